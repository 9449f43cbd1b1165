package org.concernhandling.correspondence;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How letters go out by e-mail.
 *
 * @param from the address that they come from
 */
@ConfigurationProperties("concerns.letters")
record LettersProperties(String from) {
}
