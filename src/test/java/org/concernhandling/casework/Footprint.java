package org.concernhandling.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Everything that is kept of one concern, in the engine and in the register, so that two
 * moments can be compared.
 */
record Footprint(Map<String, List<String>> rows) {

	private static final List<String> ENGINE = List.of("act_ru_execution", "act_ru_task", "act_ru_identitylink",
			"act_ru_variable", "act_ru_job", "act_ru_event_subscr", "act_ru_incident");

	private static final List<String> REGISTER = List.of("concern", "case_file_entry", "handling_action", "letter",
			"held_concern", "inspection_move");

	/** What is kept now; the engine must hold nothing but this concern. */
	static Footprint of(String reference, JdbcClient jdbc) {
		Map<String, List<String>> rows = new TreeMap<>();
		ENGINE.forEach((table) -> rows.put(table,
				jdbc.sql("select * from " + table + " order by 1").query(Footprint::row).list()));
		REGISTER.forEach((table) -> rows.put(table,
				jdbc.sql("select * from concerns." + table + " where reference = ? order by 1")
					.param(reference)
					.query(Footprint::row)
					.list()));
		return new Footprint(rows);
	}

	private static String row(ResultSet row, int number) throws SQLException {
		List<String> values = new ArrayList<>();
		for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
			Object value = row.getObject(i);
			values.add(row.getMetaData().getColumnName(i) + "="
					+ ((value instanceof byte[] bytes) ? "bytes " + Arrays.hashCode(bytes) : value));
		}
		return String.join(" ", values);
	}

}
