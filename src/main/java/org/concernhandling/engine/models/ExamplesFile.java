package org.concernhandling.engine.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The examples of a decision, read as they come: separated by commas, semicolons or
 * tabulators, in UTF-8 or as older programs for tables save them.
 *
 * @param header the names of the columns
 * @param lines the examples
 */
public record ExamplesFile(List<String> header, List<Line> lines) {

	/** More examples than anybody reads. */
	static final int MOST_LINES = 5000;

	private static final Charset OF_OLDER_PROGRAMS = Charset.forName("windows-1252");

	/**
	 * Reads a file.
	 * @throws Unreadable when a quotation mark is never closed or there are too many
	 * lines
	 */
	public static ExamplesFile read(ModelFile file) throws Unreadable {
		String text = text(file.content());
		CSVFormat format = CSVFormat.RFC4180.builder()
			.setDelimiter(separator(text))
			.setIgnoreSurroundingSpaces(true)
			.setTrim(true)
			.get();
		List<Line> lines = new ArrayList<>();
		long line = 0;
		try (CSVParser parser = CSVParser.parse(text, format)) {
			for (CSVRecord record : parser) {
				if (record.stream().anyMatch((cell) -> !cell.isEmpty())) {
					lines.add(new Line((int) line + 1, record.toList()));
				}
				line = parser.getCurrentLineNumber();
				if (line > MOST_LINES) {
					throw new Unreadable("has at most %d lines".formatted(MOST_LINES),
							"Keep the examples that say something new, and delete the others.");
				}
			}
		}
		catch (IOException | UncheckedIOException | IllegalStateException ex) {
			throw new Unreadable("can be read, also from line %d on".formatted(line + 1),
					"Look for a quotation mark that is not closed, and write two where one is meant.");
		}
		if (lines.isEmpty()) {
			return new ExamplesFile(List.of(), List.of());
		}
		return new ExamplesFile(lines.get(0).cells(), List.copyOf(lines.subList(1, lines.size())));
	}

	/** The text behind the mark that Excel puts in front, and behind its line "sep=;". */
	private static String text(byte[] content) {
		String text;
		try {
			text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
		}
		catch (CharacterCodingException ex) {
			text = new String(content, OF_OLDER_PROGRAMS);
		}
		return text.replaceFirst("^\uFEFF", "").replaceFirst("^sep=(.)\\R", "\n");
	}

	private static char separator(String text) {
		String header = text.strip().lines().findFirst().orElse("").replaceAll("\"[^\"]*+\"", "");
		return Stream.of(',', ';', '\t')
			.max(Comparator.comparingLong((separator) -> header.chars().filter((each) -> each == separator).count()))
			.orElseThrow();
	}

	/** The place of a column, or -1 when there is none of that name. */
	public int column(String name) {
		return IntStream.range(0, this.header.size())
			.filter((place) -> this.header.get(place).replaceAll("\\s+", " ").equals(name))
			.findFirst()
			.orElse(-1);
	}

	/**
	 * An example.
	 *
	 * @param number the line on which it begins, from 1
	 * @param cells its cells, without spaces around them
	 */
	public record Line(int number, List<String> cells) {

		/** A cell; empty where the line ends before it. */
		public String cell(int column) {
			return (column >= 0 && column < this.cells.size()) ? this.cells.get(column) : "";
		}

	}

	/** The file cannot be read; says the rule that it breaks and how to mend it. */
	public static final class Unreadable extends Exception {

		private static final long serialVersionUID = 1;

		private final String mend;

		/** Tells the rule that is broken, and how to mend it. */
		public Unreadable(String rule, String mend) {
			super(rule);
			this.mend = mend;
		}

		/** The rule that is broken, as a statement that should be true. */
		public String rule() {
			return getMessage();
		}

		/** How to mend it. */
		public String mend() {
			return this.mend;
		}

	}

}
