package org.concernhandling.demo;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.concernhandling.concern.ConcernProcesses;
import org.concernhandling.concern.ConcernProcesses.OpenTask;
import org.concernhandling.concern.Concerns;
import org.concernhandling.concern.NewConcern;
import org.concernhandling.concern.NewConcern.Account;
import org.concernhandling.concern.vocabulary.Channel;
import org.concernhandling.concern.vocabulary.Code;
import org.concernhandling.concern.vocabulary.Confidentiality;
import org.concernhandling.concern.vocabulary.Setting;
import org.concernhandling.concern.vocabulary.Standing;
import org.concernhandling.concern.vocabulary.YesNoNotKnown;
import org.concernhandling.demo.DemoProgress.Progress;
import org.concernhandling.demo.Scenario.Step;
import org.concernhandling.directory.Directory;
import org.concernhandling.directory.Service;
import org.concernhandling.identity.Reporter;
import org.concernhandling.intake.Intake;
import org.concernhandling.intake.Submission;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lives through the past of one invented concern: lets it come in, lets people complete
 * their tasks, and does between these what the engine would have done by itself, each at
 * its time.
 */
@Component
@Profile("demo")
class DemoConcern {

	private static final String ESTABLISH_REMIT = "establish-remit";

	private final Intake intake;

	private final Concerns concerns;

	private final Directory directory;

	private final ConcernProcesses processes;

	private final BackgroundWork background;

	private final DemoProgress progress;

	private final DemoClock clock;

	private final TransactionTemplate transaction;

	DemoConcern(Intake intake, Concerns concerns, Directory directory, ConcernProcesses processes,
			BackgroundWork background, DemoProgress progress, DemoClock clock, TransactionTemplate transaction) {
		this.intake = intake;
		this.concerns = concerns;
		this.directory = directory;
		this.processes = processes;
		this.background = background;
		this.progress = progress;
		this.clock = clock;
		this.transaction = transaction;
	}

	/** Makes a concern, or goes on with one that was begun. */
	void make(Scenario scenario) {
		Optional<Progress> before = this.progress.of(scenario);
		try {
			String reference = before.map(Progress::reference).orElseGet(() -> open(scenario));
			Instant receivedAt = this.concerns.get(reference).openedAt();
			this.clock.travel(receivedAt);
			List<Step> ahead = scenario.steps()
				.subList(before.map(Progress::stepsDone).orElse(0), scenario.steps().size());
			for (Step step : ahead) {
				take(scenario, step, reference, scenario.takenAt(step, receivedAt, this.clock.present()));
			}
			catchUp(reference, this.clock.present());
			this.progress.finished(scenario);
		}
		finally {
			this.clock.comeBack();
		}
	}

	private String open(Scenario scenario) {
		this.clock.travel(scenario.receivedAt(this.clock.present()));
		return this.transaction.execute((status) -> {
			String reference = this.intake.receive(submission(scenario)).reference();
			this.progress.opened(scenario, reference);
			return reference;
		});
	}

	private void take(Scenario scenario, Step step, String reference, Instant moment) {
		catchUp(reference, moment);
		this.clock.travel(moment);
		OpenTask task = this.processes.openTasks(reference)
			.stream()
			.filter((open) -> open.task().equals(step.task()))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("The task " + step.task() + " is not open"));
		Map<String, Object> answers = new HashMap<>();
		if (step.task().equals(ESTABLISH_REMIT)) {
			answers.putAll(known(scenario));
		}
		answers.putAll(step.answersOn(moment));
		this.transaction.executeWithoutResult((status) -> {
			this.processes.complete(task.id(), step.by(), answers);
			this.progress.stepDone(scenario);
		});
	}

	/** Does what was due by itself until a moment, each piece at its time. */
	private void catchUp(String reference, Instant moment) {
		Optional<Instant> due = this.background.nextDue(reference);
		while (due.isPresent() && !due.get().isAfter(moment)) {
			if (due.get().isAfter(this.clock.instant())) {
				this.clock.travel(due.get());
			}
			this.background.doNext(reference);
			due = this.background.nextDue(reference);
		}
	}

	private Submission submission(Scenario scenario) {
		Optional<Service> service = this.directory.find(scenario.urn());
		NewConcern concern = new NewConcern(Code.of(Channel.class, scenario.channel()),
				Code.of(Confidentiality.class, scenario.confidentiality()),
				Code.of(Standing.class, scenario.standing()), setting(scenario), scenario.urn(),
				new Account(scenario.narrative().strip(), service.map(Service::name).orElse(scenario.serviceName()),
						service.map(Service::localAuthority).orElse(scenario.localAuthority())),
				Code.of(YesNoNotKnown.class, scenario.risk()));
		Map<String, String> reporter = scenario.reporter();
		return new Submission(concern, new Reporter(reporter.get("name"), reporter.get("email"), reporter.get("phone"),
				reporter.get("address")));
	}

	private Map<String, Object> known(Scenario scenario) {
		Map<String, Object> known = new HashMap<>();
		known.put("setting", setting(scenario).code());
		known.put("standing", scenario.standing());
		if (scenario.urn() != null) {
			known.put("urn", scenario.urn());
		}
		return known;
	}

	private Setting setting(Scenario scenario) {
		return this.directory.find(scenario.urn())
			.map(Service::setting)
			.or(() -> Code.find(Setting.class, scenario.setting()))
			.orElse(null);
	}

}
