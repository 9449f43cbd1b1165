package org.concernhandling.year;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.concernhandling.concern.Refused;
import org.concernhandling.concern.vocabulary.Matter;
import org.concernhandling.concern.vocabulary.Setting;
import org.concernhandling.year.Act.Kind;
import org.concernhandling.year.Observations.Job;
import org.concernhandling.year.Observations.OpenTask;
import org.concernhandling.year.Observations.PastTask;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One year, event by event: what comes next is a job of the engine or something that
 * somebody does. After each event the concern that it was about has to be as expected.
 */
class Year {

	static final Instant START = Instant.parse("2027-01-01T00:00:00Z");

	static final Instant END = Instant.parse("2028-01-01T00:00:00Z");

	/** Both nights in which the clock is changed, and moments around holidays. */
	private static final List<String> REMARKABLE = List.of("2027-03-28T00:59:59.999Z", "2027-03-27T23:00:00Z",
			"2027-03-28T01:00:00Z", "2027-10-30T22:30:00Z", "2027-10-31T00:30:00Z", "2027-10-31T01:30:00Z",
			"2027-01-01T10:00:00Z", "2027-03-25T18:00:00Z", "2027-03-26T09:00:00Z", "2027-05-02T22:59:59Z",
			"2027-08-27T16:59:59.999Z", "2027-12-24T17:59:59Z", "2027-12-24T18:00:00Z");

	private final Random random;

	private final int size;

	private final Office office;

	private final Staff staff;

	private final Figures figures = new Figures();

	private final ExpectedNotices notices = new ExpectedNotices();

	private final PriorityQueue<Act> agenda = new PriorityQueue<>();

	private final Deque<Instant> restarts = new ArrayDeque<>();

	private final List<YearsConcern> concerns = new ArrayList<>();

	private final Map<String, YearsConcern> byInstance = new HashMap<>();

	private final Map<String, YearsConcern> byClock = new HashMap<>();

	private int planned;

	private int events;

	private int jobs;

	/** Until then the engine's jobs wait, as they do when all its threads are busy. */
	private Instant busy = START;

	private YearsConcern current;

	Year(Random random, int size, int restarts, Office office) {
		this.random = random;
		this.size = size;
		this.office = office;
		this.staff = new Staff(random);
		for (int i = 0; i < size; i++) {
			plan((i < REMARKABLE.size()) ? Instant.parse(REMARKABLE.get(i)) : this.staff.between(START, END), Kind.OPEN,
					null, null);
		}
		Stream.generate(() -> this.staff.between(START, END)).limit(restarts).sorted().forEach(this.restarts::add);
	}

	List<YearsConcern> concerns() {
		return this.concerns;
	}

	/** What has happened to the concern that something was done about last. */
	List<String> stepsOfLast() {
		return (this.current != null) ? this.current.steps() : List.of();
	}

	int events() {
		return this.events;
	}

	int jobs() {
		return this.jobs;
	}

	/** Lets the year pass. */
	void pass() {
		while (true) {
			List<Job> next = this.office.observations().nextJobs();
			Instant act = this.agenda.isEmpty() ? END : this.agenda.peek().at();
			Instant job = next.isEmpty() ? END : latest(due(next.get(0)), this.busy);
			Instant moment = latest(this.office.now(), act.isBefore(job) ? act : job);
			if (!moment.isBefore(END)) {
				break;
			}
			if (!this.restarts.isEmpty() && !this.restarts.peek().isAfter(moment)) {
				restart(latest(this.restarts.remove(), this.office.now()));
			}
			else if (act.isBefore(job) || act.equals(job) && this.random.nextBoolean()) {
				this.office.goTo(moment);
				act(this.agenda.remove());
			}
			else {
				this.office.goTo(moment);
				run(any(next, moment));
			}
			this.events++;
			if (this.random.nextInt(50) == 0) {
				this.busy = this.office.now().plus(Duration.ofMillis(this.random.nextInt(1_800_000)));
			}
		}
		this.office.goTo(latest(this.office.now(), END));
		everythingIsAsExpected();
	}

