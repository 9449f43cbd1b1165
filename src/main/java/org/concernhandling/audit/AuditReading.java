package org.concernhandling.audit;

import java.util.List;

import org.concernhandling.LondonTime;
import org.concernhandling.StoredTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds records for auditors. */
@Repository
class AuditReading {

	static final int PAGE = 50;

	private final JdbcClient jdbc;

	AuditReading(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A page of records, newest first. */
	Page page(AuditFilter filter) {
		List<Line> lines = this.jdbc.sql("""
				select position, recorded_at, person, what, subject, detail from concerns.audit_record
				where %s order by position desc fetch first %d rows only""".formatted(filter.conditions(), PAGE + 1))
			.params(filter.values())
			.query((row, number) -> new Line(row.getLong(1), LondonTime.readable(StoredTime.read(row, "recorded_at")),
					row.getString(3), row.getString(4), row.getString(5), row.getString(6)))
			.list();
		boolean more = lines.size() > PAGE;
		List<Line> shown = more ? lines.subList(0, PAGE) : lines;
		return new Page(List.copyOf(shown), more ? shown.get(PAGE - 1).position() : null);
	}

	/**
	 * A page of records.
	 *
	 * @param before the position below which the next page begins; null when this is the
	 * last one
	 */
	record Page(List<Line> lines, Long before) {
	}

	/**
	 * A record as it is shown.
	 *
	 * @param at day and time of day in London
	 */
	record Line(long position, String at, String person, String what, String subject, String detail) {
	}

}
