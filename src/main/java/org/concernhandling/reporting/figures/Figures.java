package org.concernhandling.reporting.figures;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.concernhandling.LondonTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts figures from the facts. The database does the counting, so that it takes the
 * same memory for a million concerns as for ten; all tables see the same moment.
 */
@Service
public class Figures {

	/** What has few values is counted together, in a few passes over the facts. */
	private static final List<List<String>> TOGETHER = Stream.of(
			Stream.of(Breakdown.STATUS.by(), Breakdown.PRIMARY_SETTING.by(), "second_setting", Breakdown.CATEGORY.by(),
					ActionsDecided.NOT_TOLD),
			Stream.of(Breakdown.FAILURE, Breakdown.CHANNEL, Breakdown.STANDING, Breakdown.REMIT).map(Breakdown::by),
			Stream
				.of(Breakdown.STATE, Breakdown.OUTCOME, Breakdown.SUBSTANTIATED, Breakdown.RISK_REDUCED,
						Breakdown.SAFEGUARDING_ASSURED, Breakdown.DETRIMENT_REPORTED)
				.map(Breakdown::by),
			StageTimes.STAGES.stream().map(StageTimes::inTime).map(Breakdown::by),
			StageTimes.STAGES.stream().map(StageTimes::days).map(Breakdown::by))
		.map(Stream::toList)
		.toList();

	private final JdbcClient jdbc;

	private final Clock clock;

	Figures(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Counts all tables about the concerns that were received in a period, and what was
	 * decided in it.
	 */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public CompiledFigures compile(Counted counted, Period period) {
		FactCounts facts = new FactCounts(this.jdbc, counted, period, TOGETHER);
		return new CompiledFigures(counted, period, LondonTime.day(this.clock.instant()), authorities(facts),
				tables().map((table) -> table.count(facts)).toList());
	}

	/** Counts one table, or nothing when there is no table of this id. */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public Optional<StatisticsTable> table(String id, Counted counted, Period period) {
		return tables().filter((table) -> table.id().equals(id))
			.findFirst()
			.map((table) -> table.count(new FactCounts(this.jdbc, counted, period, List.of())));
	}

	/** The ids of all tables, in the order in which they are shown. */
	public static List<String> ids() {
		return tables().map(CountedTable::id).toList();
	}

	private static Stream<CountedTable> tables() {
		return Stream
			.of(Stream.of(Breakdown.STATUS, new FurtherActionDecided(), new FurtherAction(), Breakdown.PRIMARY_SETTING,
					new SettingsNamed(), Breakdown.CATEGORY, new ActionsDecided(), Breakdown.FAILURE, Breakdown.CHANNEL,
					Breakdown.STANDING, Breakdown.REMIT, Breakdown.STATE, Breakdown.OUTCOME, Breakdown.SUBSTANTIATED,
					Breakdown.RISK_REDUCED, Breakdown.SAFEGUARDING_ASSURED, Breakdown.DETRIMENT_REPORTED),
					StageTimes.STAGES.stream().map(StageTimes::inTime),
					StageTimes.STAGES.stream().map(StageTimes::days))
			.flatMap((tables) -> tables);
	}

	/** There are as many values as authorities at most. */
	private static long authorities(FactCounts facts) {
		return facts.by("local_authority").keySet().stream().filter((name) -> !name.equals(FactCounts.MISSING)).count();
	}

}
