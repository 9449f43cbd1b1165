package org.concernhandling.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.concernhandling.LondonTime;
import org.concernhandling.StaffNames;
import org.concernhandling.StoredTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds records for auditors. */
@Repository
class AuditReading {

	static final int PAGE = 50;

	private final JdbcClient jdbc;

	private final AuditWords words;

	private final StaffNames staff;

	AuditReading(JdbcClient jdbc, AuditWords words, StaffNames staff) {
		this.jdbc = jdbc;
		this.words = words;
		this.staff = staff;
	}

	/** A page of records, newest first. */
	Page page(AuditFilter filter) {
		List<Line> lines = this.jdbc.sql("""
				select position, recorded_at, person, what, subject, detail from concerns.audit_record
				where %s order by position desc fetch first %d rows only""".formatted(filter.conditions(), PAGE + 1))
			.params(filter.values())
			.query((row, number) -> new Line(row.getLong(1), LondonTime.readable(StoredTime.read(row, "recorded_at")),
					row.getString(3), row.getString(4), this.words.ofKind(row.getString(4)), row.getString(5),
					this.words.ofDetail(row.getString(6))))
			.list();
		boolean more = lines.size() > PAGE;
		List<Line> shown = more ? lines.subList(0, PAGE) : lines;
		Map<String, String> names = this.staff
			.of(shown.stream().map(Line::person).filter(Objects::nonNull).collect(Collectors.toSet()));
		return new Page(shown.stream().map((line) -> line.by(names.get(line.person()))).toList(),
				more ? shown.get(PAGE - 1).position() : null);
	}

	/**
	 * Every code that something was recorded under, in the order of the alphabet, with
	 * its words. Asks for one after the other: each is found by the index, however many
	 * records there are.
	 */
	Map<String, String> codes() {
		Map<String, String> codes = new LinkedHashMap<>();
		Stream.iterate(codeAfter(""), Objects::nonNull, this::codeAfter)
			.forEach((code) -> codes.put(code, this.words.ofKind(code)));
		return codes;
	}

	private String codeAfter(String code) {
		return this.jdbc.sql("select what from concerns.audit_record where what > ? order by what fetch first row only")
			.param(code)
			.query(String.class)
			.optional()
			.orElse(null);
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
	 * @param person as people are called; the record has their sign-in name alone
	 * @param kind what it is, in words
	 */
	record Line(long position, String at, String person, String what, String kind, String subject, String detail) {

		private Line by(String name) {
			return new Line(this.position, this.at, name, this.what, this.kind, this.subject, this.detail);
		}

	}

}
