package org.concernhandling;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Unique reference numbers of services, whoever gives them. Those of social care services
 * are often written with a leading SC, such as SC035409, which is no part of the number.
 */
public final class Urn {

	/** The largest number that there can be. */
	public static final long LARGEST = 99_999_999;

	/** How one may be written, for programs. */
	public static final String PATTERN = "^(?:[Ss][Cc] ?)?([0-9]{1,8})$";

	private static final Pattern WRITTEN = Pattern.compile(PATTERN);

	private Urn() {
	}

	/** The number that a text is, or nothing when it is none. */
	public static Optional<Long> read(String text) {
		Matcher written = WRITTEN.matcher(text);
		return written.matches() ? Optional.of(Long.valueOf(written.group(1))).filter((number) -> number > 0)
				: Optional.empty();
	}

}