	/** One of the jobs that are due: the engine does not say in which order they run. */
	private Job any(List<Job> next, Instant now) {
		List<Job> due = next.stream()
			.filter((job) -> !due(job).isAfter(now))
			.sorted(Comparator.comparing(Year::due).thenComparing(this::name))
			.toList();
		return due.get(this.random.nextInt(due.size()));
	}

	private String name(Job job) {
		if (job.isNotice()) {
			return job.about();
		}
		YearsConcern concern = concern(job);
		return concern.number() + " "
				+ (job.isClock() ? concern.expected().clock(job.about()).subject() : job.activity());
	}

	private YearsConcern concern(Job job) {
		YearsConcern concern = job.isClock() ? this.byClock.get(job.about()) : this.byInstance.get(job.instance());
		assertThat(concern).as("the concern of a job of type %s", job.type()).isNotNull();
		return concern;
	}

	private void run(Job job) {
		this.jobs++;
		if (job.isNotice()) {
			this.office.run(job.id());
			this.notices.sent(job, this.office.now());
			return;
		}
		YearsConcern concern = concern(job);
		at(concern, name(job));
		Map<String, OpenTask> before = job.isClock() ? this.office.observations().openTasks(concern.reference())
				: Map.of();
		this.office.run(job.id());
		Instant now = this.office.now();
		if (job.isClock()) {
			this.notices.tell(concern.expected().rings(job, now, before), now);
		}
		else if (job.due() != null) {
			this.notices.tell(concern.expected().reached(job, now), now);
		}
		happened(concern);
	}

	private void act(Act act) {
		if (act.kind() == Kind.OPEN) {
			open();
			return;
		}
		YearsConcern concern = act.concern();
		if (act.task() != null && concern.expected().clock(act.task()) == null) {
			return;
		}
		at(concern, act.kind() + ((act.task() != null) ? " " + concern.expected().clock(act.task()).subject() : ""));
		String reference = concern.reference();
		switch (act.kind()) {
			case CLAIM -> {
				String person = this.staff.worker(this.office.observations().openTasks(reference).get(act.task()));
				this.office.claim(act.task(), person);
				concern.expected().claimed(act.task(), person);
			}
			case COMPLETE -> complete(concern, act.task());
			case PROVIDER_RESPONDS -> this.office.providerResponds(reference);
			case AUTHORITY_RESPONDS -> this.office.authorityResponds(reference);
			case FURTHER_INFORMATION -> this.office.tell(reference);
			default -> this.office.list(concern);
		}
		happened(concern);
	}

	private void complete(YearsConcern concern, String task) {
		String person = this.staff.worker(this.office.observations().openTasks(concern.reference()).get(task));
		try {
			this.office.complete(concern, task, person);
			concern.completed();
		}
		catch (Refused ex) {
			concern.steps().add("  refused by a rule");
			// Somebody else may have to do it.
			this.office.claim(task, null);
			concern.expected().claimed(task, null);
			plan(this.office.now().plus(Duration.ofMinutes(1 + this.random.nextInt(120))), Kind.COMPLETE, concern,
					task);
		}
	}

	private void open() {
		Setting[] settings = Setting.values();
		int number = this.concerns.size() + 1;
		Setting setting = settings[number % settings.length];
		String reference = this.office.open(number, setting);
		YearsConcern concern = new YearsConcern(number, setting,
				(this.random.nextInt(6) > 0) ? Matter.CHILDREN_AND_SERVICES : Matter.PERSONAL_GRIEVANCE,
				5 + this.random.nextInt(12), new ExpectedConcern(this.figures, reference));
		this.concerns.add(concern);
		at(concern, "OPEN");
		happened(concern);
		Instant soon = this.office.now().plus(Duration.ofDays(120));
		for (Kind kind : List.of(Kind.PROVIDER_RESPONDS, Kind.AUTHORITY_RESPONDS, Kind.FURTHER_INFORMATION)) {
			if (this.random.nextInt(3) == 0) {
				plan(this.staff.between(this.office.now(), soon), kind, concern, null);
			}
		}
		for (int i = this.random.nextInt(3); i >= 0; i--) {
			plan(this.staff.between(this.office.now(), soon), Kind.INSPECTION_MOVES, concern, null);
		}
	}

