package org.concernhandling.restart;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Killing the application in the middle of anything and starting it again loses nothing
 * and repeats nothing that anybody sees: while concerns come in, letters go out and tasks
 * are completed, the process is killed at random moments.
 */
class RestartTest {

	private static final int KILLS = 3;

	private static final Duration WORK = Duration.ofSeconds(60);

	private static final Duration LETTERS = Duration.ofSeconds(30);

	private final ObjectMapper json = new ObjectMapper();

	private final GreenMail mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

	/** The reference with which each request was answered, by its idempotency key. */
	private final Map<String, String> answered = new ConcurrentHashMap<>();

	/** The keys of requests that were not answered. */
	private final Set<String> unanswered = ConcurrentHashMap.newKeySet();

	private final ExecutorService people = Executors.newCachedThreadPool();

	private final AtomicInteger requests = new AtomicInteger();

	/** Tasks of which we heard that they are completed. */
	private final AtomicInteger completed = new AtomicInteger();

	@TempDir
	Path folder;

	private ApplicationProcess application;

	@BeforeEach
	void start() throws Exception {
		this.mailServer.start();
		this.application = new ApplicationProcess(this.folder, this.mailServer.getSmtp().getPort());
		this.application.start();
	}

	@AfterEach
	void stop() throws InterruptedException {
		this.application.kill();
		this.people.shutdown();
		this.mailServer.stop();
	}

	@Test
	void losesNothingAndRepeatsNothingWhenItIsKilled() throws Exception {
		long seed = new Random().nextLong();
		System.out.println("Moments of killing from seed " + seed);
		Random random = new Random(seed);
		for (int kill = 0; kill < KILLS; kill++) {
			List<CompletableFuture<Void>> everybody = Stream.<Runnable>of(this::report, this::report, this::work)
				.map((person) -> CompletableFuture.runAsync(person, this.people))
				.toList();
			awaitWork(1 + random.nextInt(8));
			Thread.sleep(random.nextInt(500));
			this.application.kill();
			everybody.forEach(CompletableFuture::join);
			this.application.start();
			repeat();
		}
		awaitLetters();
		this.application.kill();
		System.out.printf("%d kills, %d concerns, %d tasks%n", KILLS, this.answered.size(), this.completed.get());
		checkLetters();
		checkDatabase();
	}

	/** Posts concerns until nobody answers any more. */
	private void report() {
		while (true) {
			String key = "key-" + this.requests.incrementAndGet();
			try {
				HttpResponse<String> answer = this.application.post("/api/concerns", concern(key), key);
				assertThat(answer.statusCode()).isEqualTo(201);
				this.answered.put(key, reference(answer));
			}
			catch (IOException | InterruptedException ex) {
				this.unanswered.add(key);
				return;
			}
		}
	}

	/** Completes tasks until nobody answers any more. */
	private void work() {
		try {
			while (true) {
				for (JsonNode task : this.json.readTree(this.application.getAs("caseworker",
						"/engine-rest/task?taskDefinitionKey=screen-immediate-risk&maxResults=20"))) {
					HttpResponse<String> answer = this.application.postAs("caseworker",
							"/engine-rest/task/" + task.get("id").asText() + "/complete", """
									{"variables": {"immediateRisk": {"value": "no"},
									"screeningReason": {"value": "No child is named."}}}""");
					assertThat(answer.statusCode()).isEqualTo(204);
					this.completed.incrementAndGet();
				}
			}
		}
		catch (IOException | InterruptedException ex) {
			// Killed: whether the last task is completed we shall see.
		}
	}

	/** Sends again what was not answered, and one request that was. */
	private void repeat() throws IOException, InterruptedException {
		for (String key : this.unanswered) {
			HttpResponse<String> answer = this.application.post("/api/concerns", concern(key), key);
			assertThat(answer.statusCode()).isEqualTo(201);
			this.answered.put(key, reference(answer));
		}
		this.unanswered.clear();
		Map.Entry<String, String> earlier = this.answered.entrySet().iterator().next();
		assertThat(reference(this.application.post("/api/concerns", concern(earlier.getKey()), earlier.getKey())))
			.isEqualTo(earlier.getValue());
	}

	/** Waits until so many more tasks are completed. */
	private void awaitWork(int tasks) throws InterruptedException {
		int enough = this.completed.get() + tasks;
		Instant end = Instant.now().plus(WORK);
		while (this.completed.get() < enough) {
			assertThat(Instant.now()).as("time for %d tasks", tasks).isBefore(end);
			Thread.sleep(10);
		}
	}

