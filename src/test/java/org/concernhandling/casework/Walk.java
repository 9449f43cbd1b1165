package org.concernhandling.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.concernhandling.concern.Refused;
import org.concernhandling.concern.vocabulary.HandlingAction;
import org.concernhandling.concern.vocabulary.Remit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * One random walk of a concern from intake to closure. All chance comes from the seed, so
 * that the same seed walks the same way.
 */
class Walk {

	/** A walk that takes longer than this goes round in circles. */
	private static final int LONGEST = 600;

	private static final AtomicLong SERVICES = new AtomicLong(80_000_000);

	private final Walks walks;

	private final Random random;

	private final WalkAnswers answers;

	private final List<String> steps = new ArrayList<>();

	private final Map<HandlingAction, Integer> taken = new EnumMap<>(HandlingAction.class);

	/**
	 * The service of the inspection diary that the concern is about, if it turns out so.
	 */
	private final long urn = SERVICES.incrementAndGet();

	private final int patience;

	private String reference;

	private String setting;

	private String lastDecider = "";

	private int completed;

	private int messages;

	private boolean reopened;

	private boolean alone;

	Walk(Walks walks, long seed) {
		this.walks = walks;
		this.random = new Random(seed);
		this.answers = new WalkAnswers(walks.forms(), this.random, this.urn);
		this.patience = 10 + this.random.nextInt(60);
	}

	/** What was done, without a word of what was said. */
	List<String> steps() {
		return this.steps;
	}

	/** Walks until the concern is closed; nothing else is in the engine. */
	void go() {
		this.alone = true;
		begin();
		end();
	}

	/** Opens the concern; others may be on their way beside it. */
	Walk begin() {
		open();
		holds();
		return this;
	}

	/** Walks on until the concern is closed. */
	void end() {
		while (isOpen()) {
			assertThat(this.steps).as("steps").hasSizeLessThan(LONGEST);
			go(1);
		}
		this.walks.rules().holdAtTheEnd(this.reference);
	}

	/** Takes some steps, fewer when the concern is closed before. */
	Walk go(int some) {
		for (int i = 0; i < some && isOpen(); i++) {
			step();
			holds();
			if (!isOpen() && !this.reopened && chance(15)) {
				this.reopened = true;
				tell();
				holds();
			}
		}
		return this;
	}

	boolean isOpen() {
		return this.walks.rules().isOpen(this.reference);
	}

	String reference() {
		return this.reference;
	}

	private void open() {
		this.setting = this.answers.setting();
		this.steps.add("a service of the kind " + this.setting + " is listed");
		list();
		this.reference = this.walks.concerns().open(this.answers.concern(this.setting));
		this.walks.identities().keep(this.reference, this.answers.reporter());
		this.steps.add("open");
	}

	private void step() {
		List<Job> services = jobs(false);
		List<Job> timers = jobs(true);
		List<Job> clocks = clocks();
		List<Task> tasks = tasks();
		if (!services.isEmpty() && (tasks.isEmpty() || chance(30))) {
			Job service = any(services);
			this.steps.add("run " + activity(service));
			this.walks.engine().getManagementService().executeJob(service.getId());
		}
		else if (chance(5) && this.messages < 8) {
			this.messages++;
			message();
		}
		else if (!clocks.isEmpty() && chance(10)) {
			fire(any(clocks));
		}
		else if (!timers.isEmpty() && (tasks.isEmpty() || chance(15))) {
			fire(any(timers));
		}
		else if (!tasks.isEmpty()) {
			Task task = any(tasks);
			if (chance(10)) {
				spoil(task);
			}
			else {
				complete(task);
			}
		}
	}

	private void complete(Task task) {
		Map<String, Object> given = this.answers.fill(task, Map.of(), this.steps.size() > this.patience);
		String person = person(task);
		this.steps.add("complete " + task.getTaskDefinitionKey() + " as " + person + " " + codes(given));
		Footprint before = footprint();
		try {
			this.walks.processes().complete(task.getId(), person, given);
		}
		catch (Refused ex) {
			this.steps.add("  refused by a rule");
			assertThat(ex).as("a form refused what it asks for").hasMessageNotContaining("“");
			assertThat(footprint()).as("what is kept after a refusal").isEqualTo(before);
			return;
		}
		this.completed++;
		count(task, person, given);
	}

	private void spoil(Task task) {
		Map<String, Object> spoilt = this.walks.forms().spoil(task, this.random);
		this.steps.add("spoil " + task.getTaskDefinitionKey() + " " + codes(spoilt));
		Footprint before = footprint();
		assertThatThrownBy(() -> this.walks.processes().complete(task.getId(), person(task), spoilt))
			.as("completing %s with spoilt answers", task.getTaskDefinitionKey())
			.isInstanceOf(Refused.class);
		assertThat(footprint()).as("what is kept after spoilt answers").isEqualTo(before);
	}

