package org.concernhandling.history.records;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.concernhandling.concern.vocabulary.Category;
import org.concernhandling.concern.vocabulary.Channel;
import org.concernhandling.concern.vocabulary.ClosureOutcome;
import org.concernhandling.concern.vocabulary.Confidentiality;
import org.concernhandling.concern.vocabulary.Destination;
import org.concernhandling.concern.vocabulary.Evidence;
import org.concernhandling.concern.vocabulary.Failure;
import org.concernhandling.concern.vocabulary.Matter;
import org.concernhandling.concern.vocabulary.Nation;
import org.concernhandling.concern.vocabulary.ReporterTold;
import org.concernhandling.concern.vocabulary.Setting;
import org.concernhandling.concern.vocabulary.Severity;
import org.concernhandling.concern.vocabulary.Standing;
import org.concernhandling.concern.vocabulary.Substantiated;
import org.concernhandling.concern.vocabulary.YesNo;
import org.concernhandling.concern.vocabulary.YesNoNotKnown;

/**
 * A file of records, read and checked as a whole: comma-separated, in UTF-8, with the
 * titles of its columns in the first line. Neither faults nor failures quote it.
 */
class HistoryFile {

	/** More faults than anybody mends at once. */
	static final int FAULTS_TOLD = 100;

	/** How many records one file may have; more come in further files. */
	static final int MOST_RECORDS = 200_000;

	private static final char BYTE_ORDER_MARK = '\uFEFF';

	private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

	private final HistoryRules rules;

	private final LocalDate today;

	private final List<HistoryRecord> records = new ArrayList<>();

	private final List<Fault> faults = new ArrayList<>();

	private final Map<String, Long> lineOfId = new HashMap<>();

	private HistoryFile(HistoryRules rules, LocalDate today) {
		this.rules = rules;
		this.today = today;
	}

	/**
	 * Reads a file.
	 * @param today the day that it is
	 */
	static HistoryFile read(InputStream file, HistoryRules rules, LocalDate today) {
		HistoryFile read = new HistoryFile(rules, today);
		try (CSVParser lines = CSVParser.parse(reader(file), FORMAT)) {
			read.readAll(lines);
		}
		catch (IOException ex) {
			read.unreadable(1, ex);
		}
		return read;
	}

	/** What the file says; of use only when there is no fault. */
	List<HistoryRecord> records() {
		return this.records;
	}

	/** What is wrong with it, the first hundred; empty when all is well. */
	List<Fault> faults() {
		return this.faults;
	}

	private void readAll(CSVParser lines) {
		try {
			Iterator<CSVRecord> rows = lines.iterator();
			if (!rows.hasNext()) {
				fault(new Fault(1, "",
						"the file is empty: give the titles of the columns, then a line for each " + "concern"));
				return;
			}
			List<Column> columns = columns(rows.next());
			while (this.faults.size() < FAULTS_TOLD && rows.hasNext()) {
				CSVRecord row = rows.next();
				read(row, columns, lines.getCurrentLineNumber() - breaksWithin(row));
			}
		}
		catch (UncheckedIOException | IllegalStateException ex) {
			unreadable(lines.getCurrentLineNumber() + 1, ex.getCause());
		}
	}

	/** The parser has read up to the end of a record. */
	private static long breaksWithin(CSVRecord row) {
		return row.stream().flatMapToInt(String::chars).filter((character) -> character == '\n').count();
	}

	private List<Column> columns(CSVRecord header) {
		List<Column> columns = new ArrayList<>();
		for (String title : header) {
			Optional<Column> column = Column.of(title);
			if (column.isEmpty()) {
				fault(new Fault(1, "",
						"column " + (columns.size() + 1) + " has a title that is none of ours: correct or remove it"));
			}
			else if (columns.contains(column.get())) {
				fault(new Fault(1, column.get().title(), "the column is there twice: remove one"));
			}
			columns.add(column.orElse(null));
		}
		for (Column required : List.of(Column.ID, Column.RECEIVED, Column.CHANNEL)) {
			if (!columns.contains(required)) {
				fault(new Fault(1, required.title(), "the column is missing: every record needs it"));
			}
		}
		return columns;
	}

