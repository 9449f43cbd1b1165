package org.concernhandling.year;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.concernhandling.year.Observations.Activity;
import org.concernhandling.year.Observations.ClockState;
import org.concernhandling.year.Observations.Entry;
import org.concernhandling.year.Observations.Job;
import org.concernhandling.year.Observations.OpenTask;
import org.concernhandling.year.Observations.PastTask;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One concern as it must be: its clocks, its timers, its tasks and what its case file
 * says, worked out from what has happened to it. Nothing happens to it twice at the same
 * millisecond.
 */
class ExpectedConcern {

	private static final int HIGH = 75;

	private static final int HIGHEST = 100;

	private static final String MANAGERS = "managers";

	private final Figures figures;

	private final String reference;

	/** The clocks that run, by key. */
	private final Map<String, ExpectedClock> clocks = new LinkedHashMap<>();

	private final List<ExpectedClock> ended = new ArrayList<>();

	private final Map<Waiting, Instant> timers = new LinkedHashMap<>();

	private final Map<String, OpenTask> tasks = new TreeMap<>();

	private final List<Entry> entries = new ArrayList<>();

	private final Set<String> waits = new TreeSet<>();

	private Instant last = Instant.EPOCH;

	ExpectedConcern(Figures figures, String reference) {
		this.figures = figures;
		this.reference = reference;
	}

	String reference() {
		return this.reference;
	}

	/** When something can happen to it that is to happen now. */
	Instant free(Instant now) {
		return now.isAfter(this.last) ? now : this.last.plusMillis(1);
	}

	/** Every clock that it has had. */
	Stream<ExpectedClock> clocks() {
		return Stream.concat(this.ended.stream(), this.clocks.values().stream());
	}

	/** The clock of an open task. */
	ExpectedClock clock(String key) {
		return this.clocks.get(key);
	}

	Set<String> clockKeys() {
		return this.clocks.keySet();
	}

	/** How many timers wait for it. */
	long waiting() {
		return this.timers.size() + this.clocks.values().stream().filter((clock) -> clock.timer() != null).count();
	}

	/**
	 * The timer of a clock has run.
	 * @param tasks the open tasks as they were before
	 * @return who has to be told
	 */
	Collection<String> rings(Job job, Instant at, Map<String, OpenTask> tasks) {
		ExpectedClock clock = this.clocks.get(job.about());
		assertThat(clock).as("a clock that rings still runs").isNotNull();
		assertThat(job.due()).as("when %s rings", clock.subject()).isEqualTo(clock.timer()).isBeforeOrEqualTo(at);
		if (!clock.rings(at)) {
			return List.of();
		}
		Collection<String> concerned = clock.isMilestone() ? List.copyOf(this.tasks.keySet()) : List.of(clock.key());
		if (!clock.isEscalated()) {
			return warned(clock.subject(), concerned, at, tasks);
		}
		String told = this.figures.escalateTo(clock.subject());
		if (!clock.isMilestone()) {
			offered(concerned, told);
		}
		return escalated(clock.subject(), concerned, told, at);
	}

	/**
	 * A timer of a model has run.
	 * @return who has to be told
	 */
	Collection<String> reached(Job job, Instant at) {
		Instant due = this.timers.remove(new Waiting(job.instance(), job.activity()));
		assertThat(due).as("when %s is reached", job.activity()).isNotNull().isBeforeOrEqualTo(at);
		if (!job.activity().equals(Timers.CHECK_OVERDUE.id())) {
			return List.of();
		}
		List<String> late = this.clocks.values()
			.stream()
			.filter((clock) -> clock.subject().equals("check-compliance"))
			.map(ExpectedClock::key)
			.toList();
		offered(late, MANAGERS);
		return escalated("check-compliance", late, MANAGERS, at);
	}

