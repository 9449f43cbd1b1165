package org.concernhandling.canary;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.concernhandling.LondonTime;
import org.concernhandling.access.StaffGroup;
import org.concernhandling.casework.SettableClock;
import org.concernhandling.casework.WalkAnswers;
import org.concernhandling.casework.YearsToCome;
import org.concernhandling.concern.vocabulary.Channel;
import org.concernhandling.concern.vocabulary.Setting;
import org.concernhandling.directory.DirectoryImport;
import org.concernhandling.engine.forms.FormFiller;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Sends canaries in through every channel, walks a concern of each at random, and has
 * what the models call in jobs fail once. Once for all tests that share it.
 */
@TestComponent
class Attack {

	private static final Pattern REFERENCE = Pattern.compile("CN-\\w{4}-\\w{4}");

	private static final Pattern RECEIPT = Pattern.compile("\\b\\w{4}(?:-\\w{4}){4}\\b");

	private static final int LONGEST = 120;

	private static final long SERVICE = 80_000_000;

	private final ProcessEngine engine;

	private final SettableClock clock;

	private final DirectoryImport directory;

	private final JdbcClient jdbc;

	private final Environment environment;

	private final Faults faults;

	private final Paths paths;

	private final ObjectMapper json = new ObjectMapper();

	private final Random random = new Random(7);

	private final List<String> leftAtFailures = new ArrayList<>();

	private Traffic traffic;

	private Listening listening;

	private boolean done;

	private int walks;

	private int steps;

	Attack(ProcessEngine engine, SettableClock clock, DirectoryImport directory, JdbcClient jdbc,
			Environment environment, Faults faults, Paths paths) {
		this.engine = engine;
		this.clock = clock;
		this.directory = directory;
		this.jdbc = jdbc;
		this.environment = environment;
		this.faults = faults;
		this.paths = paths;
	}

	/** Attacks, unless that was done before. */
	synchronized Attack run() {
		if (!this.done) {
			this.done = true;
			Instant start = Instant.now();
			this.traffic = new Traffic(this.environment.getRequiredProperty("local.server.port", int.class));
			try (Listening heard = Listening.begin()) {
				this.listening = heard;
				this.faults.arm();
				YearsToCome.during(this.engine, this::attack);
				this.faults.disarm();
				lookAround();
			}
			System.out.printf("Attack: %d walks, %d steps, %d exchanges, %d lines of logs, %d faults, %d s%n",
					this.walks, this.steps, this.traffic.exchanges(), this.listening.lines(),
					this.faults.failed().size(), Duration.between(start, Instant.now()).toSeconds());
		}
		return this;
	}

	Traffic traffic() {
		return this.traffic;
	}

	Listening listening() {
		return this.listening;
	}

	/** Where words were found right after something had failed. */
	List<String> leftAtFailures() {
		return this.leftAtFailures;
	}

	private int attack() {
		for (Channel channel : Channel.values()) {
			walk(interfaceConcern(channel));
			pageConcern(StaffGroup.CASEWORKERS.id(), "/intake", channel);
		}
		walk(pageConcern(null, "/report", Channel.WEB));
		refused();
		return this.walks;
	}

	/** What is sent in and refused must leave no trace either. */
	private void refused() {
		String phrase = Canaries.phrase("a concern that was refused");
		this.traffic.post(null, "/api/concerns", "{\"narrative\": " + phrase);
		this.traffic.post(null, "/api/concerns", json(Map.of("channel", phrase, "narrative", phrase)));
		this.traffic.post(null, "/api/concerns", json(Map.of(phrase, phrase)));
		this.traffic.submit(null, "/report", "/report", Map.of("narrative", phrase.repeat(1000), "standing", phrase));
		this.traffic.submit(null, "/report", "/report", Map.of(phrase, phrase));
	}

	private String interfaceConcern(Channel channel) {
		String origin = "the interface";
		Map<String, Object> concern = new LinkedHashMap<>();
		concern.put("channel", channel.code());
		concern.put("standing", "employee");
		concern.put("narrative", Canaries.phrase(origin + ": narrative"));
		concern.put("childAtImmediateRisk", any("yes", "no", "not-known"));
		Map<String, Object> service = new LinkedHashMap<>(Map.of("name", Canaries.name(origin + ": service"),
				"localAuthority", Canaries.name(origin + ": authority"), "setting", any(Setting.values()).code()));
		if (this.random.nextBoolean()) {
			service.put("urn", SERVICE + this.walks);
		}
		concern.put("service", service);
		Map<String, Object> reporter = new LinkedHashMap<>(Map.of("name", Canaries.name(origin + ": reporter"), "phone",
				Canaries.phone(), "address", Canaries.address(origin + ": address")));
		if (this.random.nextBoolean()) {
			reporter.put("email", Canaries.email(origin + ": e-mail"));
		}
		concern.put("reporter", reporter);
		return opened(() -> this.traffic.post(null, "/api/concerns", json(concern)));
	}

