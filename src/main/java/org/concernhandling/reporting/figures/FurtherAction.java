package org.concernhandling.reporting.figures;

import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whether further action was decided on the concerns that were received in the period,
 * whenever it was decided.
 */
class FurtherAction implements CountedTable {

	private static final List<Choice> ANSWERS = Choice.of("further-action", "Further action decided",
			"no-further-action", "No further action", "not-yet-decided", "Not yet decided");

	@Override
	public String id() {
		return "further-action";
	}

	@Override
	public StatisticsTable count(JdbcClient jdbc, Counted counted, Period period) {
		Map<String, Long> counts = CountedTable.counts(jdbc, """
				select answer, count(*) from (
				select case when a.further = 1 then 'further-action' when a.further = 0 then 'no-further-action'
				else 'not-yet-decided' end as answer
				from concerns.concern_fact c left join (
				select concern, max(case when action = 'no-further-action' then 0 else 1 end) as further
				from concerns.action_fact
				where action <> 'no-further-action' or outcome = 'approved-no-further-action' group by concern
				) a on a.concern = c.fact_key where c.received_on between :from and :to and %s) as answers
				group by answer""".formatted(counted.condition()), period);
		return new StatisticsTable(id(), "Whether further action was decided",
				Breakdown.RECEIVED + "Further action is any action but no further action, which counts once a manager "
						+ "has approved it.",
				null, true, CountedTable.rows(ANSWERS, counts).toList(),
				counts.values().stream().mapToLong(Long::longValue).sum());
	}

}
