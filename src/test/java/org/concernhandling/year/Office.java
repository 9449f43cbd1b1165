package org.concernhandling.year;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.concernhandling.casework.BareApplication;
import org.concernhandling.casework.Casework;
import org.concernhandling.casework.SettableClock;
import org.concernhandling.casework.WalkAnswers;
import org.concernhandling.concern.ConcernProcesses;
import org.concernhandling.concern.Concerns;
import org.concernhandling.concern.NewConcern;
import org.concernhandling.concern.vocabulary.Channel;
import org.concernhandling.concern.vocabulary.Confidentiality;
import org.concernhandling.concern.vocabulary.Setting;
import org.concernhandling.concern.vocabulary.Standing;
import org.concernhandling.concern.vocabulary.YesNoNotKnown;
import org.concernhandling.engine.forms.FormFiller;
import org.concernhandling.identity.Identities;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The application in which the year passes, on a database in a file. It can be stopped
 * and started again.
 */
class Office implements AutoCloseable {

	private final Path home;

	private final SettableClock clock = new SettableClock();

	private final Random random;

	/** How many notices have reached each person. */
	private final Map<String, Integer> notices = new TreeMap<>();

	private ConfigurableApplicationContext application;

	private FormFiller forms;

	private Observations observations;

	Office(Path home, Random random, Instant opening) {
		this.home = home;
		this.random = random;
		this.clock.set(opening);
		start();
		Staff.join(bean(IdentityService.class));
	}

	private void start() {
		this.application = BareApplication.start(this.clock,
				Map.of("spring.datasource.url",
						"jdbc:h2:file:" + this.home.resolve("year").toAbsolutePath()
								+ ";DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;QUERY_CACHE_SIZE=500",
						"concerns.keys.file", this.home.resolve("keys").toString(), "logging.level.root", "warn"));
		this.forms = new FormFiller(bean(ProcessEngine.class), this.clock);
		this.observations = new Observations(bean(JdbcClient.class));
		this.observations.prepare();
	}

	/** Stops the application and starts it again. */
	void restart() {
		close();
		start();
	}

	@Override
	public void close() {
		Stream.of(bean(GreenMail.class).getReceivedMessages())
			.map(Office::recipient)
			.forEach((address) -> this.notices.merge(address, 1, Integer::sum));
		this.application.close();
	}

	Observations observations() {
		return this.observations;
	}

	Instant now() {
		return this.clock.instant();
	}

	void goTo(Instant moment) {
		if (moment.isBefore(this.clock.instant())) {
			throw new IllegalArgumentException("Time does not go back");
		}
		this.clock.set(moment);
	}

	/** How many notices a person got before the application was stopped last. */
	int notices(String person) {
		return this.notices.getOrDefault(Staff.address(person), 0);
	}

	/**
	 * Somebody tells us something.
	 * @return the reference
	 */
	String open(int number, Setting setting) {
		Channel[] channels = Channel.values();
		WalkAnswers answers = answers(number);
		String reference = bean(Concerns.class).open(new NewConcern(channels[number % channels.length],
				any(Confidentiality.values()), any(Standing.values()), this.random.nextInt(4) > 0 ? setting : null,
				null,
				new NewConcern.Account("Spoken words: staff leave the younger children alone at night.", null, null),
				any(YesNoNotKnown.values())));
		bean(Identities.class).keep(reference, answers.reporter());
		return reference;
	}

	/** A concern's service is listed, with another day of inspection than before. */
	void list(YearsConcern concern) {
		Casework casework = bean(Casework.class);
		casework.list(concern.urn(), concern.setting().code(), answers(concern.urn()).inspection(casework.today()));
	}

	void run(String job) {
		bean(ManagementService.class).executeJob(job);
	}

	/** Somebody takes a task for themselves, or gives it back when nobody is named. */
	void claim(String task, String person) {
		bean(TaskService.class).claim(task, person);
	}

	/**
	 * Somebody completes a task with answers that its form accepts.
	 * @throws org.concernhandling.concern.Refused when a rule does not accept them
	 */
	void complete(YearsConcern concern, String taskId, String person) {
		Task task = bean(TaskService.class).createTaskQuery().taskId(taskId).singleResult();
		bean(ConcernProcesses.class).complete(taskId, person,
				answers(concern.urn()).fill(task, concern.known(), concern.isTiring()));
	}

	void tell(String reference) {
		bean(Concerns.class).addFurtherInformation(reference, "Spoken words: one child has left.");
	}

	void providerResponds(String reference) {
		receive("ProviderResponded", reference, Map.of());
	}

	void authorityResponds(String reference) {
		receive("AuthorityResponded", reference, Map.of("authorityResponse", answers(0).authorityResponse()));
	}

	private void receive(String message, String reference, Map<String, Object> codes) {
		bean(RuntimeService.class).createMessageCorrelation(message)
			.processInstanceBusinessKey(reference)
			.setVariables(codes)
			.correlateAll();
	}

	private WalkAnswers answers(long urn) {
		return new WalkAnswers(this.forms, this.random, urn);
	}

	private <T> T any(T[] choices) {
		return choices[this.random.nextInt(choices.length)];
	}

	private <T> T bean(Class<T> type) {
		return this.application.getBean(type);
	}

	private static String recipient(MimeMessage mail) {
		try {
			return mail.getRecipients(Message.RecipientType.TO)[0].toString();
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
