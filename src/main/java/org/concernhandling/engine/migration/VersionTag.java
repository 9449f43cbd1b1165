package org.concernhandling.engine.migration;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version tag of a model: {@code major.minor} or {@code major.minor.patch}.
 *
 * @param text the tag as it is written; null when the model has none
 */
record VersionTag(String text) {

	private static final Pattern NUMBERS = Pattern.compile("(\\d+)\\.\\d+(\\.\\d+)?");

	/**
	 * Whether what runs under another tag goes over to this one without being asked: the
	 * major version is the same. A tag that is written in another way promises nothing,
	 * except to itself.
	 */
	boolean takesAlong(VersionTag other) {
		if (this.text == null) {
			return false;
		}
		return this.text.equals(other.text) || (major().isPresent() && major().equals(other.major()));
	}

	private Optional<String> major() {
		return Optional.ofNullable(this.text)
			.map(NUMBERS::matcher)
			.filter(Matcher::matches)
			.map((tag) -> tag.group(1).replaceFirst("^0+(?=.)", ""));
	}

}
