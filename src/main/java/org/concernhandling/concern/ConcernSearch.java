package org.concernhandling.concern;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.concernhandling.LondonTime;
import org.concernhandling.StoredTime;
import org.concernhandling.concern.ServiceTokens.Token;
import org.concernhandling.concern.vocabulary.Category;
import org.concernhandling.concern.vocabulary.Code;
import org.concernhandling.concern.vocabulary.Setting;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds concerns by codes, dates and fingerprints; never by what was said, and never by
 * who said it.
 */
@Repository
class ConcernSearch {

	/** How many are shown at most. */
	static final int MOST = 50;

	private final JdbcClient jdbc;

	private final ServiceTokens services;

	ConcernSearch(JdbcClient jdbc, ServiceTokens services) {
		this.jdbc = jdbc;
		this.services = services;
	}

	/** What fits, newest first; one more than is shown when there are more. */
	List<Found> find(Wanted wanted) {
		List<String> conditions = new ArrayList<>();
		List<Object> values = new ArrayList<>();
		wanted.reference().ifPresent((reference) -> add(conditions, values, "reference = ?", reference));
		wanted.urn().ifPresent((urn) -> add(conditions, values, "urn = ?", urn));
		wanted.setting().ifPresent((setting) -> add(conditions, values, "setting = ?", setting.code()));
		wanted.category().ifPresent((category) -> add(conditions, values, "category = ?", category.code()));
		wanted.open().ifPresent((open) -> conditions.add(open ? "closed_at is null" : "closed_at is not null"));
		wanted.from()
			.ifPresent((day) -> add(conditions, values, "opened_at >= ?", StoredTime.of(LondonTime.startOf(day))));
		wanted.to()
			.ifPresent((day) -> add(conditions, values, "opened_at < ?",
					StoredTime.of(LondonTime.startOf(day.plusDays(1)))));
		for (Token token : this.services.tokens(wanted.service())) {
			add(conditions, values, "reference in (select reference from concerns.service_token where token = ?)",
					token.bytes());
		}
		String where = conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
		return this.jdbc.sql("""
				select reference, opened_at, setting, category, closed_at from concerns.concern %s
				order by opened_at desc, reference fetch first %d rows only""".formatted(where, MOST + 1))
			.params(values)
			.query((row, number) -> new Found(row.getString("reference"), day(StoredTime.read(row, "opened_at")),
					label(Setting.class, row.getString("setting")), label(Category.class, row.getString("category")),
					day(StoredTime.read(row, "closed_at"))))
			.list();
	}

	private static void add(List<String> conditions, List<Object> values, String condition, Object value) {
		conditions.add(condition);
		values.add(value);
	}

	private static String day(Instant moment) {
		return (moment != null) ? LondonTime.readable(LondonTime.day(moment)) : null;
	}

	private static <E extends Enum<E> & Code> String label(Class<E> list, String code) {
		return Code.find(list, code).map(Code::label).orElse(null);
	}

	/**
	 * What is looked for; nothing narrows nothing.
	 *
	 * @param service words of the service's name, as the reporter or a caseworker gave
	 * it; null or empty for any
	 * @param from the first day of receipt (Europe/London)
	 * @param to the last day of receipt (Europe/London)
	 */
	record Wanted(Optional<String> reference, Optional<Long> urn, String service, Optional<Setting> setting,
			Optional<Category> category, Optional<Boolean> open, Optional<LocalDate> from, Optional<LocalDate> to) {

		@Override
		public String toString() {
			return "Wanted";
		}

	}

	/** A concern that fits. What is not yet known is null. */
	record Found(String reference, String receivedOn, String setting, String category, String closedOn) {
	}

}
