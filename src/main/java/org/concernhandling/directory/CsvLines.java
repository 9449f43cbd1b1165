package org.concernhandling.directory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file, record by record. A parser that reads the whole file stops at the first
 * broken quotation mark; here only the line with it is lost.
 */
class CsvLines {

	/** How many lines one record may span, by line breaks within quotation marks. */
	private static final int LINES_OF_A_RECORD = 10;

	private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setIgnoreSurroundingSpaces(true).get();

	private final BufferedReader reader;

	/** Lines that were read ahead and not used. */
	private final Deque<String> ahead = new ArrayDeque<>();

	private int line;

	CsvLines(Reader reader) {
		this.reader = new BufferedReader(reader);
	}

	/** The next record that is not empty, or nothing at the end. */
	Optional<CsvLine> next() {
		String text = readLine();
		while (text != null && text.isBlank()) {
			text = readLine();
		}
		if (text == null) {
			return Optional.empty();
		}
		int start = this.line;
		List<String> fields = parse(text);
		return Optional.of(new CsvLine(start, (fields != null) ? fields : parseOverLines(text)));
	}

	private List<String> parseOverLines(String first) {
		List<String> further = new ArrayList<>();
		StringBuilder text = new StringBuilder(first);
		while (further.size() < LINES_OF_A_RECORD - 1) {
			String next = readLine();
			if (next == null) {
				break;
			}
			further.add(next);
			List<String> fields = parse(text.append('\n').append(next).toString());
			if (fields != null) {
				return fields;
			}
		}
		for (int i = further.size() - 1; i >= 0; i--) {
			this.ahead.push(further.get(i));
			this.line--;
		}
		return null;
	}

	/** The fields of a record, or null when its quotation marks do not match. */
	private static List<String> parse(String text) {
		try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
			List<CSVRecord> records = parser.getRecords();
			return (records.size() == 1) ? records.get(0).toList() : null;
		}
		catch (IOException | UncheckedIOException ex) {
			return null;
		}
	}

	private String readLine() {
		try {
			String text = this.ahead.isEmpty() ? this.reader.readLine() : this.ahead.pop();
			if (text != null) {
				this.line++;
			}
			return text;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A record.
	 *
	 * @param number the line on which it begins, from 1
	 * @param fields its fields, or null when its quotation marks do not match
	 */
	record CsvLine(int number, List<String> fields) {

		@Override
		public String toString() {
			return "CsvLine[" + this.number + "]";
		}

	}

}
