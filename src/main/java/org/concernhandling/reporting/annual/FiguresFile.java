package org.concernhandling.reporting.annual;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.concernhandling.reporting.annual.ReportTable.Row;
import org.springframework.stereotype.Component;

/**
 * The figures of a report for other programs: one CSV (RFC 4180) with a line for each
 * figure, and what it means in the manner of the W3C (CSV on the Web). Neither says who
 * made it.
 */
@Component
class FiguresFile {

	private static final String TOTAL = "total";

	private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder()
		.setHeader("year", "edition", "table", "code", "label", "count", "marker", "unit")
		.get();

	private final ReportProperties properties;

	private final ObjectMapper json;

	FiguresFile(ReportProperties properties, ObjectMapper json) {
		this.properties = properties;
		this.json = json;
	}

	/** All figures; what is held back or was not given has no number. */
	String csv(ReportDocument document) {
		try (StringWriter text = new StringWriter(); CSVPrinter lines = new CSVPrinter(text, FORMAT)) {
			for (ReportTable table : document.tables()) {
				for (Row row : table.rows()) {
					line(lines, document, table, row.code(), row.label(), row.figure());
				}
				if (table.total() != null) {
					line(lines, document, table, TOTAL, "Total", table.total());
				}
			}
			return text.toString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void line(CSVPrinter lines, ReportDocument document, ReportTable table, String code, String label,
			Figure figure) throws IOException {
		lines.printRecord(document.year(), document.edition(), table.id(), code, label, figure.count(),
				figure.isShown() ? "" : figure.heldBack() ? Figure.HELD_BACK : "not-given", table.unit());
	}

	/**
	 * What the CSV means, as JSON.
	 * @param file the address of the CSV, beside that of what this is
	 */
	String metadata(ReportDocument document, String file) {
		ReportingYear year = ReportingYear.of(document.year()).orElseThrow();
		Map<String, Object> meaning = new LinkedHashMap<>();
		meaning.put("@context", List.of("http://www.w3.org/ns/csvw", Map.of("@language", "en")));
		meaning.put("url", file);
		meaning.put("dc:title", "Workers’ disclosures about children’s social care, " + document.year());
		meaning.put("dc:publisher", this.properties.publisher());
		if (!this.properties.contact().isBlank()) {
			meaning.put("dcat:contactPoint", this.properties.contact());
		}
		meaning.put("dc:temporal", year.first() + "/" + year.last());
		meaning.put("dc:issued", String.valueOf(document.publishedOn()));
		meaning.put("schema:version", document.edition());
		if (document.reason() != null) {
			meaning.put("schema:releaseNotes", document.reason());
		}
		meaning.put("rdfs:comment", document.tables().stream().map(FiguresFile::meaning).toList());
		meaning.put("tableSchema", Map.of("columns", List.of(
				column("year", "Reporting year, 1 April to 31 March", "string"),
				column("edition", "Edition of the report", "integer"), column("table", "Table", "string"),
				column("code", "Row; total is the total of the table", "string"),
				column("label", "Row, as it is read", "string"),
				column("count", "How many; a 0 is a true zero, empty says that marker tells why", "integer"),
				column("marker", "c: held back so that nobody can be told from a small number; not-given: not known",
						"string"),
				column("unit", "What is counted", "string")), "primaryKey", List.of("table", "code")));
		try {
			return this.json.writerWithDefaultPrettyPrinter().writeValueAsString(meaning);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("What the figures mean could not be written");
		}
	}

	private static String meaning(ReportTable table) {
		return "%s (%s): %s%s".formatted(table.id(), table.title(), table.basis(),
				(table.note() != null) ? " " + table.note() : "");
	}

	private static Map<String, Object> column(String name, String description, String datatype) {
		Map<String, Object> column = new LinkedHashMap<>();
		column.put("name", name);
		column.put("titles", name);
		column.put("dc:description", description);
		column.put("datatype", datatype);
		return column;
	}

}