	private String pageConcern(String person, String page, Channel channel) {
		Map<String, String> fields = new HashMap<>(Map.of("channel", channel.code(), "narrative",
				Canaries.phrase(page + ": narrative"), "serviceName", Canaries.name(page + ": service"),
				"serviceLocalAuthority", Canaries.name(page + ": authority"), "reporterName",
				Canaries.name(page + ": reporter"), "reporterPhone", Canaries.phone(), "reporterEmail",
				Canaries.email(page + ": e-mail"), "reporterAddress", Canaries.address(page + ": address")));
		fields.put("childAtImmediateRisk", any("yes", "no"));
		return opened(() -> this.traffic.submit(person, page, page, fields));
	}

	/** Says it again for as long as something fails. */
	private String opened(Supplier<HttpResponse<String>> saying) {
		list();
		for (int i = 0; i < 50; i++) {
			HttpResponse<String> answer = saying.get();
			if (answer.statusCode() == 201) {
				Matcher receipt = RECEIPT.matcher(answer.body());
				if (receipt.find()) {
					Mark.alsoLookFor(receipt.group());
				}
				Matcher reference = REFERENCE.matcher(answer.body());
				if (reference.find()) {
					return reference.group();
				}
			}
		}
		throw new AssertionError("No concern could be opened");
	}

