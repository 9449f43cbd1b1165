package org.concernhandling.canary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.concernhandling.access.Staff;
import org.concernhandling.access.StaffGroup;

/**
 * What is made of the concerns that were walked to be given out: figures to take away,
 * and the annual report with its drafts, its pages, its PDF, its table and a correction.
 * What people write for the report is meant for every reader: it is no canary, so that
 * whatever canary turns up comes from a concern.
 */
class GivenOut {

	/** The years in which the walks were, and more. */
	private static final String PERIOD = "from=2018-01-01&to=2098-12-31";

	/** The year in which the first concerns of the walks came in. */
	static final String YEAR = "2026-27";

	private static final String REFERENCE = "AR-" + YEAR;

	private static final String DRAFT = "/annual-reports/" + REFERENCE;

	/** Nobody approves what they made. */
	private static final List<String> MANAGERS = List.of("manager-of-attack", "manager-of-attack-2",
			"manager-of-attack-3");

	private final ProcessEngine engine;

	private final Traffic traffic;

	private final List<String> shown = new ArrayList<>();

	GivenOut(ProcessEngine engine, Traffic traffic) {
		this.engine = engine;
		this.traffic = traffic;
		IdentityService people = engine.getIdentityService();
		MANAGERS.stream().filter((manager) -> people.createUserQuery().userId(manager).count() == 0).forEach((id) -> {
			User user = people.newUser(id);
			user.setPassword(Staff.PASSWORD);
			people.saveUser(user);
			people.createMembership(id, StaffGroup.MANAGERS.id());
		});
	}

	/** The addresses that showed what was asked for. */
	List<String> shown() {
		return this.shown;
	}

	/**
	 * Gives everything out.
	 * @param today the day that it is in London
	 */
	void go(LocalDate today) {
		look("/figures?" + PERIOD, "/annual-reports");
		keep("/figures/export",
				this.traffic.submit(MANAGERS.get(0), "/figures", "/figures/export", monthsBefore(today)).statusCode());
		this.traffic.submit(MANAGERS.get(0), "/annual-reports", "/annual-reports", Map.of("year", YEAR));
		publish();
		this.traffic.submit(MANAGERS.get(0), DRAFT, DRAFT + "/correct-report",
				Map.of("reason", "A total was counted twice."));
		publish();
		String report = "/reports/" + YEAR;
		Stream.of("/reports", report, report + "/editions/1")
			.forEach((page) -> keep(page, this.traffic.open(MANAGERS.get(0), page).statusCode()));
		for (String edition : List.of(report, report + "/editions/1")) {
			Stream.of("/report.pdf", "/figures.csv", "/figures.csv-metadata.json")
				.forEach((file) -> keep(edition + file, this.traffic.get(null, edition + file).statusCode()));
		}
	}

	/** All months that are over, since the first concern came in. */
	private static Map<String, String> monthsBefore(LocalDate today) {
		return Map.of("counted", "all-concerns", "from", "2026-11-01", "to",
				today.withDayOfMonth(1).minusDays(1).toString());
	}

	/** From the first figures of an edition to its last page. */
	private void publish() {
		compile();
		look(DRAFT);
		complete(MANAGERS.get(0), "review-figures",
				Map.of("figuresDecision", "accept", "warningsAnswer", "We know of them.", "releaseBasis",
						"shown-in-full", "shownInFullReason", "National totals point to nobody.", "liveInvestigation",
						"no"));
		complete(MANAGERS.get(1), "write-summary",
				Map.of("actionSummary", "We visited and wrote.", "effectOnFunctions", "We look at nights more closely.",
						"functionsAndObjectives", "We inspect.", "caseStudyOne", "A worker told us of nights alone.",
						"caseStudyTwo", "", "caseStudyThree", "", "anonymised", true));
		compile();
		look(DRAFT, DRAFT + "/preview");
		complete(MANAGERS.get(2), "approve-report",
				Map.of("reportDecision", "publish", "nobodyToTell", true, "approvalNote", "We read it twice."));
		compile();
		look(DRAFT);
	}

	/** Everything that the engine does by itself about the report. */
	private void compile() {
		for (List<Job> jobs = jobs(); !jobs.isEmpty(); jobs = jobs()) {
			this.engine.getManagementService().executeJob(jobs.get(0).getId());
		}
	}

	private List<Job> jobs() {
		return this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(REFERENCE)
			.list()
			.stream()
			.flatMap((report) -> this.engine.getManagementService()
				.createJobQuery()
				.messages()
				.processInstanceId(report.getId())
				.list()
				.stream())
			.toList();
	}

	private void complete(String person, String key, Map<String, Object> answers) {
		Task task = this.engine.getTaskService()
			.createTaskQuery()
			.processInstanceBusinessKey(REFERENCE)
			.taskDefinitionKey(key)
			.singleResult();
		Map<String, Object> variables = new LinkedHashMap<>();
		answers.forEach((question, answer) -> variables.put(question, Map.of("value", answer)));
		int status = this.traffic
			.post(person, "/engine-rest/task/" + task.getId() + "/submit-form",
					Traffic.json(Map.of("variables", variables)))
			.statusCode();
		if (status != 204) {
			throw new AssertionError("The report stays at " + key + ": " + status);
		}
	}

	private void look(String... pages) {
		Stream.of(pages).forEach((page) -> keep(page, this.traffic.open(MANAGERS.get(0), page).statusCode()));
	}

	private void keep(String address, int status) {
		if (status == 200) {
			this.shown.add(address);
		}
	}

}
