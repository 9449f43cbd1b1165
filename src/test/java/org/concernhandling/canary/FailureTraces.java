package org.concernhandling.canary;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What failures leave in the engine's tables, looked at right after something has failed:
 * a job that succeeds the next time takes what it left along.
 */
class FailureTraces {

	private final JdbcClient jdbc;

	private final Set<String> seen = new HashSet<>();

	private final Set<String> telling = new ConcurrentSkipListSet<>();

	FailureTraces(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The columns in which words were found, with where they went in. */
	Set<String> telling() {
		return this.telling;
	}

	void look() {
		for (String table : List.of("ACT_RU_JOB", "ACT_RU_INCIDENT", "ACT_GE_BYTEARRAY", "ACT_HI_INCIDENT",
				"ACT_HI_JOB_LOG")) {
			String filter = table.equals("ACT_GE_BYTEARRAY") ? " where deployment_id_ is null" : "";
			this.jdbc.sql("select * from " + table + filter)
				.query()
				.listOfRows()
				.stream()
				.filter((row) -> this.seen.add(table + row.get("ID_") + "/" + row.get("REV_")))
				.forEach((row) -> row.forEach((column, value) -> {
					byte[] bytes = (value instanceof byte[] content) ? content
							: String.valueOf(value).getBytes(StandardCharsets.UTF_8);
					Set<String> found = Mark.in(bytes);
					if (!found.isEmpty()) {
						this.telling.add(table + "." + column + " " + Canaries.originsOf(found));
					}
				}));
		}
	}

}
