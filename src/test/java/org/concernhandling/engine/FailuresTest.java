package org.concernhandling.engine;

import java.sql.SQLException;
import java.util.Date;
import java.util.List;

import javax.sql.DataSource;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.concernhandling.Coded;
import org.concernhandling.DatabaseSearch;
import org.concernhandling.casework.BareEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@BareEngine
class FailuresTest {

	private static final String WORDS = "She quillmered about the night shift";

	@Autowired
	ProcessEngineConfigurationImpl engine;

	@Autowired
	ManagementService jobs;

	@Autowired
	HistoryService history;

	@Autowired
	DataSource database;

	@Test
	void aFailedJobLeavesClassesAndCodesAndNoMessage() throws Exception {
		this.engine.getJobHandlers().put("failing", new Failing());
		String id = this.engine.getCommandExecutorTxRequired().execute(FailuresTest::schedule);
		for (int tries = 0; tries < 3; tries++) {
			assertThatThrownBy(() -> this.jobs.executeJob(id)).isInstanceOf(RuntimeException.class);
		}
		Job job = this.jobs.createJobQuery().jobId(id).singleResult();
		assertThat(job.getRetries()).isZero();
		assertThat(job.getExceptionMessage()).contains("FailuresTest$Coming", "(broken-down)").doesNotContain(WORDS);
		assertThat(this.jobs.getJobExceptionStacktrace(id))
			.contains("FailuresTest$Failing.execute", "java.sql.SQLException (23505)")
			.doesNotContain(WORDS);
		assertThat(this.history.createHistoricJobLogQuery().jobId(id).failureLog().list()).hasSize(3)
			.allSatisfy((log) -> assertThat(log.getJobExceptionMessage()).contains("(broken-down)"));
		List<Incident> incidents = this.engine.getRuntimeService().createIncidentQuery().configuration(id).list();
		assertThat(incidents).allSatisfy((incident) -> assertThat(incident.getIncidentMessage()).doesNotContain(WORDS));
		assertThat(new DatabaseSearch(this.database).placesOf(WORDS)).isEmpty();
		this.jobs.deleteJob(id);
	}

	private static String schedule(CommandContext command) {
		TimerEntity timer = new TimerEntity();
		timer.setJobHandlerType("failing");
		timer.setJobHandlerConfiguration(new TextJobHandler.Text("nothing"));
		timer.setDuedate(new Date());
		command.getJobManager().schedule(timer);
		return timer.getId();
	}

	private static class Failing extends TextJobHandler {

		@Override
		public String getType() {
			return "failing";
		}

		@Override
		public void execute(Text text, ExecutionEntity execution, CommandContext command, String tenant) {
			throw new Coming(new IllegalStateException(WORDS, new SQLException(WORDS, "23505")));
		}

	}

	private static class Coming extends RuntimeException implements Coded {

		Coming(Throwable cause) {
			super(WORDS, cause);
		}

		@Override
		public String code() {
			return "broken-down";
		}

	}

}
