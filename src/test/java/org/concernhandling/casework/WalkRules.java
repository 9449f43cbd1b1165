package org.concernhandling.casework;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.ProcessEngine;
import org.concernhandling.concern.Concern;
import org.concernhandling.concern.Concerns;
import org.concernhandling.concern.HandlingActions;
import org.concernhandling.concern.HandlingActions.Taken;
import org.concernhandling.concern.vocabulary.ActionOutcome;
import org.concernhandling.concern.vocabulary.HandlingAction;
import org.concernhandling.concern.vocabulary.YesNo;
import org.concernhandling.reporting.Recount;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What must hold after every step that anybody takes with a concern, and when it is
 * closed.
 */
@TestComponent
class WalkRules {

	private static final Set<ActionOutcome> ASSURANCES = Set.of(ActionOutcome.SAFEGUARDING_ACTION_TAKEN,
			ActionOutcome.NO_ACTION_NEEDED);

	/** The join at which ended actions wait for the others. */
	private static final String JOIN = "actions-ended";

	private final ProcessEngine engine;

	private final JdbcClient jdbc;

	private final EngineWords words;

	private final Concerns concerns;

	private final HandlingActions actions;

	private final Recount recount;

	WalkRules(ProcessEngine engine, JdbcClient jdbc, EngineWords words, Concerns concerns, HandlingActions actions,
			Recount recount) {
		this.engine = engine;
		this.jdbc = jdbc;
		this.words = words;
		this.concerns = concerns;
		this.actions = actions;
		this.recount = recount;
	}

	/**
	 * Checks what must always hold.
	 * @param taken how often each action must have been taken up by now
	 * @param completed how many tasks were completed by now
	 */
	void holdAfterEveryStep(String reference, Map<HandlingAction, Integer> taken, int completed) {
		nothingFailed();
		nobodyIsStuck(reference);
		this.words.assertNone();
		everyInstanceKnowsItsConcern(reference);
		for (HandlingAction action : HandlingAction.values()) {
			assertThat(taken(reference, action)).as("actions of the kind %s that were opened", action)
				.hasSize(taken.getOrDefault(action, 0));
		}
		assertThat(
				count("select count(*) from concerns.case_file_entry where kind = 'task-completed' and reference = ?",
						reference))
			.as("completed tasks in the case file")
			.isEqualTo(completed);
		boolean closed = this.concerns.get(reference).closedAt() != null;
		// Only the acknowledgement may outlast the closing: it may still wait for the
		// post.
		long handling = count(
				"""
						select count(*) from act_ru_execution where act_id_ is not null and is_active_ = true
						and act_id_ not in ('acknowledge-receipt', 'post-acknowledgement')
						and proc_inst_id_ in (select id_ from act_ru_execution where parent_id_ is null and business_key_ = ?)""",
				reference);
		assertThat(closed).as("closed in the register").isEqualTo(handling == 0);
	}

	/** Checks what must hold when the concern has ended. */
	void holdAtTheEnd(String reference) {
		Concern concern = this.concerns.get(reference);
		assertThat(concern.closedAt()).as("time of closing").isNotNull();
		assertThat(concern.outcome()).as("outcome of the concern").isNotNull();
		assertThat(concern.substantiated()).as("whether it was substantiated").isNotNull();
		assertThat(concern.safeguardingAssured()).as("safeguarding assured").isEqualTo(YesNo.YES);
		assertThat(this.actions.of(reference)).as("actions without an outcome")
			.noneMatch((action) -> action.outcome() == null || action.endedAt() == null);
		assertThat(taken(reference, HandlingAction.IMMEDIATE_RISK_REFERRAL)).as("referrals without assurance")
			.allMatch((referral) -> ASSURANCES.contains(referral.outcome()));
		assertThat(count("select count(*) from concerns.held_concern where reference = ?", reference))
			.as("still held for an inspection")
			.isZero();
		assertThat(count("select count(*) from concerns.letter where settled_at is null and reference = ?", reference))
			.as("letters that never went out")
			.isZero();
		assertThat(count("select count(*) from concerns.clock where ended_at is null and reference = ?", reference))
			.as("clocks that still run")
			.isZero();
		this.recount.agrees(reference);
	}

	/** Whether any process runs for a concern. */
	boolean isOpen(String reference) {
		return this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(reference)
			.count() > 0;
	}

	private void nothingFailed() {
		assertThat(
				this.jdbc.sql("select exception_msg_ from act_ru_job where exception_msg_ is not null or retries_ = 0")
					.query(String.class)
					.list())
			.as("failed jobs")
			.isEmpty();
		assertThat(count("select count(*) from act_ru_incident")).as("incidents").isZero();
	}

	/**
	 * Every end of the tree of executions waits for a person, a time, a service or a
	 * message; at the join it waits for an action that goes on. Further information may
	 * come at any time, so waiting for it does not count.
	 */
	private void nobodyIsStuck(String reference) {
		List<String> without = this.jdbc.sql("""
				select coalesce(e.act_id_, '(no activity)') from act_ru_execution e
				where e.is_event_scope_ = false and e.proc_inst_id_ in
				(select id_ from act_ru_execution where parent_id_ is null and business_key_ = ?)
				and not exists (select 1 from act_ru_execution c where c.parent_id_ = e.id_ or c.super_exec_ = e.id_)
				and not exists (select 1 from act_ru_task t where t.execution_id_ = e.id_)
				and not exists (select 1 from act_ru_job j where j.execution_id_ = e.id_)
				and not exists (select 1 from act_ru_event_subscr s where s.execution_id_ = e.id_
				and s.event_type_ = 'message' and s.event_name_ <> 'FurtherInformationReceived')
				""").param(reference).query(String.class).list();
		assertThat(without).as("executions that wait for nothing").allMatch(JOIN::equals);
		if (!without.isEmpty()) {
			assertThat(
					count("""
							select count(*) from act_ru_execution called join act_ru_execution caller on called.super_exec_ = caller.id_
							where called.business_key_ = ? and caller.act_id_ not in ('refer-immediate-risk', 'pass-to-another-body')""",
							reference))
				.as("actions that go on while others wait for them")
				.isPositive();
		}
	}

	private void everyInstanceKnowsItsConcern(String reference) {
		assertThat(this.jdbc
			.sql("""
					select coalesce(called.business_key_, '(none)') from act_ru_execution called
					join act_ru_execution main on main.id_ = called.root_proc_inst_id_ where called.parent_id_ is null
					and main.business_key_ = ? and (called.business_key_ is null or called.business_key_ <> main.business_key_)""")
			.param(reference)
			.query(String.class)
			.list()).as("instances without the reference as their business key").isEmpty();
		assertThat(
				count("""
						select count(*) from act_ru_execution e where parent_id_ is null and business_key_ = ? and not exists
						(select 1 from act_ru_variable v where v.execution_id_ = e.id_ and v.name_ = 'reference' and v.text_ = ?)""",
						reference, reference))
			.as("instances that do not know the reference")
			.isZero();
	}

	private List<Taken> taken(String reference, HandlingAction action) {
		return this.actions.of(reference).stream().filter((taken) -> taken.action() == action).toList();
	}

	private long count(String query, Object... parameters) {
		return this.jdbc.sql(query).params(parameters).query(Long.class).single();
	}

}
