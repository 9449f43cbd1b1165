package org.concernhandling.correspondence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a kind of letter, with places such as <code>{{reference}}</code>. What is
 * put into a place is never read as a template itself.
 */
class LetterTemplate {

	private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

	private final String text;

	private LetterTemplate(String text) {
		this.text = text;
	}

	/** The template in {@code letters/<kind>.txt}. */
	static LetterTemplate of(LetterKind kind) {
		return of(kind.code() + ".txt");
	}

	/** The template in a file of the folder {@code letters}. */
	static LetterTemplate of(String name) {
		String file = "/letters/" + name;
		try (InputStream template = LetterTemplate.class.getResourceAsStream(file)) {
			if (template == null) {
				throw new IllegalStateException("There is no template " + file);
			}
			return new LetterTemplate(new String(template.readAllBytes(), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The letter with every place filled.
	 * @throws IllegalStateException when the template has a place for which there is no
	 * text
	 */
	String fill(Map<String, String> texts) {
		return PLACE.matcher(this.text).replaceAll((place) -> {
			String text = texts.get(place.group(1));
			if (text == null) {
				throw new IllegalStateException("A letter has no text for the place " + place.group(1));
			}
			return Matcher.quoteReplacement(text.strip());
		});
	}

}