	private void list() {
		LocalDate today = LondonTime.day(this.clock.instant());
		String list = "URN,Provider name,Provider type,Next inspection\n%d,The invented service,%s,%s\n".formatted(
				SERVICE + this.walks, any(Setting.values()).label(), today.plusDays(20 + this.random.nextInt(70)));
		this.directory.read(new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8)));
	}

	private void walk(String reference) {
		long urn = SERVICE + this.walks++;
		WalkAnswers answers = new WalkAnswers(new FormFiller(this.engine, this.clock, Attack::spoken), this.random,
				urn);
		int patience = 10 + this.random.nextInt(60);
		for (int step = 0; step < LONGEST && isOpen(reference); step++) {
			this.steps++;
			step(reference, answers, step > patience);
		}
		this.traffic.open(StaffGroup.MANAGERS.id(), "/concerns/" + reference);
		if (this.random.nextInt(4) == 0) {
			tell(reference);
		}
	}

	private static String spoken(String question, boolean email) {
		return email ? Canaries.email("question " + question) : Canaries.phrase("question " + question);
	}

	private void step(String reference, WalkAnswers answers, boolean tired) {
		List<Job> jobs = this.engine.getManagementService()
			.createJobQuery()
			.list()
			.stream()
			.sorted(Comparator.comparing((Job job) -> String.valueOf(job.getJobDefinitionId()))
				.thenComparing((job) -> String.valueOf(job.getDuedate())))
			.toList();
		List<Job> services = jobs.stream().filter((job) -> !(job instanceof TimerEntity)).toList();
		List<Job> timers = jobs.stream().filter((job) -> job instanceof TimerEntity).toList();
		List<Task> tasks = tasks(reference);
		if (!services.isEmpty() && (tasks.isEmpty() || chance(40))) {
			execute(any(services));
		}
		else if (chance(4)) {
			tell(reference);
		}
		else if (!timers.isEmpty() && (tasks.isEmpty() || chance(15))) {
			Job timer = any(timers);
			if (timer.getDuedate().toInstant().isAfter(this.clock.instant())) {
				this.clock.set(timer.getDuedate().toInstant());
			}
			execute(timer);
		}
		else if (!tasks.isEmpty()) {
			complete(any(tasks), reference, answers, tired);
		}
	}

	private void complete(Task task, String reference, WalkAnswers answers, boolean tired) {
		Map<String, Object> given = answers.fill(task, Map.of(), tired);
		String person = this.engine.getTaskService()
			.getIdentityLinksForTask(task.getId())
			.stream()
			.map(IdentityLink::getGroupId)
			.findFirst()
			.orElseThrow();
		if (chance(10)) {
			this.traffic.open(person, "/concerns/task/" + task.getId());
			this.traffic.get(person, "/engine-rest/task/" + task.getId() + "/form-variables");
			this.traffic.put(person, "/concerns/task/" + task.getId() + "/draft",
					json(Map.of("remitNote", Canaries.phrase("a draft"))));
			this.traffic.open(person, "/concerns/task/" + task.getId() + "/draft");
		}
		boolean passedOn = chance(50);
		if (passedOn && task.getTaskDefinitionKey().equals("record-provider-response")) {
			this.traffic.post(StaffGroup.CASEWORKERS.id(), "/api/concerns/" + reference + "/provider-response",
					json(Map.of("receivedOn", LondonTime.day(this.clock.instant()).toString(), "response",
							Canaries.phrase("the provider's answer"))));
		}
		else if (passedOn && task.getTaskDefinitionKey().equals("confirm-authority-response")) {
			this.traffic.post(StaffGroup.SAFEGUARDING.id(), "/api/concerns/" + reference + "/authority-response",
					json(Map.of("response", answers.authorityResponse(), "respondedOn",
							LondonTime.day(this.clock.instant()).toString(), "reasons",
							Canaries.phrase("the authority's answer"))));
		}
		else {
			Map<String, Object> variables = new LinkedHashMap<>();
			given.forEach((key, value) -> variables.put(key, Map.of("value", value)));
			this.traffic.post(person, "/engine-rest/task/" + task.getId() + "/submit-form",
					json(Map.of("variables", variables)));
			if (chance(5)) {
				variables.replaceAll((key, value) -> Map.of("value", Canaries.phrase("a spoilt answer")));
				this.traffic.post(person, "/engine-rest/task/" + task.getId() + "/submit-form",
						json(Map.of("variables", variables)));
			}
		}
	}

	private void tell(String reference) {
		String file = "/concerns/" + reference;
		this.traffic.submit(StaffGroup.CASEWORKERS.id(), file, file + "/further-information",
				Map.of("words", Canaries.phrase("further information")));
	}

	private void execute(Job job) {
		try {
			this.engine.getManagementService().executeJob(job.getId());
		}
		catch (RuntimeException ex) {
			lookAtFailures();
		}
	}

	/** A job that succeeds the next time takes what it left along. */
	private void lookAtFailures() {
		for (String table : List.of("ACT_RU_JOB", "ACT_RU_INCIDENT", "ACT_GE_BYTEARRAY", "ACT_HI_INCIDENT",
				"ACT_HI_JOB_LOG")) {
			String filter = table.equals("ACT_GE_BYTEARRAY") ? " where deployment_id_ is null" : "";
			this.jdbc.sql("select * from " + table + filter)
				.query()
				.listOfRows()
				.forEach((row) -> row.forEach((column, value) -> {
					byte[] bytes = (value instanceof byte[] content) ? content
							: String.valueOf(value).getBytes(StandardCharsets.UTF_8);
					if (!Mark.in(bytes).isEmpty()) {
						this.leftAtFailures.add(table + "." + column + " " + Canaries.originsOf(Mark.in(bytes)));
					}
				}));
		}
	}

	/** Opens whatever a manager, an owner and a monitoring system may look at. */
	private void lookAround() {
		for (String resource : List.of("process-instance", "execution", "task", "job", "incident", "variable-instance",
				"event-subscription", "external-task", "history/process-instance", "history/activity-instance",
				"history/task", "history/variable-instance", "history/detail", "history/incident", "history/job-log",
				"history/user-operation", "history/decision-instance", "history/identity-link-log", "batch", "user",
				"group", "filter", "deployment", "process-definition/statistics?failedJobs=true&incidents=true")) {
			this.traffic.get(StaffGroup.MANAGERS.id(), "/engine-rest/" + resource);
		}
		for (Job failed : this.engine.getManagementService().createJobQuery().withException().list()) {
			this.traffic.get(StaffGroup.MANAGERS.id(), "/engine-rest/job/" + failed.getId() + "/stacktrace");
		}
		this.engine.getHistoryService()
			.createHistoricJobLogQuery()
			.failureLog()
			.list()
			.forEach((log) -> this.traffic.get(StaffGroup.MANAGERS.id(),
					"/engine-rest/history/job-log/" + log.getId() + "/stacktrace"));
		this.traffic.get(StaffGroup.MONITORING.id(), "/actuator/prometheus");
		this.traffic.get(null, "/actuator/health");
		this.traffic.get(null, "/v3/api-docs");
		for (String page : List.of("/", "/processes", "/deployments", "/service-levels/board", "/service-levels/late",
				"/no-such-page")) {
			this.traffic.open(StaffGroup.MANAGERS.id(), page);
		}
	}

	private List<Task> tasks(String reference) {
		return this.engine.getTaskService()
			.createTaskQuery()
			.processInstanceBusinessKey(reference)
			.list()
			.stream()
			.sorted(Comparator.comparing(Task::getTaskDefinitionKey))
			.toList();
	}

	private boolean isOpen(String reference) {
		return this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(reference)
			.count() > 0;
	}

	private boolean chance(int percent) {
		return this.random.nextInt(100) < percent;
	}

	@SafeVarargs
	private <T> T any(T... choices) {
		return choices[this.random.nextInt(choices.length)];
	}

	private <T> T any(List<T> choices) {
		return choices.get(this.random.nextInt(choices.size()));
	}

	private String json(Object value) {
		try {
			return this.json.writeValueAsString(value);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** How many sequence flows of the models were taken. */
	int taken() {
		return this.paths.taken();
	}

}
