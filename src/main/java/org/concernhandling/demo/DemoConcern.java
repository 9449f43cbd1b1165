package org.concernhandling.demo;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
import org.concernhandling.history.Deed;
import org.concernhandling.history.Life;
import org.concernhandling.history.PastTasks.PastTask;
import org.concernhandling.history.Reliving;
import org.concernhandling.identity.Reporter;
import org.concernhandling.intake.Intake;
import org.concernhandling.intake.Submission;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets an invented concern come in and lives through its past. */
@Component
@Profile("demo")
class DemoConcern {

	private static final String ESTABLISH_REMIT = "establish-remit";

	private final Intake intake;

	private final Concerns concerns;

	private final Directory directory;

	private final Reliving reliving;

	private final DemoProgress progress;

	private final TransactionTemplate transaction;

	DemoConcern(Intake intake, Concerns concerns, Directory directory, Reliving reliving, DemoProgress progress,
			TransactionTemplate transaction) {
		this.intake = intake;
		this.concerns = concerns;
		this.directory = directory;
		this.reliving = reliving;
		this.progress = progress;
		this.transaction = transaction;
	}

	/** Makes a concern, or goes on with one that was begun. */
	void make(Scenario scenario) {
		Optional<Progress> before = this.progress.of(scenario);
		String reference = before.map(Progress::reference).orElseGet(() -> open(scenario));
		Instant receivedAt = this.concerns.get(reference).openedAt();
		this.reliving.live(reference, new Lived(scenario, receivedAt, before.map(Progress::stepsDone).orElse(0)),
				receivedAt);
		this.progress.finished(scenario);
	}

	private String open(Scenario scenario) {
		return this.reliving.at(scenario.receivedAt(this.reliving.present()),
				() -> this.transaction.execute((status) -> {
					String reference = this.intake.receive(submission(scenario)).reference();
					this.progress.opened(scenario, reference);
					return reference;
				}));
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

	/** The steps of a scenario, one after the other. */
	private final class Lived implements Life {

		private final Scenario scenario;

		private final Instant receivedAt;

		private int stepsDone;

		Lived(Scenario scenario, Instant receivedAt, int stepsDone) {
			this.scenario = scenario;
			this.receivedAt = receivedAt;
			this.stepsDone = stepsDone;
		}

		@Override
		public Optional<Deed> next(List<PastTask> open, Instant now) {
			return this.scenario.steps().stream().skip(this.stepsDone).findFirst().map(this::deed);
		}

		private Deed deed(Step step) {
			Instant moment = this.scenario.takenAt(step, this.receivedAt, DemoConcern.this.reliving.present());
			Map<String, Object> answers = new HashMap<>();
			if (step.task().equals(ESTABLISH_REMIT)) {
				answers.putAll(known(this.scenario));
			}
			answers.putAll(step.answersOn(moment));
			return new Deed(moment, step.task(), step.by(), answers);
		}

		@Override
		public void done(Deed deed) {
			DemoConcern.this.progress.stepDone(this.scenario);
			this.stepsDone++;
		}

	}

}