	private void read(CSVRecord row, List<Column> columns, long line) {
		if (this.records.size() == MOST_RECORDS) {
			fault(new Fault(line, "", "the file has more than " + MOST_RECORDS + " records: split it"));
			return;
		}
		if (row.size() != columns.size()) {
			fault(new Fault(line, "", "the line has " + row.size() + " fields, the first line has " + columns.size()
					+ ": look for a comma or a quotation mark too many or too few"));
			return;
		}
		Map<Column, String> values = new EnumMap<>(Column.class);
		for (int i = 0; i < columns.size(); i++) {
			if (columns.get(i) != null) {
				values.put(columns.get(i), row.get(i));
			}
		}
		read(new Cells(line, values, this::fault));
	}

	private void read(Cells cells) {
		int before = this.faults.size();
		HistoryRecord record = new HistoryRecord(cells.line(), cells.id(), cells.day(Column.RECEIVED),
				cells.code(Column.CHANNEL, Channel.class), cells.code(Column.STANDING, Standing.class),
				cells.code(Column.CONFIDENTIALITY, Confidentiality.class), cells.code(Column.SETTING, Setting.class),
				cells.code(Column.OTHER_SETTING, Setting.class), cells.code(Column.NATION, Nation.class),
				cells.place(Column.LOCAL_AUTHORITY), cells.code(Column.MATTER, Matter.class),
				cells.code(Column.FAILURE, Failure.class), cells.code(Column.PUBLIC_INTEREST, YesNo.class),
				cells.code(Column.IMMEDIATE_RISK, YesNo.class), cells.code(Column.CATEGORY, Category.class),
				cells.code(Column.SEVERITY, Severity.class), cells.code(Column.EVIDENCE, Evidence.class),
				cells.day(Column.DECIDED), cells.actions(), cells.actionsLeftOut(),
				cells.code(Column.DESTINATION, Destination.class), cells.code(Column.RISK_REDUCED, YesNoNotKnown.class),
				cells.day(Column.CLOSED), cells.code(Column.CLOSURE_OUTCOME, ClosureOutcome.class),
				cells.code(Column.SUBSTANTIATED, Substantiated.class),
				cells.code(Column.REPORTER_TOLD, ReporterTold.class),
				cells.code(Column.DETRIMENT_REPORTED, YesNoNotKnown.class), cells.text());
		// What cannot be read would have faults follow that mending it mends.
		if (this.faults.size() == before) {
			this.rules.check(record, cells, this.today);
		}
		if (record.id() != null) {
			Long earlier = this.lineOfId.putIfAbsent(record.id(), record.line());
			if (earlier != null) {
				cells.fault(Column.ID, "line " + earlier + " has the same one: each record needs one of its own");
			}
		}
		this.records.add(record);
	}

	private void unreadable(long line, Throwable cause) {
		if (cause instanceof CharacterCodingException) {
			fault(new Fault(line, "", "the file is not in UTF-8 from about here on: save it as CSV in UTF-8"));
		}
		else {
			fault(new Fault(line, "", "the quotation marks of the record that begins here do not match"));
		}
	}

	private void fault(Fault fault) {
		if (this.faults.size() < FAULTS_TOLD) {
			this.faults.add(fault);
		}
	}

	private static Reader reader(InputStream file) throws IOException {
		PushbackReader reader = new PushbackReader(new BufferedReader(new InputStreamReader(file,
				StandardCharsets.UTF_8.newDecoder()
					.onMalformedInput(CodingErrorAction.REPORT)
					.onUnmappableCharacter(CodingErrorAction.REPORT))));
		int first = reader.read();
		if (first != BYTE_ORDER_MARK && first >= 0) {
			reader.unread(first);
		}
		return reader;
	}

}