	private void awaitLetters() throws InterruptedException {
		Instant end = Instant.now().plus(LETTERS);
		while (lettersByAddress().size() < this.answered.size() && Instant.now().isBefore(end)) {
			Thread.sleep(200);
		}
		// What the mail server has is written down in the next moment.
		Thread.sleep(1000);
	}

	private void checkLetters() {
		Map<String, List<String>> letters = lettersByAddress();
		assertThat(letters.keySet()).as("who got a letter")
			.isEqualTo(this.answered.keySet().stream().map(RestartTest::address).collect(Collectors.toSet()));
		letters.forEach((address, ids) -> {
			assertThat(new HashSet<>(ids)).as("Message-IDs of the letters to %s", address).hasSize(1);
			// Only a letter that was under way at the moment of a kill may go again.
			assertThat(ids).as("letters to %s", address).hasSizeLessThanOrEqualTo(1 + KILLS);
		});
		long twice = letters.values().stream().filter((ids) -> ids.size() > 1).count();
		assertThat(twice).as("letters that went more than once").isLessThanOrEqualTo(KILLS * 3);
	}

	private void checkDatabase() {
		JdbcClient database = JdbcClient
			.create(new DriverManagerDataSource(this.application.database(), "concerns", "concerns"));
		List<String> references = this.answered.values().stream().sorted().toList();
		assertThat(references).as("references that were answered").doesNotHaveDuplicates();
		assertThat(sorted(database, "select reference from concerns.concern")).as("concerns").isEqualTo(references);
		assertThat(sorted(database, "select reference from vault.receipt")).as("receipts").isEqualTo(references);
		assertThat(sorted(database, "select reference from concerns.letter where settled_at is not null"))
			.as("letters written down as sent")
			.isEqualTo(references);
		assertThat(sorted(database, "select business_key_ from act_ru_execution where parent_id_ is null"))
			.as("running processes")
			.isEqualTo(references);
		checkClocks(database);
		assertThat(
				sorted(database, "select handler_type_ from act_ru_job where handler_type_ <> 'service-level-clock'"))
			.as("jobs that are left, besides what begins by the calendar")
			.containsExactly("timer-start-event");
		assertThat(sorted(database, "select id_ from act_ru_incident")).as("incidents").isEmpty();
		List<String> screened = sorted(database,
				"select reference from concerns.case_file_entry where kind = 'task-completed'");
		assertThat(screened).as("screenings in the case files")
			.hasSizeBetween(this.completed.get(), this.completed.get() + KILLS);
		assertThat(screened).as("concerns that are past screening").isEqualTo(sorted(database, """
				select e.business_key_ from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
				where t.task_def_key_ = 'establish-remit'"""));
		List<String> open = new ArrayList<>(references);
		open.removeAll(screened);
		assertThat(sorted(database, """
				select e.business_key_ from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
				where t.task_def_key_ = 'screen-immediate-risk'""")).as("concerns still to be screened")
			.isEqualTo(open);
	}

	private static void checkClocks(JdbcClient database) {
		List<String> running = sorted(database, "select clock_key from concerns.clock where ended_at is null");
		assertThat(sorted(database, "select handler_cfg_ from act_ru_job where handler_type_ = 'service-level-clock'"))
			.as("timers of clocks")
			.isEqualTo(running);
		assertThat(sorted(database, "select clock_key from concerns.clock where ended_at is null and kind = 'task'"))
			.as("clocks of tasks")
			.isEqualTo(sorted(database, "select id_ from act_ru_task"));
	}

	private Map<String, List<String>> lettersByAddress() {
		return Stream.of(this.mailServer.getReceivedMessages())
			.collect(Collectors.groupingBy(RestartTest::recipient,
					Collectors.mapping(RestartTest::messageId, Collectors.toList())));
	}

	private String reference(HttpResponse<String> answer) throws IOException {
		return this.json.readTree(answer.body()).get("reference").asText();
	}

	private static List<String> sorted(JdbcClient database, String query) {
		return database.sql(query).query(String.class).list().stream().sorted().toList();
	}

	private static String concern(String key) {
		return """
				{"channel": "web", "narrative": "Staff leave the younger children alone at night.",
				"reporter": {"email": "%s"}}""".formatted(address(key));
	}

	private static String address(String key) {
		return key + "@example.org";
	}

	private static String recipient(MimeMessage letter) {
		try {
			return letter.getRecipients(Message.RecipientType.TO)[0].toString();
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String messageId(MimeMessage letter) {
		try {
			return letter.getMessageID();
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