	private Collection<String> warned(String subject, Collection<String> concerned, Instant at,
			Map<String, OpenTask> before) {
		this.entries.add(new Entry(at, "warned", subject));
		concerned.forEach((task) -> this.tasks.computeIfPresent(task, (id, open) -> raised(open, HIGH)));
		return concerned.stream().map(before::get).flatMap(Staff::whoeverHas).distinct().toList();
	}

	private Collection<String> escalated(String subject, Collection<String> concerned, String told, Instant at) {
		this.entries.add(new Entry(at, "escalated", subject));
		concerned.forEach((task) -> this.tasks.computeIfPresent(task, (id, open) -> raised(open, HIGHEST)));
		return Staff.membersOf(told);
	}

	private void offered(Collection<String> late, String group) {
		late.stream().map(this.tasks::get).filter(Objects::nonNull).forEach((open) -> open.groups().add(group));
	}

	private static OpenTask raised(OpenTask open, int priority) {
		return new OpenTask(Math.max(open.priority(), priority), open.assignee(), open.groups());
	}

	/**
	 * Takes in what has happened at a moment.
	 * @return the tasks that are new
	 */
	List<PastTask> happened(Instant at, Observations seen) {
		this.last = at;
		List<Activity> activities = seen.activities(this.reference, at);
		List<PastTask> past = seen.tasks(this.reference, at);
		activities.stream().filter((activity) -> at.equals(activity.end())).forEach(this::left);
		past.stream().filter((task) -> at.equals(task.end())).forEach((task) -> ended(task, at));
		activities.stream()
			.filter((activity) -> at.equals(activity.start()))
			.forEach((activity) -> entered(activity, seen));
		activities.stream()
			.filter((activity) -> at.equals(activity.end()))
			.flatMap((activity) -> Milestones.startedBy(activity).map((milestone) -> clock(milestone, activity, seen)))
			.forEach((clock) -> this.clocks.put(clock.key(), clock));
		List<PastTask> opened = past.stream().filter((task) -> task.end() == null).toList();
		if (!opened.isEmpty()) {
			Map<String, OpenTask> open = seen.openTasks(this.reference);
			opened.forEach((task) -> {
				OpenTask offered = open.get(task.id());
				this.tasks.put(task.id(), offered);
				String group = offered.groups().iterator().next();
				this.clocks.put(task.id(), new ExpectedClock(this.figures, task.id(), task.task(), "task",
						task.process(), group, at, task.due()));
				assertThat(task.due()).as("when %s is due", task.task()).isEqualTo(due(task, seen));
			});
		}
		return opened;
	}

	private void left(Activity activity) {
		Milestones.reachedBy(activity, "end").forEach((milestone) -> reached(milestone, activity));
		Timers.of(activity.activity())
			.forEach((timer) -> this.timers.remove(new Waiting(activity.instance(), timer.id())));
		if (this.waits.remove(activity.id())) {
			closing().answered(activity.end());
		}
	}

	private void entered(Activity activity, Observations seen) {
		Milestones.reachedBy(activity, "start").forEach((milestone) -> reached(milestone, activity));
		if (activity.end() == null) {
			Timers.of(activity.activity())
				.forEach((timer) -> this.timers.put(new Waiting(activity.instance(), timer.id()),
						timer.due(new Known(activity, seen))));
			if (Milestones.waits(activity)) {
				this.waits.add(activity.id());
				closing().waits(activity.start());
			}
		}
	}

	private ExpectedClock clock(Milestones milestone, Activity start, Observations seen) {
		Instant due = milestone.countsFrom()
			.map((day) -> this.figures.dueAfter(milestone.subject(), seen.date(start.instance(), day)))
			.orElseGet(() -> this.figures.due(milestone.subject(), start.end()));
		return new ExpectedClock(this.figures, start.instance() + ":" + milestone.subject(), milestone.subject(),
				"milestone", start.process(), MANAGERS, start.end(), due);
	}

