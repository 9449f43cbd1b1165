package org.concernhandling.kit;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.concernhandling.models.Models;

/** The guide, as far as a program can follow it: its tables and its lines to copy. */
final class Guide {

	static final Path FILE = Path.of("docs", "process-owner-guide.md");

	private static final Pattern ROW = Pattern.compile("(?m)^\\| (.+?) \\| (.*?) ?\\|$");

	private Guide() {
	}

	/** What the table below a heading says: each field, and what to enter. */
	static Map<String, String> fields(String heading) {
		Map<String, String> fields = new LinkedHashMap<>();
		Matcher row = ROW.matcher(section(heading));
		while (row.find()) {
			fields.put(row.group(1), row.group(2).replaceAll("^`(.*)`$", "$1"));
		}
		fields.remove("field");
		fields.remove("column");
		return fields;
	}

	/** The block in a language below a heading, without its last line break. */
	static String block(String heading, String language) {
		Matcher block = Pattern.compile("(?s)```" + language + "\n(.*?)\n```").matcher(section(heading));
		if (!block.find()) {
			throw new AssertionError("The guide has no block of " + language + " below " + heading);
		}
		return block.group(1);
	}

	private static String section(String heading) {
		Matcher section = Pattern.compile("(?ms)^#+ " + Pattern.quote(heading) + "$(.*?)(?=^#|\\z)")
			.matcher(Models.text(FILE));
		if (!section.find()) {
			throw new AssertionError("The guide has no heading " + heading);
		}
		return section.group(1);
	}

}
