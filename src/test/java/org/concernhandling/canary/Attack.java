package org.concernhandling.canary;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

import ch.qos.logback.classic.Level;
import org.camunda.bpm.engine.ProcessEngine;
import org.concernhandling.access.StaffGroup;
import org.concernhandling.LondonTime;
import org.concernhandling.casework.SettableClock;
import org.concernhandling.casework.YearsToCome;
import org.concernhandling.concern.vocabulary.Channel;
import org.concernhandling.directory.DirectoryImport;
import org.concernhandling.identity.Custodians;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Sends canaries in through every channel, walks concerns until every path of the models
 * was taken, has everything fail once that the models call, and goes through all other
 * doors. Once for all tests that share it.
 */
@TestComponent
class Attack {

	private static final int MOST_WALKS = 150;

	private static final long SERVICE = 80_000_000;

	/** When the year is over in which the first concerns came in. */
	private static final Instant YEAR_IS_OVER = Instant.parse("2027-04-02T10:00:00Z");

	private final ProcessEngine engine;

	private final SettableClock clock;

	private final DirectoryImport directory;

	private final JdbcClient jdbc;

	private final Environment environment;

	private final Faults faults;

	private final Paths paths;

	private final FailingMail mail;

	private final Random random = new Random(7);

	private final Experience experience = new Experience(this.random);

	private final List<String> stuck = new ArrayList<>();

	private FailureTraces failures;

	private Traffic traffic;

	private final Custodians custodians;

	private Listening listening;

	private Custody custody;

	private EngineDoors engineDoors;

	private Doors doors;

	private Reports reports;

	private Listening usualLogs;

	private Listening engineLogs;

	private GivenOut givenOut;

	private boolean done;

	private int walks;

	private int steps;

	Attack(ProcessEngine engine, SettableClock clock, DirectoryImport directory, JdbcClient jdbc,
			Environment environment, Faults faults, Paths paths, FailingMail mail, Custodians custodians) {
		this.engine = engine;
		this.clock = clock;
		this.directory = directory;
		this.jdbc = jdbc;
		this.environment = environment;
		this.faults = faults;
		this.paths = paths;
		this.mail = mail;
		this.custodians = custodians;
	}

	/** Attacks, unless that was done before. */
	synchronized Attack run() {
		if (!this.done) {
			this.done = true;
			Instant start = Instant.now();
			this.traffic = new Traffic(this.environment.getRequiredProperty("local.server.port", int.class));
			this.failures = new FailureTraces(this.jdbc);
			this.doors = new Doors(this.traffic);
			this.reports = new Reports(this.traffic, this.experience, this.random);
			this.engineDoors = new EngineDoors(this.traffic);
			this.givenOut = new GivenOut(this.engine, this.traffic);
			this.custody = new Custody(this.engine, this.custodians, this.traffic, this.experience);
			YearsToCome.during(this.engine, this::attack);
			this.clock.set(SettableClock.START);
			System.out.printf("Attack: %d walks, %d steps, %d exchanges, %d lines of logs, %d faults, %d flows, %d s%n",
					this.walks, this.steps, this.traffic.exchanges(), this.listening.lines(),
					this.faults.failed().size(), this.paths.taken(),
					Duration.between(start, Instant.now()).toSeconds());
		}
		return this;
	}

	Traffic traffic() {
		return this.traffic;
	}

	Listening listening() {
		return this.listening;
	}

	/**
	 * What was heard at the level of a running application, at doors not meant for words.
	 */
	Listening usualLogs() {
		return this.usualLogs;
	}

	/** What was heard at any level at the doors of the engine. */
	Listening engineLogs() {
		return this.engineLogs;
	}

	GivenOut givenOut() {
		return this.givenOut;
	}

	Custody custody() {
		return this.custody;
	}

	EngineDoors engineDoors() {
		return this.engineDoors;
	}

	/** Where words were found right after something had failed. */
	Set<String> leftAtFailures() {
		return this.failures.telling();
	}

	/** What failed on purpose and never succeeded afterwards. */
	List<String> stuck() {
		return this.stuck;
	}

	private int attack() {
		try (Listening heard = Listening.begin()) {
			this.listening = heard;
			walk();
			this.doors.tryRightly();
			if (this.clock.instant().isBefore(YEAR_IS_OVER)) {
				this.clock.set(YEAR_IS_OVER);
			}
			this.givenOut.go(LondonTime.day(this.clock.instant()));
			new LookAround(this.engine, this.traffic).go();
		}
		String reference = this.reports.byInterface(Channel.EMAIL, SERVICE);
		try (Listening heard = Listening.begin(Level.INFO)) {
			this.usualLogs = heard;
			this.doors.tryWrongly(reference);
		}
		try (Listening heard = Listening.begin()) {
			this.engineLogs = heard;
			this.engineDoors.tryAll(
					this.engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference).list().get(0));
		}
		return this.walks;
	}

	private void walk() {
		Terrain terrain = new Terrain(this.engine, this.clock, this.directory, this.custody, this.failures, this.paths);
		this.faults.arm();
		for (Channel channel : Channel.values()) {
			walk(terrain, () -> this.reports.byInterface(channel, SERVICE + this.walks));
			this.reports.byPage(StaffGroup.CASEWORKERS.id(), "/intake", channel);
		}
		walk(terrain, () -> this.reports.byPage(null, "/report", Channel.WEB));
		this.reports.refused();
		while (this.walks < MOST_WALKS && somethingIsLeft()) {
			walk(terrain, () -> this.reports.byInterface(Channel.EMAIL, SERVICE + this.walks));
		}
		this.faults.disarm();
	}

	private boolean somethingIsLeft() {
		return !this.paths.missing().isEmpty() || !untouched().isEmpty()
				|| !this.mail.sent().equals(this.faults.letters()) || this.custody.shown() == 0;
	}

	/** The sequence flows of the models that nothing took. */
	Set<String> missingPaths() {
		return this.paths.missing();
	}

	/** The calls of the models that never failed. */
	Set<String> untouched() {
		Set<String> untouched = new TreeSet<>(this.faults.places());
		untouched.removeAll(this.faults.failed());
		return untouched;
	}

	private void walk(Terrain terrain, Supplier<String> report) {
		GuidedWalk walk = new GuidedWalk(terrain, this.random, this.experience, this.traffic, SERVICE + this.walks);
		int before = this.paths.taken();
		this.steps += walk.go(report);
		this.experience.ends(this.paths.taken() > before);
		this.stuck.addAll(walk.stuck());
		this.walks++;
		if (this.walks % 5 == 0) {
			this.doors.rotate();
		}
	}

}
