package org.concernhandling.casework;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.camunda.bpm.engine.IdentityService;
import org.concernhandling.Colleagues;
import org.concernhandling.casework.Casework.Case;
import org.concernhandling.concern.Refused;
import org.concernhandling.concern.vocabulary.ClosureOutcome;
import org.concernhandling.concern.vocabulary.IdentityGround;
import org.concernhandling.identity.ConfirmedCustodians;
import org.concernhandling.identity.Custodians;
import org.concernhandling.identity.Disclosures;
import org.concernhandling.identity.Identities;
import org.concernhandling.identity.Reporter;
import org.concernhandling.intake.Intake;
import org.concernhandling.intake.Received;
import org.concernhandling.intake.Submission;
import org.concernhandling.servicelevel.Deadlines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * PostgreSQL, on which production runs, does what the other tests ask of a database in
 * memory.
 */
@BareEngine
@Import(OnPostgresTest.WayIn.class)
@DirtiesContext
class OnPostgresTest {

	private static final long SERVICE = 70_000_001;

	private static final String REPORTER = "somebody.who.told.us@example.org";

	private static final String PROVIDER = "somebody@example.org";

	private static final int WALKS = 5;

	@Autowired
	Casework casework;

	@Autowired
	Walks walks;

	@Autowired
	Intake intake;

	@Autowired
	Deadlines deadlines;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Custodians custodians;

	@Autowired
	Disclosures disclosures;

	@Autowired
	Identities identities;

	@Autowired
	IdentityService people;

	/**
	 * Nobody stops it here: it ends with the tests, after everything that is connected.
	 */
	@DynamicPropertySource
	static void database(DynamicPropertyRegistry properties) throws IOException {
		EmbeddedPostgres postgres = EmbeddedPostgres.start();
		properties.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
		properties.add("spring.datasource.username", () -> "postgres");
	}

	@BeforeEach
	@AfterEach
	void clear() {
		this.casework.clear();
	}

	@Test
	void isWhatTheTablesAreMadeIn() {
		assertThat(this.jdbc.sql("select version()").query(String.class).single()).startsWith("PostgreSQL");
		assertThat(this.jdbc
			.sql("select count(*) from concerns.flyway_schema_history where success and version is not null")
			.query(Integer.class)
			.single()).isPositive();
	}

	@Test
	void takesInAConcernOnceThatIsSentTwiceAtOnce() throws Exception {
		Submission submission = new Submission(NewConcerns.about("childrens-home", SERVICE),
				new Reporter("Invented Person", REPORTER, null, null));
		ExecutorService callers = Executors.newFixedThreadPool(4);
		try {
			Callable<Received> call = () -> this.intake.receive(submission, "the same key");
			List<Received> answers = callers.invokeAll(List.of(call, call, call, call))
				.stream()
				.map(OnPostgresTest::answer)
				.distinct()
				.toList();
			assertThat(answers).hasSize(1);
			assertThat(this.intake.receive(submission, "the same key")).isEqualTo(answers.get(0));
		}
		finally {
			callers.shutdown();
		}
		assertThat(this.jdbc.sql("select count(*) from act_ru_task").query(Integer.class).single()).isEqualTo(1);
	}

