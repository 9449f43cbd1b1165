package org.concernhandling.reporting.figures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.concernhandling.concern.vocabulary.Code;
import org.concernhandling.reporting.figures.StatisticsTable.Row;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A table that can be counted from the facts. */
interface CountedTable {

	/** Where nothing was said or decided. */
	String MISSING = "not-given";

	String id();

	StatisticsTable count(JdbcClient jdbc, Counted counted, Period period);

	/**
	 * Counts by the code in the first column of a query, whose second column is a count
	 * and whose parameters are the days of the period.
	 */
	static Map<String, Long> counts(JdbcClient jdbc, String query, Period period) {
		Map<String, Long> counts = new HashMap<>();
		jdbc.sql(query)
			.param("from", period.from())
			.param("to", period.to())
			.query((RowCallbackHandler) (row) -> counts.put((row.getString(1) != null) ? row.getString(1) : MISSING,
					row.getLong(2)));
		return counts;
	}

	/** A row for each code of a list, also where nothing was counted. */
	static Stream<Row> rows(List<? extends Code> codes, Map<String, Long> counts) {
		return codes.stream().map((code) -> new Row(code.code(), code.label(), counts.getOrDefault(code.code(), 0L)));
	}

}
