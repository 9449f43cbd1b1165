package org.concernhandling.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Everything that waits in the engine, with its times, so that two moments can be
 * compared: all of it but the version that it runs under.
 */
public record WhatWaits(Map<String, List<String>> rows) {

	private static final Map<String, String> TABLES = Map.of("tasks", """
			select id_, proc_inst_id_, task_def_key_, name_, assignee_, owner_, priority_, create_time_, due_date_,
			follow_up_date_, suspension_state_ from act_ru_task order by id_""", "offers", """
			select id_, task_id_, type_, group_id_, user_id_ from act_ru_identitylink order by id_""", "jobs",
			"""
					select id_, type_, handler_type_, handler_cfg_, duedate_, retries_, exception_msg_, process_instance_id_,
					suspension_state_ from act_ru_job
					where handler_type_ not in ('timer-start-event', 'follow-new-version', 'instance-migration', 'batch-seed-job', 'batch-monitor-job')
					order by id_""",
			"events", """
					select id_, event_type_, event_name_, activity_id_, proc_inst_id_ from act_ru_event_subscr
					where proc_inst_id_ is not null order by id_""", "incidents", """
					select id_, incident_type_, activity_id_, configuration_, proc_inst_id_ from act_ru_incident
					order by id_""", "variables", """
					select id_, name_, type_, text_, long_, double_, proc_inst_id_ from act_ru_variable
					where proc_inst_id_ is not null order by id_""", "places", """
					select proc_inst_id_, business_key_, act_id_, is_active_, is_event_scope_, count(*) times
					from act_ru_execution
					group by proc_inst_id_, business_key_, act_id_, is_active_, is_event_scope_
					order by proc_inst_id_, business_key_, act_id_, is_active_, is_event_scope_""", "clocks",
			"select * from concerns.clock where ended_at is null order by id");

	/** What waits now. */
	public static WhatWaits in(JdbcClient jdbc) {
		Map<String, List<String>> rows = new TreeMap<>();
		TABLES.forEach((what, query) -> rows.put(what, jdbc.sql(query).query(WhatWaits::row).list()));
		return new WhatWaits(rows);
	}

	/** All of it waits at another moment too, and nothing else does. */
	public void assertIs(WhatWaits before) {
		TABLES.keySet()
			.forEach((what) -> assertThat(this.rows.get(what)).as(what)
				.containsExactlyInAnyOrderElementsOf(before.rows.get(what)));
	}

	private static String row(ResultSet row, int number) throws SQLException {
		List<String> values = new ArrayList<>();
		for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
			values.add(row.getMetaData().getColumnName(i) + "=" + row.getObject(i));
		}
		return String.join(" ", values);
	}

}
