package org.concernhandling.canary;

import java.util.List;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.concernhandling.access.StaffGroup;

/** Opens whatever a manager, an owner and a monitoring system may look at. */
class LookAround {

	private static final String MANAGER = StaffGroup.MANAGERS.id();

	private final ProcessEngine engine;

	private final Traffic traffic;

	LookAround(ProcessEngine engine, Traffic traffic) {
		this.engine = engine;
		this.traffic = traffic;
	}

	void go() {
		for (String resource : List.of("process-instance", "execution", "task", "job", "incident", "variable-instance",
				"event-subscription", "external-task", "history/process-instance", "history/activity-instance",
				"history/task", "history/variable-instance", "history/detail", "history/incident", "history/job-log",
				"history/user-operation", "history/decision-instance", "history/identity-link-log", "batch", "user",
				"group", "filter", "deployment", "process-definition/statistics?failedJobs=true&incidents=true")) {
			this.traffic.get(MANAGER, "/engine-rest/" + resource);
		}
		for (Job failed : this.engine.getManagementService().createJobQuery().withException().list()) {
			this.traffic.get(MANAGER, "/engine-rest/job/" + failed.getId() + "/stacktrace");
		}
		this.engine.getHistoryService()
			.createHistoricJobLogQuery()
			.failureLog()
			.list()
			.forEach((log) -> this.traffic.get(MANAGER, "/engine-rest/history/job-log/" + log.getId() + "/stacktrace"));
		this.traffic.get(StaffGroup.MONITORING.id(), "/actuator/prometheus");
		this.traffic.get(null, "/actuator/health");
		this.traffic.get(null, "/v3/api-docs");
		for (String page : List.of("/", "/processes", "/deployments", "/service-levels/board", "/service-levels/late",
				"/figures", "/annual-reports", "/reports", "/no-such-page")) {
			this.traffic.open(MANAGER, page);
		}
	}

}
