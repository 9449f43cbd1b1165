package org.concernhandling.reporting.figures;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.concernhandling.concern.vocabulary.Code;
import org.concernhandling.reporting.figures.StatisticsTable.Row;

/** A table that can be counted from the facts. */
interface CountedTable {

	String id();

	StatisticsTable count(FactCounts facts);

	/** A row for each code of a list, also where nothing was counted. */
	static Stream<Row> rows(List<? extends Code> codes, Map<String, Long> counts) {
		return codes.stream().map((code) -> new Row(code.code(), code.label(), counts.getOrDefault(code.code(), 0L)));
	}

	/** What the counts sum to. */
	static long sum(Map<String, Long> counts) {
		return counts.values().stream().mapToLong(Long::longValue).sum();
	}

}
