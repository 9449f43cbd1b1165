package org.concernhandling.canary;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What failures leave in the engine's tables, looked at right after something has failed:
 * a job that succeeds the next time takes what it left along.
 */
class FailureTraces {

	private final JdbcClient jdbc;

	private final Map<String, Long> newest = new HashMap<>();

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
		look("ACT_RU_JOB", "");
		look("ACT_RU_INCIDENT", "");
		look("ACT_HI_INCIDENT", "");
		lookAtNew("ACT_HI_JOB_LOG", "");
		// What a job leaves when it fails again stands in the row of the first time.
		lookAtNew("ACT_GE_BYTEARRAY", " or id_ in (select exception_stack_id_ from ACT_RU_JOB)");
	}

	/** To read all rows each time would take most of the attack. */
	private void lookAtNew(String table, String others) {
		long newest = this.jdbc.sql("select coalesce(max(_rowid_), 0) from " + table).query(Long.class).single();
		look(table, " where _rowid_ > " + this.newest.getOrDefault(table, 0L) + others);
		this.newest.put(table, newest);
	}

	private void look(String table, String filter) {
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
