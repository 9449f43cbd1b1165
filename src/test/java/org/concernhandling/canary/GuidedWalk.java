package org.concernhandling.canary;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.concernhandling.LondonTime;
import org.concernhandling.access.StaffGroup;
import org.concernhandling.casework.WalkAnswers;
import org.concernhandling.concern.vocabulary.Setting;
import org.concernhandling.engine.forms.FormFiller;

/**
 * One concern on its way from intake to closure, led to where the fewest have been: what
 * waits there is done, answered and let ring that was done least so far. All words that
 * people say are canaries.
 */
class GuidedWalk {

	private static final int LONGEST = 140;

	/** The first job of all meets a fault at each table that it writes to. */
	private static final int PATIENCE = 60;

	private final Terrain terrain;

	private final Random random;

	private final Experience experience;

	private final Traffic traffic;

	private final long urn;

	private final WalkAnswers answers;

	private final List<String> stuck = new ArrayList<>();

	private String reference;

	private String task = "";

	private Map<String, Set<String>> ahead = Map.of();

	GuidedWalk(Terrain terrain, Random random, Experience experience, Traffic traffic, long urn) {
		this.terrain = terrain;
		this.random = random;
		this.experience = experience;
		this.traffic = traffic;
		this.urn = urn;
		this.answers = new WalkAnswers(new FormFiller(terrain.engine(), terrain.clock(), new Said()), random, urn);
	}

	/** What never succeeded, however often it was tried again. */
	List<String> stuck() {
		return this.stuck;
	}

	/**
	 * Opens a concern and walks until it is closed, or for long enough.
	 * @return how many steps it took
	 */
	int go(Supplier<String> report) {
		list();
		this.reference = report.get();
		int patience = 10 + this.random.nextInt(30);
		int step = 0;
		while (step < LONGEST && this.terrain.isOpen(this.reference)) {
			if (step == 2 && chance(60)) {
				this.terrain.custody().ask(this.reference);
			}
			step(step++ > patience);
		}
		this.traffic.open(StaffGroup.MANAGERS.id(), "/concerns/" + this.reference);
		if (chance(25)) {
			tell();
		}
		return step;
	}

	private void step(boolean tired) {
		List<Job> jobs = this.terrain.jobs(this.reference);
		List<Job> services = jobs.stream().filter((job) -> !(job instanceof TimerEntity)).toList();
		List<Job> timers = jobs.stream().filter((job) -> job instanceof TimerEntity).toList();
		List<Task> tasks = this.terrain.tasks(this.reference);
		boolean newTimer = timers.stream().anyMatch((timer) -> this.experience.times(name(timer)) == 0);
		if (!services.isEmpty() && (tasks.isEmpty() || chance(50))) {
			execute(this.experience.least(services, this::name));
		}
		else if (chance(isNew("further information", jobs, tasks) ? 25 : 2)) {
			tell();
		}
		else if (chance(isNew("another date", jobs, tasks) ? 25 : 2)) {
			list();
		}
		else if (!timers.isEmpty() && (tasks.isEmpty() || chance(newTimer ? 50 : 12))) {
			Job timer = this.experience.least(timers, this::name);
			if (timer.getDuedate().toInstant().isAfter(this.terrain.clock().instant())) {
				this.terrain.clock().set(timer.getDuedate().toInstant());
			}
			execute(timer);
			this.terrain.custody().look(this.reference);
		}
		else if (!tasks.isEmpty()) {
			complete(this.experience.least(tasks, Task::getTaskDefinitionKey), tired);
		}
	}

	/** Whether something has not yet come while just this waits. */
	private boolean isNew(String event, List<Job> jobs, List<Task> tasks) {
		String waiting = Stream.concat(jobs.stream().map(this::name), tasks.stream().map(Task::getTaskDefinitionKey))
			.distinct()
			.sorted()
			.collect(Collectors.joining(" "));
		return this.experience.isNew(event + " at " + waiting);
	}

	private String name(Job job) {
		return "job " + this.terrain.activity(job);
	}

	private void execute(Job job) {
		for (int i = 0; i < PATIENCE; i++) {
			try {
				this.terrain.engine().getManagementService().executeJob(job.getId());
				return;
			}
			catch (RuntimeException ex) {
				this.terrain.failures().look();
			}
		}
		this.stuck.add(name(job));
	}

