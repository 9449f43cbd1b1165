package org.concernhandling.browser;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import com.microsoft.playwright.Browser;
import org.camunda.bpm.engine.ProcessEngine;
import org.concernhandling.concern.ConcernProcesses;
import org.concernhandling.history.BackgroundWork;
import org.concernhandling.directory.DirectoryImport;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/**
 * The inspectorate at work: people at their screens, concerns that come in, time that
 * passes.
 */
class Office implements DisposableBean {

	private static final int MUCH_WORK = 50;

	private final Environment environment;

	private final MovingClock clock;

	private final BackgroundWork background;

	private final ConcernProcesses processes;

	private final DirectoryImport directory;

	private final ProcessEngine engine;

	private final Map<String, Person> people = new LinkedHashMap<>();

	private Chromium chromium;

	Office(Environment environment, MovingClock clock, BackgroundWork background, ConcernProcesses processes,
			DirectoryImport directory, ProcessEngine engine) {
		this.environment = environment;
		this.clock = clock;
		this.background = background;
		this.processes = processes;
		this.directory = directory;
		this.engine = engine;
	}

	String address() {
		return "http://localhost:" + this.environment.getRequiredProperty("local.server.port");
	}

	/** Somebody who has signed in, at the same screen all day. */
	Person person(String id) {
		Person person = this.people.get(id);
		return (person != null) ? person : open(id, Chromium.window()).signsIn(id);
	}

	/** Somebody at a screen of their own, who has not signed in. */
	Person visitor() {
		return visitor(Chromium.window());
	}

	Person visitor(Browser.NewContextOptions window) {
		return open("visitor-" + this.people.size(), window);
	}

	/** Everybody who has sat at a screen so far. */
	Map<String, Person> people() {
		return this.people;
	}

	LocalDate today() {
		return this.clock.today();
	}

	void nextMorning() {
		this.clock.moveToNextMorning();
	}

	/**
	 * A concern comes in over the interface for programs.
	 * @return its reference
	 */
	String receives(String concern) {
		Map<?, ?> received = RestClient.create(address())
			.post()
			.uri("/api/concerns")
			.contentType(MediaType.APPLICATION_JSON)
			.body(concern)
			.retrieve()
			.body(Map.class);
		String reference = (String) received.get("reference");
		settle(reference);
		return reference;
	}

	/** Nothing is left of what others were handling. */
	void clearsItsDesks() {
		this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.rootProcessInstances()
			.list()
			.forEach((instance) -> this.engine.getRuntimeService()
				.deleteProcessInstance(instance.getId(), "cleared", false, true, true));
	}

	/** A service stands in the directory. */
	void knows(long urn, String name, String type, LocalDate nextInspection) {
		String list = """
				URN,Provider name,Provider type,Local authority,Region,Registration status,Next inspection date
				%d,%s,%s,Nowhereshire,London,Active,%s
				""".formatted(urn, name, type, (nextInspection != null) ? nextInspection : "");
		this.directory.read(new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8)));
	}

	/** Lets the engine do whatever it would do by itself now. */
	void settle(String reference) {
		for (int work = 0; work < MUCH_WORK && isDue(this.background.nextDue(reference)); work++) {
			this.background.doNext(reference);
		}
	}

	/** Lets time pass until the next date comes for which a concern waits. */
	void waitForNextDate(String reference) {
		Instant next = this.processes.waits(reference)
			.stream()
			.map(ConcernProcesses.Wait::due)
			.filter(Objects::nonNull)
			.findFirst()
			.orElseThrow();
		this.clock.moveTo(next.plusSeconds(1));
		settle(reference);
	}

	private Person open(String name, Browser.NewContextOptions window) {
		if (this.chromium == null) {
			this.chromium = Chromium.open();
		}
		Person person = new Person(this, this.chromium.newWindow(window));
		this.people.put(name, person);
		return person;
	}

	private boolean isDue(Optional<Instant> time) {
		return time.isPresent() && !time.get().isAfter(this.clock.instant());
	}

	@Override
	public void destroy() {
		if (this.chromium != null) {
			this.chromium.close();
		}
	}

}
