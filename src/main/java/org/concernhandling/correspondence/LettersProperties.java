package org.concernhandling.correspondence;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How letters go out by e-mail and by post.
 *
 * @param from the e-mail address that they come from
 * @param returnAddress where the post brings back what it cannot deliver, in one line, or
 * nothing; it stands in the window of the envelope
 * @param printRoom who prints and posts the letters for the post
 */
@ConfigurationProperties("concerns.letters")
record LettersProperties(String from, String returnAddress, @DefaultValue PrintRoom printRoom) {

	/**
	 * Who prints and posts letters: a room of one's own, or a provider of hybrid mail.
	 *
	 * @param address the e-mail address to which they go
	 * @param certificate the X.509 certificate for which they are encrypted: a PEM file,
	 * or its content
	 */
	record PrintRoom(String address, String certificate) {
	}

}