	private void fire(Job timer) {
		this.steps.add("time comes for " + activity(timer));
		Instant due = timer.getDuedate().toInstant();
		if (due.isAfter(this.walks.clock().instant())) {
			this.walks.clock().set(due);
		}
		this.walks.engine().getManagementService().executeJob(timer.getId());
	}

	private void message() {
		switch (this.random.nextInt(4)) {
			case 0 -> tell();
			case 1 -> receive("ProviderResponded", Map.of());
			case 2 -> receive("AuthorityResponded", Map.of("authorityResponse", this.answers.authorityResponse()));
			default -> {
				this.steps.add("the inspection is listed anew");
				list();
			}
		}
	}

	private void tell() {
		this.steps.add("further information comes");
		this.walks.concerns().addFurtherInformation(this.reference, "Spoken words: one child has left.");
	}

	private void receive(String message, Map<String, Object> codes) {
		this.steps.add("receive " + message + " " + codes);
		this.walks.engine()
			.getRuntimeService()
			.createMessageCorrelation(message)
			.processInstanceBusinessKey(this.reference)
			.setVariables(codes)
			.correlateAll();
	}

	private void list() {
		this.walks.casework().list(this.urn, this.setting, this.answers.inspection(this.walks.casework().today()));
	}

	/** What an answer must lead to. */
	private void count(Task task, String person, Map<String, Object> given) {
		if ("yes".equals(given.get("immediateRisk"))) {
			taken(HandlingAction.IMMEDIATE_RISK_REFERRAL);
		}
		switch (task.getTaskDefinitionKey()) {
			case "decide-actions" -> {
				this.lastDecider = person;
				WalkAnswers.ACTIONS.forEach((tick, action) -> {
					if (Boolean.TRUE.equals(given.get(tick))) {
						taken(action);
					}
				});
			}
			case "establish-remit" -> {
				if (this.walks.concerns().get(this.reference).remit() == Remit.NOT_OURS) {
					taken(HandlingAction.ONWARD_REFERRAL);
				}
			}
			default -> {
			}
		}
	}

	private void taken(HandlingAction action) {
		this.taken.merge(action, 1, Integer::sum);
	}

	/**
	 * One of the two people of the task's group; now and then whoever decided on the
	 * actions.
	 */
	private String person(Task task) {
		if (task.getTaskDefinitionKey().startsWith("approve-no") && !this.lastDecider.isEmpty() && chance(15)) {
			return this.lastDecider;
		}
		String group = this.walks.engine()
			.getTaskService()
			.getIdentityLinksForTask(task.getId())
			.stream()
			.map(IdentityLink::getGroupId)
			.sorted()
			.findFirst()
			.orElseThrow();
		return group + "AB".charAt(this.random.nextInt(2));
	}

	private List<Task> tasks() {
		return this.walks.engine()
			.getTaskService()
			.createTaskQuery()
			.processInstanceBusinessKey(this.reference)
			.list()
			.stream()
			.sorted(Comparator.comparing(Task::getTaskDefinitionKey))
			.toList();
	}

	private List<Job> jobs(boolean timers) {
		return jobs().filter((job) -> !this.walks.isOfClock(job) && this.walks.isTimer(job) == timers).toList();
	}

	/** What measures the work; nobody waits for it. */
	private List<Job> clocks() {
		return jobs().filter(this.walks::isOfClock).toList();
	}

	private Stream<Job> jobs() {
		Set<String> instances = this.walks.instancesOf(this.reference);
		Set<String> clocks = this.walks.clocks().timersOf(this.reference);
		return this.walks.engine()
			.getManagementService()
			.createJobQuery()
			.list()
			.stream()
			.filter((job) -> !this.walks.isOfTheYear(job))
			.filter((job) -> this.alone || instances.contains(String.valueOf(job.getProcessInstanceId()))
					|| clocks.contains(job.getId()))
			.sorted(Comparator.comparing(this::activity).thenComparing((job) -> String.valueOf(job.getDuedate())));
	}

	private String activity(Job job) {
		return this.walks.activity(job);
	}

	/** Too much to look through while others are on their way. */
	private Footprint footprint() {
		return !this.alone ? null : Footprint.of(this.reference, this.walks.jdbc());
	}

	/** Others that are on their way make it too much to check after every step. */
	private void holds() {
		if (this.alone) {
			check();
		}
	}

	/** Checks what must always hold. */
	void check() {
		this.walks.rules().holdAfterEveryStep(this.reference, this.taken, this.completed);
	}

	private boolean chance(int percent) {
		return this.random.nextInt(100) < percent;
	}

	private <T> T any(List<T> choices) {
		return choices.get(this.random.nextInt(choices.size()));
	}

	private static Map<String, Object> codes(Map<String, Object> answers) {
		Map<String, Object> codes = new TreeMap<>(new HashMap<>(answers));
		codes.replaceAll((key, answer) -> (answer == null || answer.toString().matches("[\\w-]{1,40}")) ? answer : "…");
		return codes;
	}

}