	private void reached(Milestones milestone, Activity activity) {
		ExpectedClock clock = this.clocks.remove(activity.instance() + ":" + milestone.subject());
		if (clock != null) {
			clock.done((activity.end() != null) ? activity.end() : activity.start());
			this.ended.add(clock);
		}
	}

	private void ended(PastTask task, Instant at) {
		ExpectedClock clock = this.clocks.remove(task.id());
		this.tasks.remove(task.id());
		if (clock != null) {
			if (task.completed()) {
				clock.done(at);
			}
			else {
				clock.cancelled(at);
			}
			this.ended.add(clock);
		}
	}

	private Instant due(PastTask task, Observations seen) {
		return switch (task.task()) {
			case "record-provider-response" ->
				this.figures.dueAfter(task.task(), seen.date(task.instance(), "answerBy"));
			case "record-visit-findings" -> this.figures.dueAfter(task.task(), seen.date(task.instance(), "visitDate"));
			default -> this.figures.due(task.task(), task.start());
		};
	}

	/** The clock that stands still while others are waited for. */
	private ExpectedClock closing() {
		return this.clocks.values()
			.stream()
			.filter((clock) -> clock.subject().equals(Milestones.CLOSED.subject()))
			.findFirst()
			.orElseThrow();
	}

	/** Somebody takes a task for themselves. */
	void claimed(String task, String person) {
		this.tasks.computeIfPresent(task, (id, open) -> new OpenTask(open.priority(), person, open.groups()));
	}

	/** Everything that can be seen of it at a moment is as it must be. */
	void isAsExpected(Instant at, Observations seen) {
		assertThat(seen.clocks(this.reference, at)).as("clocks")
			.containsExactlyInAnyOrderElementsOf(clocks().filter((clock) -> clock.isRunning() || clock.endedAt(at))
				.map(ExpectedClock::state)
				.toList());
		assertThat(timers(seen.timers(this.reference))).as("timers").isEqualTo(this.timers);
		Map<String, Instant> rings = new TreeMap<>();
		this.clocks.values()
			.stream()
			.filter((clock) -> clock.timer() != null)
			.forEach((clock) -> rings.put(clock.key(), clock.timer()));
		Map<String, Instant> jobs = new TreeMap<>();
		seen.clockTimers(this.reference)
			.forEach((job) -> assertThat(jobs.put(job.about(), job.due())).as("a second timer of a clock").isNull());
		assertThat(jobs).as("timers of clocks").isEqualTo(rings);
		assertThat(seen.openTasks(this.reference)).as("tasks").isEqualTo(this.tasks);
		assertThat(seen.entries(this.reference)).as("case file").isEqualTo(this.entries);
	}

	/** Everything that ever happened to it is kept as it must be. */
	void isKeptAsExpected(Observations seen) {
		assertThat(seen.clocks(this.reference)).as("all clocks")
			.containsExactlyInAnyOrderElementsOf(clocks().map(ExpectedClock::state).toList());
		assertThat(seen.entries(this.reference)).as("case file").isEqualTo(this.entries);
	}

	private static Map<Waiting, Instant> timers(List<Job> jobs) {
		Map<Waiting, Instant> timers = new LinkedHashMap<>();
		jobs.forEach((job) -> assertThat(timers.put(new Waiting(job.instance(), job.activity()), job.due()))
			.as("a second timer %s", job.activity())
			.isNull());
		return timers;
	}

	/** A timer of a model that waits in a process. */
	private record Waiting(String instance, String timer) {
	}

	private final class Known implements Timers.When {

		private final Activity host;

		private final Observations seen;

		private Known(Activity host, Observations seen) {
			this.host = host;
			this.seen = seen;
		}

		@Override
		public Figures figures() {
			return ExpectedConcern.this.figures;
		}

		@Override
		public Instant now() {
			return this.host.start();
		}

		@Override
		public LocalDate date(String name) {
			return this.seen.date(this.host.instance(), name);
		}

	}

}
