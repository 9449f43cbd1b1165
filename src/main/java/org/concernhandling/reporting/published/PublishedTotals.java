package org.concernhandling.reporting.published;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/**
 * The totals of earlier years, as published: nothing is corrected, nothing that was left
 * out is filled in. They lie in {@code published/totals.csv}.
 */
@Component
public class PublishedTotals {

	private static final String FILE = "/published/totals.csv";

	private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

	private final List<PublishedCount> counts;

	PublishedTotals() {
		try (Reader file = new InputStreamReader(PublishedTotals.class.getResourceAsStream(FILE),
				StandardCharsets.UTF_8); CSVParser rows = CSVParser.parse(file, FORMAT)) {
			this.counts = rows.stream().map(PublishedTotals::count).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** All that was published, in the order of the publications. */
	public List<PublishedCount> all() {
		return this.counts;
	}

	/** One table of a year; empty when none was published. */
	public List<PublishedCount> table(String year, String publisher, String table) {
		return this.counts.stream()
			.filter((count) -> count.year().equals(year) && count.publisher().equals(publisher)
					&& count.table().equals(table))
			.toList();
	}

	/**
	 * One row of a table, or nothing when the publication has none; its count may be
	 * null.
	 */
	public Optional<PublishedCount> row(String year, String publisher, String table, String code) {
		return table(year, publisher, table).stream().filter((count) -> count.code().equals(code)).findFirst();
	}

	/**
	 * What the rows of a table sum to, as far as they were given. It need not be the
	 * total: a disclosure may be in several rows.
	 */
	public long sum(String year, String publisher, String table) {
		return table(year, publisher, table).stream()
			.map(PublishedCount::count)
			.filter((count) -> count != null)
			.mapToLong(Long::longValue)
			.sum();
	}

	private static PublishedCount count(CSVRecord row) {
		String count = row.get("count");
		return new PublishedCount(row.get("year"), row.get("publisher"), row.get("table"), row.get("code"),
				row.get("label"), count.isEmpty() ? null : Long.valueOf(count), row.get("source"));
	}

}