	private void complete(Task open, boolean tired) {
		this.task = open.getTaskDefinitionKey();
		if (Custody.decides(open) && chance(85)) {
			this.terrain.custody().decide(open);
			this.terrain.custody().look(this.reference);
			return;
		}
		this.ahead = this.terrain.signposts().towards(this.terrain.paths().missing());
		boolean goesOn = this.terrain.paths().unfinished().contains(process(open))
				&& !process(open).equals("concern-handling");
		Map<String, Object> given = this.answers.fill(open, Map.of(), tired && !goesOn);
		String person = this.terrain.groupOf(open);
		if (chance(10)) {
			draft(open, person);
		}
		boolean passedOn = chance(50);
		if (passedOn && this.task.equals("record-provider-response")) {
			until(() -> this.traffic.post(StaffGroup.CASEWORKERS.id(),
					"/api/concerns/" + this.reference + "/provider-response", Traffic.json(Map.of("receivedOn",
							today().toString(), "response", Canaries.phrase("the provider's answer")))));
		}
		else if (passedOn && this.task.equals("confirm-authority-response")) {
			until(() -> this.traffic.post(StaffGroup.SAFEGUARDING.id(),
					"/api/concerns/" + this.reference + "/authority-response",
					Traffic.json(Map.of("response", this.answers.authorityResponse(), "respondedOn", today().toString(),
							"reasons", Canaries.phrase("the authority's answer")))));
		}
		else {
			if (chance(5)) {
				Map<String, Object> spoilt = new LinkedHashMap<>(given);
				spoilt.replaceAll((key, value) -> Canaries.phrase("a spoilt answer"));
				submit(open, person, spoilt);
			}
			submit(open, person, given);
		}
	}

	private void draft(Task open, String person) {
		String file = "/concerns/task/" + open.getId();
		this.traffic.open(person, file);
		this.traffic.get(person, "/engine-rest/task/" + open.getId() + "/form-variables");
		this.traffic.put(person, file + "/draft", Traffic.json(Map.of("remitNote", Canaries.phrase("a draft"))));
		this.traffic.open(person, file + "/draft");
	}

	private void submit(Task open, String person, Map<String, Object> given) {
		Map<String, Object> variables = new LinkedHashMap<>();
		given.forEach((key, value) -> variables.put(key, Map.of("value", value)));
		until(() -> this.traffic.post(person, "/engine-rest/task/" + open.getId() + "/submit-form",
				Traffic.json(Map.of("variables", variables))));
	}

	private void tell() {
		String file = "/concerns/" + this.reference;
		until(() -> this.traffic.submit(StaffGroup.CASEWORKERS.id(), file, file + "/further-information",
				Map.of("words", Canaries.phrase("further information"))));
	}

	/** Tries again for as long as something fails. */
	private void until(Supplier<HttpResponse<String>> saying) {
		for (int i = 0; i < PATIENCE; i++) {
			if (saying.get().statusCode() < 500) {
				return;
			}
			this.terrain.failures().look();
		}
		this.stuck.add(this.task);
	}

	/** The list of providers says when the service is inspected next. */
	private void list() {
		LocalDate next = this.answers.inspection(today());
		String setting = this.experience.least(List.of(Setting.values()), Setting::code).label();
		String list = "URN,Provider name,Provider type,Next inspection\n%d,The invented service,%s,%s\n"
			.formatted(this.urn, setting, (next != null) ? next : "");
		for (int i = 0; i < PATIENCE; i++) {
			try {
				this.terrain.directory().read(new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8)));
				return;
			}
			catch (RuntimeException ex) {
				this.terrain.failures().look();
			}
		}
		this.stuck.add("the list of providers");
	}

	private LocalDate today() {
		return LondonTime.day(this.terrain.clock().instant());
	}

	private static String process(Task open) {
		return open.getProcessDefinitionId().replaceFirst(":.*", "");
	}

	private boolean chance(int percent) {
		return this.random.nextInt(100) < percent;
	}

	/** What people say and choose. */
	private class Said implements FormFiller.Spoken {

		@Override
		public String answer(String question, boolean email) {
			return email ? Canaries.email("question " + question) : Canaries.phrase("question " + question);
		}

		@Override
		public String choose(String question, List<String> options, Random random) {
			List<String> ahead = Signposts.among(options, GuidedWalk.this.ahead.getOrDefault(question, Set.of()));
			if (!ahead.isEmpty() && chance(75)) {
				return ahead.get(random.nextInt(ahead.size()));
			}
			return GuidedWalk.this.experience.least(GuidedWalk.this.task + "/" + question, options);
		}

		@Override
		public boolean sharesIdentity() {
			return true;
		}

	}

}