	@Test
	void opensAnIdentityOnlyAsTwoCustodiansApproveItAlsoWhenOneDecidesTwiceAtOnce() throws Exception {
		Colleagues.addWithGroup(this.people, "custodians", "postgresA", "postgresB");
		ConfirmedCustodians.are(this.custodians, "postgresA", "postgresB");
		Colleagues.addWithGroup(this.people, "caseworkers", "caseworker");
		Case concern = this.casework.open(NewConcerns.about("childrens-home"),
				new Reporter("Invented Person", null, null, null));
		String request = this.disclosures.ask(concern.reference(), "caseworker", IdentityGround.CHILD_AT_RISK,
				"To protect a child.", 1);
		concern.runServices();
		ExecutorService callers = Executors.newFixedThreadPool(2);
		try {
			Callable<Boolean> call = () -> approves(request, "postgresA");
			assertThat(callers.invokeAll(List.of(call, call)).stream().map(OnPostgresTest::answer))
				.containsExactlyInAnyOrder(true, false);
		}
		finally {
			callers.shutdown();
		}
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.identities.show(request, "caseworker"));
		assertThat(approves(request, "postgresB")).isTrue();
		concern.runServices();
		assertThat(this.identities.show(request, "caseworker")).isPresent();
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.identities.show(request, "postgresA"));
	}

	@Test
	void whoeverAsksAtTheSameMomentAsOthersIsHeardAsWell() throws Exception {
		ExecutorService callers = Executors.newFixedThreadPool(4);
		try {
			for (int round = 0; round < 3; round++) {
				String reference = this.casework.open(NewConcerns.about("childrens-home")).reference();
				List<Callable<String>> calls = Stream.of("one", "two", "three", "four")
					.<Callable<String>>map((person) -> () -> this.disclosures.ask(reference, person, IdentityGround.LAW,
							"The court asks.", 1))
					.toList();
				assertThat(callers.invokeAll(calls).stream().map(OnPostgresTest::answer)).doesNotHaveDuplicates();
				assertThat(this.jdbc.sql("select round from vault.disclosure_request where reference = ? order by 1")
					.param(reference)
					.query(Integer.class)
					.list()).containsExactly(1, 2, 3, 4);
			}
		}
		finally {
			callers.shutdown();
		}
	}

	@Test
	void whoeverAsksTwiceAtTheSameMomentHasAskedOnce() throws Exception {
		String reference = this.casework.open(NewConcerns.about("childrens-home")).reference();
		ExecutorService callers = Executors.newFixedThreadPool(2);
		try {
			Callable<Boolean> call = () -> asks(reference);
			assertThat(callers.invokeAll(List.of(call, call)).stream().map(OnPostgresTest::answer))
				.containsExactlyInAnyOrder(true, false);
		}
		finally {
			callers.shutdown();
		}
	}

	private boolean asks(String reference) {
		try {
			this.disclosures.ask(reference, "caseworker", IdentityGround.LAW, "The court asks.", 1);
			return true;
		}
		catch (Refused ex) {
			return false;
		}
	}

	private boolean approves(String request, String custodian) {
		try {
			this.disclosures.approve(request, custodian, null, "");
			return true;
		}
		catch (Refused ex) {
			return false;
		}
	}

	@Test
	void bringsAConcernFromItsReceiptToItsClosing() {
		LocalDate planned = this.casework.today().plusDays(60);
		this.casework.list(SERVICE, "childrens-home", planned);
		Received received = this.intake.receive(new Submission(NewConcerns.about("childrens-home", SERVICE),
				new Reporter("Invented Person", REPORTER, null, "1 Invented Street")));
		Case concern = this.casework.new Case(received.reference(), null);

		concern.runServices();
		assertThat(this.casework.lettersTo(REPORTER)).singleElement().asString().contains(received.reference());
		concern.complete("screen-immediate-risk")
			.complete("establish-remit", "urn", SERVICE)
			.complete("assess-concern", "category", "regulatory-breach", "severity", "serious")
			.complete("decide-actions", "providerEnquiry", true, "holdForNextInspection", true, "complianceVisit",
					true);

		concern.complete("prepare-enquiry", "recipientIsSubject", "no", "reporterIdentifiable", "no").runServices();
		assertThat(this.casework.lettersTo(PROVIDER)).hasSize(1);
		concern.complete("record-provider-response")
			.complete("assess-provider-response", "providerAssessment", "satisfied", "immediateRisk", "no");

		LocalDate moved = planned.plusDays(30);
		this.casework.list(SERVICE, "childrens-home", moved);
		assertThat(concern.due("lead-time-reached"))
			.isEqualTo(this.deadlines.before("brief-inspector", moved.toString()).toInstant());

		concern.complete("hold-case-review")
			.complete("plan-visit")
			.complete("record-visit-findings", "breachFound", "no", "immediateRisk", "no");

		concern.reach("lead-time-reached")
			.complete("brief-inspector")
			.reach("inspection-day")
			.complete("record-inspection-findings", "heldFinding", "not-substantiated", "immediateRisk", "no");

		concern.complete("review-outcome", "furtherAction", "no")
			.complete("close-concern", "closureOutcome", "action-completed");
		assertThat(concern.isEnded()).isTrue();
		assertThat(concern.concern().outcome()).isEqualTo(ClosureOutcome.ACTION_COMPLETED);
		assertThat(concern.outcomes()).containsExactlyInAnyOrder("satisfied", "not-substantiated", "no-breach");
	}

	@Test
	void holdsWhatPeopleDoInWhateverOrder() {
		this.walks.walk(new Random().longs(WALKS).toArray());
	}

	private static <T> T answer(Future<T> call) {
		try {
			return call.get();
		}
		catch (Exception ex) {
			throw new AssertionError("A call beside another was not answered", ex);
		}
	}

	/** Beside the bare engine's modules: the way in. */
	@TestConfiguration(proxyBeanMethods = false)
	@ComponentScan(basePackages = "org.concernhandling.intake",
			excludeFilters = @Filter(type = FilterType.ANNOTATION, classes = Controller.class))
	static class WayIn {

	}

}
