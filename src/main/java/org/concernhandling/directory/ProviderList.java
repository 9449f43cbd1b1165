package org.concernhandling.directory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.concernhandling.Urn;
import org.concernhandling.concern.vocabulary.Setting;
import org.concernhandling.directory.CsvLines.CsvLine;
import org.concernhandling.directory.DirectoryImport.BadRow;

/**
 * A list of providers in the columns of the published one, read row by row so that it may
 * be of any size. The header may stand below a few lines of title. Reasons never quote
 * what a row says.
 */
class ProviderList {

	private static final int LINES_ABOVE_HEADER = 20;

	private static final Set<ProviderListColumn> REQUIRED = EnumSet.of(ProviderListColumn.URN, ProviderListColumn.NAME,
			ProviderListColumn.TYPE);

	private static final Set<String> EMPTY = Set.of("", "null", "n/a", "na", "-", "none");

	private static final int LONGEST_NAME = 300;

	private static final int LONGEST_TEXT = 200;

	private static final char NOT_UTF_8 = '\uFFFD';

	private static final char BYTE_ORDER_MARK = '\uFEFF';

	private final CsvLines lines;

	private final Map<ProviderListColumn, Integer> columns;

	private final int width;

	private final Map<Long, Integer> lineOfUrn = new HashMap<>();

	/**
	 * Reads the header of a list.
	 * @throws NoHeaderException when there is none
	 */
	ProviderList(InputStream list) {
		this.lines = new CsvLines(withoutByteOrderMark(list));
		for (int i = 0; i < LINES_ABOVE_HEADER; i++) {
			Optional<CsvLine> line = this.lines.next();
			if (line.isEmpty()) {
				break;
			}
			if (line.get().fields() != null) {
				Map<ProviderListColumn, Integer> found = columns(line.get().fields());
				if (found.keySet().containsAll(REQUIRED)) {
					this.columns = found;
					this.width = line.get().fields().size();
					return;
				}
			}
		}
		throw new NoHeaderException("The list has no header with the columns URN, Provider name and Provider type "
				+ "among its first " + LINES_ABOVE_HEADER + " lines, or is not a comma-separated file in UTF-8");
	}

	/**
	 * Whether the list has this column; what it has no column for, it says nothing about.
	 */
	boolean has(ProviderListColumn column) {
		return this.columns.containsKey(column);
	}

	/** The next row, good or bad, or nothing at the end. */
	Optional<Row> next() {
		return this.lines.next().map((line) -> {
			try {
				return new Row(service(line), null);
			}
			catch (BadRowException ex) {
				return new Row(null, new BadRow(line.number(), ex.getMessage()));
			}
		});
	}

	private Service service(CsvLine line) {
		require(line.fields() != null, "its quotation marks do not match");
		require(line.fields().size() <= this.width, "it has more columns than the header");
		require(line.fields().stream().noneMatch((field) -> field.indexOf(NOT_UTF_8) >= 0), "it is not in UTF-8");
		long urn = urn(text(line, ProviderListColumn.URN));
		String name = text(line, ProviderListColumn.NAME);
		require(name != null, "the name is missing");
		require(name.length() <= LONGEST_NAME, "the name is longer than " + LONGEST_NAME + " characters");
		String type = text(line, ProviderListColumn.TYPE);
		require(type != null, "the provider type is missing");
		Optional<Setting> setting = ProviderType.setting(type);
		require(setting.isPresent(), "the provider type is not one that we know");
		Service service = new Service(urn, name, setting.get(), shortText(line, ProviderListColumn.LOCAL_AUTHORITY),
				shortText(line, ProviderListColumn.REGION), shortText(line, ProviderListColumn.REGISTRATION_STATUS),
				date(line, ProviderListColumn.LAST_INSPECTION), date(line, ProviderListColumn.NEXT_INSPECTION));
		Integer earlier = this.lineOfUrn.putIfAbsent(urn, line.number());
		require(earlier == null, "the URN stands already on line " + earlier);
		return service;
	}

	private static long urn(String text) {
		require(text != null, "the URN is missing");
		Optional<Long> urn = Urn.read(text);
		require(urn.isPresent(), "the URN is not a number of up to 8 digits");
		return urn.get();
	}

	private String shortText(CsvLine line, ProviderListColumn column) {
		String text = text(line, column);
		require(text == null || text.length() <= LONGEST_TEXT,
				words(column) + " is longer than " + LONGEST_TEXT + " characters");
		return text;
	}

	private LocalDate date(CsvLine line, ProviderListColumn column) {
		String text = text(line, column);
		try {
			return (text != null) ? ListedDate.parse(text) : null;
		}
		catch (DateTimeException ex) {
			throw new BadRowException(words(column) + " date is not a date such as 01/12/2026 or 2026-12-01");
		}
	}

	private String text(CsvLine line, ProviderListColumn column) {
		Integer index = this.columns.get(column);
		if (index == null || index >= line.fields().size()) {
			return null;
		}
		String text = line.fields().get(index).strip();
		return EMPTY.contains(text.toLowerCase()) ? null : text;
	}

	private static String words(ProviderListColumn column) {
		return "the " + column.name().toLowerCase().replace('_', ' ');
	}

	private static Map<ProviderListColumn, Integer> columns(List<String> header) {
		Map<ProviderListColumn, Integer> columns = new EnumMap<>(ProviderListColumn.class);
		for (int i = 0; i < header.size(); i++) {
			int index = i;
			ProviderListColumn.of(header.get(i)).ifPresent((column) -> columns.putIfAbsent(column, index));
		}
		return columns;
	}

	private static BufferedReader withoutByteOrderMark(InputStream list) {
		BufferedReader reader = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8));
		try {
			reader.mark(1);
			if (reader.read() != BYTE_ORDER_MARK) {
				reader.reset();
			}
			return reader;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void require(boolean condition, String reason) {
		if (!condition) {
			throw new BadRowException(reason);
		}
	}

	/** A row of the list: either a service or a bad row. */
	record Row(Service service, BadRow bad) {
	}

	private static class BadRowException extends RuntimeException {

		BadRowException(String reason) {
			super(reason, null, false, false);
		}

	}

}