	/** Nothing happens twice to a concern at the same moment. */
	private void at(YearsConcern concern, String what) {
		this.current = concern;
		this.office.goTo(concern.expected().free(this.office.now()));
		concern.steps().add(this.office.now() + " " + what);
	}

	/** Takes in what has happened to a concern now, and compares. */
	private void happened(YearsConcern concern) {
		Instant now = this.office.now();
		ExpectedConcern expected = concern.expected();
		List<PastTask> opened = expected.happened(now, this.office.observations());
		expected.isAsExpected(now, this.office.observations());
		this.office.observations()
			.runningInstances(concern.reference())
			.forEach((instance) -> this.byInstance.put(instance, concern));
		expected.clockKeys().forEach((key) -> this.byClock.put(key, concern));
		for (PastTask task : opened) {
			ExpectedClock clock = expected.clock(task.id());
			Instant does = this.staff.does(now.plusMillis(1), clock.warn(), clock.due());
			plan(does, Kind.COMPLETE, concern, task.id());
			if (this.staff.claims()) {
				plan(this.staff.between(now.plusMillis(1), does), Kind.CLAIM, concern, task.id());
			}
		}
	}

	private void plan(Instant at, Kind kind, YearsConcern concern, String task) {
		this.agenda.add(new Act(at, this.planned++, kind, concern, task));
	}

	/** At times it takes hours until the application is started again. */
	private void restart(Instant moment) {
		this.office.goTo(moment);
		everythingIsAsExpected();
		if (this.random.nextBoolean()) {
			this.office.goTo(moment.plus(Duration.ofMinutes(this.random.nextInt(900))));
		}
		this.office.restart();
		everythingIsAsExpected();
	}

	private void everythingIsAsExpected() {
		Observations seen = this.office.observations();
		for (YearsConcern concern : this.concerns) {
			this.current = concern;
			concern.expected().isKeptAsExpected(seen);
		}
		this.current = null;
		List<Job> all = seen.jobs();
		this.notices.areAsExpected(all);
		assertThat(all.stream().filter(Job::isClock).map(Job::about)).as("clocks whose timers wait")
			.containsExactlyInAnyOrderElementsOf(ringing());
		assertThat(all).as("jobs of processes that have ended")
			.filteredOn((job) -> !job.isNotice() && !job.isClock())
			.allMatch((job) -> this.byInstance.containsKey(job.instance()));
		assertThat(seen.failures()).as("failed jobs and incidents").isZero();
		assertThat(seen.tasksWithoutClock()).as("tasks without just one running clock").isEmpty();
		assertThat(seen.clocksWithoutWork()).as("clocks that have outlived their work").isEmpty();
	}

	private Collection<String> ringing() {
		Set<String> keys = new TreeSet<>();
		this.concerns.stream()
			.flatMap((concern) -> concern.expected().clocks())
			.filter((clock) -> clock.timer() != null)
			.map(ExpectedClock::key)
			.forEach(keys::add);
		return keys;
	}

	/** Everybody got just the notices that they had to get. */
	void everybodyWasTold() {
		Staff.all()
			.forEach((person) -> assertThat(this.office.notices(person)).as("notices of %s", person)
				.isEqualTo(this.notices.sentTo(person)));
	}

	private static Instant due(Job job) {
		return (job.due() != null) ? job.due() : Instant.EPOCH;
	}

	private static Instant latest(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}

}
