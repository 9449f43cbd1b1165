package org.concernhandling.reporting.figures;

import java.util.List;
import java.util.Map;

/**
 * On how many concerns further action was decided within the period, whenever they were
 * received: the second number that SI 2017/507 wants.
 */
class FurtherActionDecided implements CountedTable {

	private static final List<Choice> RECEIVED = Choice.of("received-in-period", "Received in the period",
			"received-before", "Received before it");

	@Override
	public String id() {
		return "further-action-in-period";
	}

	@Override
	public StatisticsTable count(FactCounts facts) {
		Map<String, Long> counts = facts.query("""
				select received, count(*) from (
				select case when c.received_on < :from then 'received-before' else 'received-in-period' end as received
				from concerns.concern_fact c join (
				select distinct concern from concerns.action_fact
				where decided_on between :from and :to and action <> 'no-further-action'
				) a on a.concern = c.fact_key where %s) as decided group by received""");
		return new StatisticsTable(id(), "Further action decided in the period",
				"Counted by the day on which further action was decided, once in the period, however often it was "
						+ "decided and whenever the concern was received.",
				"This is not a part of those received in the period: some of these were received before it, and on "
						+ "some that were received in it the decision falls later.",
				true, CountedTable.rows(RECEIVED, counts).toList(), CountedTable.sum(counts));
	}

}
