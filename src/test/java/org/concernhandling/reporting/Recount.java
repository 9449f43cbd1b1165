package org.concernhandling.reporting;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.concernhandling.LondonTime;
import org.concernhandling.StoredTime;
import org.concernhandling.concern.Concern;
import org.concernhandling.concern.Concerns;
import org.concernhandling.concern.HandlingActions;
import org.concernhandling.concern.vocabulary.Code;
import org.concernhandling.directory.Directory;
import org.concernhandling.directory.Service;
import org.concernhandling.sealing.Sealing;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Counts anew, from the register and the clocks as they are, what the facts of a concern
 * must say, and holds them to it.
 */
@TestComponent
public class Recount {

	private final JdbcClient jdbc;

	private final Sealing sealing;

	private final Concerns concerns;

	private final HandlingActions actions;

	private final Directory directory;

	Recount(JdbcClient jdbc, Sealing sealing, Concerns concerns, HandlingActions actions, Directory directory) {
		this.jdbc = jdbc;
		this.sealing = sealing;
		this.concerns = concerns;
		this.actions = actions;
		this.directory = directory;
	}

	/** The facts of a concern say what the register says. */
	public void agrees(String reference) {
		Map<String, Object> fact = fact(reference);
		assertThat(fact).as("fact of the concern").containsAllEntriesOf(expected(this.concerns.get(reference)));
		assertTime(fact, "closed",
				reached(reference, "closed").filter((one) -> fact.get("closed_on") != null)
					.reduce((earlier, later) -> later)
					.stream()
					.toList());
		for (String stage : List.of("acknowledged", "screened", "decided")) {
			List<Reached> all = reached(reference, stage).toList();
			// Two that end at the same moment cannot be told apart afterwards.
			assertTime(fact, stage, all.stream().filter((one) -> one.at().equals(all.get(0).at())).toList());
		}
		assertThat(actionFacts(reference)).as("facts of the actions")
			.containsExactlyInAnyOrderElementsOf(this.actions.of(reference)
				.stream()
				.map((taken) -> new ActionFact(taken.action().code(), LondonTime.day(taken.openedAt()),
						code(taken.outcome()), day(taken.endedAt())))
				.toList());
	}

	/** The one fact of a concern. */
	public Map<String, Object> fact(String reference) {
		return this.jdbc.sql("select * from concerns.concern_fact where fact_key = ?")
			.param(key(reference))
			.query()
			.singleRow();
	}

	/** The facts of a concern's actions. */
	public List<ActionFact> actionFacts(String reference) {
		return this.jdbc.sql("select * from concerns.action_fact where concern = ?")
			.param(key(reference))
			.query((row, number) -> new ActionFact(row.getString("action"),
					row.getObject("decided_on", LocalDate.class), row.getString("outcome"),
					row.getObject("ended_on", LocalDate.class)))
			.list();
	}

	private byte[] key(String reference) {
		return this.sealing.fingerprint("fact\n" + reference);
	}

	private Map<String, Object> expected(Concern concern) {
		Map<String, Object> expected = new LinkedHashMap<>();
		expected.put("received_on", date(concern.openedAt()));
		expected.put("channel", code(concern.channel()));
		expected.put("standing", code(concern.standing()));
		expected.put("setting", code(concern.setting()));
		expected.put("second_setting", code(concern.secondSetting()));
		expected.put("local_authority", this.directory.find(concern.urn()).map(Service::localAuthority).orElse(null));
		expected.put("remit", code(concern.remit()));
		expected.put("disclosure_status", code(concern.disclosureStatus()));
		expected.put("failure", code(concern.failure()));
		expected.put("category", code(concern.category()));
		expected.put("safeguarding_assured", code(concern.safeguardingAssured()));
		expected.put("risk_reduced", code(concern.riskReduced()));
		expected.put("outcome", code(concern.outcome()));
		expected.put("substantiated", code(concern.substantiated()));
		expected.put("detriment_reported", code(concern.detrimentReported()));
		expected.put("closed_on", date(concern.closedAt()));
		return expected;
	}

	private static void assertTime(Map<String, Object> fact, String stage, List<Reached> expected) {
		List<List<Object>> times = expected.stream()
			.map((one) -> List.<Object>of(
					(int) ChronoUnit.DAYS.between(LondonTime.day(one.started()), LondonTime.day(one.at())),
					one.outcome()))
			.toList();
		if (times.isEmpty()) {
			assertThat(fact.get(stage + "_days")).as("days until %s", stage).isNull();
		}
		else {
			assertThat(times).as("time until %s", stage)
				.contains(List.of(fact.get(stage + "_days"), fact.get(stage + "_in_time")));
		}
	}

	private Stream<Reached> reached(String reference, String stage) {
		return this.jdbc.sql("""
				select started_at, ended_at, outcome from concerns.clock where reference = ? and subject = ?
				and kind = 'milestone' and outcome in ('met', 'missed') order by id""")
			.params(reference, stage)
			.query((row, number) -> new Reached(StoredTime.read(row, "started_at"), StoredTime.read(row, "ended_at"),
					row.getString("outcome")))
			.list()
			.stream()
			.sorted(Comparator.comparing(Reached::at));
	}

	private static Date date(Instant moment) {
		return (moment != null) ? Date.valueOf(LondonTime.day(moment)) : null;
	}

	private static LocalDate day(Instant moment) {
		return (moment != null) ? LondonTime.day(moment) : null;
	}

	private static String code(Code constant) {
		return (constant != null) ? constant.code() : null;
	}

	private record Reached(Instant started, Instant at, String outcome) {
	}

	/** The fact of an action; null for what is not yet known. */
	public record ActionFact(String action, LocalDate decidedOn, String outcome, LocalDate endedOn) {
	}

}
