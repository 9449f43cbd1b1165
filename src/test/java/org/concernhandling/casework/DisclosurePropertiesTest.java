package org.concernhandling.casework;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterTry;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.concernhandling.Colleagues;
import org.concernhandling.casework.Casework.Case;
import org.concernhandling.concern.ConcernProcesses;
import org.concernhandling.concern.Refused;
import org.concernhandling.concern.vocabulary.IdentityGround;
import org.concernhandling.concern.vocabulary.TellingBar;
import org.concernhandling.correspondence.Letters;
import org.concernhandling.identity.ConfirmedCustodians;
import org.concernhandling.identity.Custodians;
import org.concernhandling.identity.Disclosures;
import org.concernhandling.identity.Identities;
import org.concernhandling.identity.IdentityDisclosure;
import org.concernhandling.identity.Reporter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContextManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Whatever people, clients and the process do, in whatever order: an identity opens only
 * as two right people approved it, and only while it is time. Calls that are refused
 * count as calls. Whoever asks is a custodian, too, which is the hardest case. An
 * administrator has every account that they make or whose password they set.
 */
@BareEngine
class DisclosurePropertiesTest {

	private static final String ASKER = "asker";

	private static final String CUSTODIAN = "custodianA";

	private static final String SECOND = "custodianB";

	private static final Set<String> EVERYBODY = Set.of(ASKER, CUSTODIAN, SECOND, "caseworker", "manager");

	@Autowired
	private Casework casework;

	@Autowired
	private Disclosures disclosures;

	@Autowired
	private Custodians custodians;

	@Autowired
	private IdentityDisclosure process;

	@Autowired
	private Identities identities;

	@Autowired
	private Letters letters;

	@Autowired
	private ConcernProcesses concerns;

	@Autowired
	private IdentityService people;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private TaskService tasks;

	@Autowired
	private ManagementService jobs;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private SettableClock clock;

	private String reference;

	private String request;

	/** The accounts as which the administrator can sign in. */
	private final Set<String> taken = new LinkedHashSet<>();

	DisclosurePropertiesTest() throws Exception {
		new TestContextManager(getClass()).prepareTestInstance(this);
		Colleagues.addWithGroup(this.people, "custodians", ASKER, CUSTODIAN, SECOND);
		Colleagues.addWithGroup(this.people, "caseworkers", "caseworker");
		Colleagues.addWithGroup(this.people, "managers", "manager");
		ConfirmedCustodians.are(this.custodians, ASKER, CUSTODIAN, SECOND);
	}

	@AfterTry
	void clear() {
		this.casework.clear();
		Accounts.TARGETS.forEach(this.people::deleteUser);
		this.jdbc.sql("delete from vault.custody where person in (:people)")
			.param("people", Accounts.TARGETS.stream().map(String::toLowerCase).toList())
			.update();
		this.jdbc.sql("delete from act_ru_job where handler_type_ = 'custody-notice'").update();
	}

	@Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
	void opensToNobodyByWhatTheAskerAndOneCustodianDo(@ForAll("callsOfAskerAndOneCustodian") List<Call> calls) {
		asked(IdentityGround.CHILD_AT_RISK, 24);
		calls.forEach(this::make);
		assertOpenToNobody();
	}

	@Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
	void opensToNobodyByWhatWhoeverRefersDoesAloneEvenAsACustodian(@ForAll("callsOfAsker") List<Call> calls) {
		referred();
		calls.forEach(this::make);
		assertOpenToNobody();
	}

	@Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
	void opensToTheAskerAloneAndNotAMomentTooLong(@ForAll @IntRange(min = 1, max = 24) int hours,
			@ForAll @IntRange(max = 24 * 60 + 10) int minutes, @ForAll("calls") List<Call> calls) {
		asked(IdentityGround.CHILD_AT_RISK, hours);
		this.disclosures.approve(this.request, CUSTODIAN, null, "");
		this.disclosures.approve(this.request, SECOND, null, "");
		runJobs();
		assertThat(this.identities.show(this.request, ASKER)).isPresent();
		for (String other : EVERYBODY) {
			if (!other.equals(ASKER)) {
				assertClosed(other);
			}
		}
		this.clock.set(this.clock.instant().plus(Duration.ofMinutes(minutes)));
		if (minutes < hours * 60) {
			assertThat(this.identities.show(this.request, ASKER)).isPresent();
		}
		else {
			calls.forEach(this::make);
			assertOpenToNobody();
		}
	}

	@Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
	void opensToNobodyOnceACustodianHasRefused(@ForAll("calls") List<Call> calls) {
		asked(IdentityGround.CHILD_AT_RISK, 24);
		this.disclosures.refuse(this.request, CUSTODIAN, "There is no ground.");
		calls.forEach(this::make);
		assertOpenToNobody();
	}

	@Property(tries = 80, edgeCases = EdgeCasesMode.NONE)
	void opensToNobodyByWhatAnAdministratorDoesAlone(@ForAll Beginning beginning, @ForAll("deeds") List<Deed> deeds) {
		this.taken.clear();
		this.taken.add(Accounts.ADMINISTRATOR);
		begin(beginning);
		deeds.forEach(this::make);
		assertOpenToNoneOf(this.taken);
	}

	/** What an administrator would do who knows the rules. */
	@Example
	void anAdministratorWhoMakesAnAskerAndTwoCustodiansOpensNothing() {
		this.taken.add(Accounts.ADMINISTRATOR);
		begin(Beginning.NOT_ASKED);
		for (String person : List.of("invented", "invented2", "invented3")) {
			make(new Deed(Act.MAKE, person, "", true, null));
			make(new Deed(Act.COPY_PASSWORD, "keeperB", person, true, null));
			make(new Deed(Act.JOIN, person, "", true, null));
			make(new Deed(Act.CHOOSE_OWN, person, "", true, null));
		}
		make(new Deed(Act.CONFIRM, "invented2", "invented3", true, null));
		make(new Deed(Act.CONFIRM, "invented3", "invented2", true, null));
		make(new Deed(Act.SET_PASSWORD, "keeperA", "", true, null));
		make(new Deed(Act.CHOOSE_OWN, "keeperA", "", true, null));
		make(new Deed(Act.CONFIRM, "keeperA", "invented2", true, null));
		make(new Deed(Act.CONFIRM, "keeperB", "invented2", true, null));
		assertThat(this.taken).contains("invented", "invented2", "invented3", "keeperA", "keeperB");
		make(new Deed(Act.CALL, "invented", "", true, Way.ASK));
		for (String person : List.of("invented2", "invented3", "keeperA", "keeperB")) {
			make(new Deed(Act.CALL, person, "", true, Way.APPROVE));
		}
		make(new Deed(Act.CALL, "invented", "", true, Way.RUN_JOBS));
		make(new Deed(Act.CALL, "invented", "", true, Way.OPEN));
		assertThat(requests()).hasSize(1);
		assertOpenToNoneOf(this.taken);
	}

	private void begin(Beginning beginning) {
		for (String person : List.of("pat", "keeperA", "keeperB")) {
			this.people.saveUser(this.people.newUser(person));
		}
		this.people.createMembership("pat", "caseworkers");
		this.people.createMembership("keeperA", "custodians");
		this.people.createMembership("keeperB", "custodians");
		ConfirmedCustodians.are(this.custodians, "keeperA", "keeperB");
		Case concern = this.casework.open(NewConcerns.about("childrens-home"),
				new Reporter("Quilla Marrow", null, null, null));
		this.reference = concern.reference();
		if (beginning == Beginning.REFERRED) {
			make(new Deed(Act.MAKE, "invented", "", true, null));
			concern.complete("screen-immediate-risk", "immediateRisk", "yes")
				.completeAs("invented", "refer-to-local-authority", "identityShared", "yes");
		}
		else if (beginning != Beginning.NOT_ASKED) {
			this.request = this.disclosures.ask(this.reference, "pat", IdentityGround.CHILD_AT_RISK, "For a child.",
					24);
			runJobs();
		}
		if (beginning == Beginning.OPEN) {
			this.disclosures.approve(this.request, "keeperA", null, "");
			this.disclosures.approve(this.request, "keeperB", null, "");
			runJobs();
			assertThat(this.identities.show(this.request, "pat")).isPresent();
		}
	}

	/** Does a deed; when it is refused or fails, nothing is left of it. */
	private void make(Deed deed) {
		String person = deed.person();
		List<String> requests = requests();
		this.request = requests.isEmpty() ? "" : requests.get(deed.yes() ? 0 : requests.size() - 1);
		try {
			switch (deed.act()) {
				case MAKE -> {
					save(Accounts.ADMINISTRATOR, this.people.newUser(person), person, true);
					this.people.createMembership(person, "caseworkers");
				}
				case SET_PASSWORD -> save(Accounts.ADMINISTRATOR, account(person), person, true);
				case COPY_PASSWORD -> {
					if (this.taken.contains(deed.other())) {
						save(Accounts.ADMINISTRATOR, account(deed.other()), person, false);
					}
				}
				case CHOOSE_OWN -> {
					if (this.taken.contains(person)) {
						save(person, account(person), person, true);
					}
				}
				case CHANGE_ADDRESS -> as(Accounts.ADMINISTRATOR, () -> {
					User account = account(person);
					account.setEmail("administrator@example.org");
					this.people.saveUser(account);
				});
				case JOIN -> as(Accounts.ADMINISTRATOR, () -> this.people.createMembership(person, "custodians"));
				case LEAVE -> as(Accounts.ADMINISTRATOR, () -> this.people.deleteMembership(person, "custodians"));
				case DELETE -> as(Accounts.ADMINISTRATOR, () -> this.people.deleteUser(person));
				case CONFIRM -> {
					if (this.taken.contains(person)) {
						this.custodians.confirm(deed.other(), person);
					}
				}
				case CALL -> {
					if (this.taken.contains(person)) {
						make(new Call(deed.way(), person, "", deed.yes()));
					}
				}
			}
		}
		catch (RuntimeException ex) {
			// What matters is what is open afterwards.
		}
	}

	private User account(String person) {
		return this.people.createUserQuery().userId(person).singleResult();
	}

	/** Saves an account under a name, with a password that the administrator knows. */
	private void save(String by, User account, String name, boolean password) {
		account.setId(name);
		if (password) {
			account.setPassword("Nine-Geese-9-Fly");
		}
		as(by, () -> this.people.saveUser(account));
		this.taken.add(name);
	}

	@Provide
	Arbitrary<List<Deed>> deeds() {
		return Combinators
			.combine(
					Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.of(Act.values())),
							Tuple.of(1, Arbitraries.just(Act.CALL))),
					Arbitraries.of(Accounts.TARGETS), Arbitraries.of(Accounts.TARGETS), Arbitraries.of(true, false),
					Arbitraries.of(Way.values()))
			.as(Deed::new)
			.list()
			.ofMinSize(10)
			.ofMaxSize(50);
	}

	@Provide
	Arbitrary<List<Call>> callsOfAskerAndOneCustodian() {
		return callsOf(ASKER, CUSTODIAN);
	}

	@Provide
	Arbitrary<List<Call>> callsOfAsker() {
		return callsOf(ASKER);
	}

	@Provide
	Arbitrary<List<Call>> calls() {
		return callsOf(ASKER, CUSTODIAN, SECOND);
	}

	private static Arbitrary<List<Call>> callsOf(String... people) {
		return Combinators
			.combine(Arbitraries.of(Way.values()), Arbitraries.of(people), Arbitraries.of("", " ", "\t"),
					Arbitraries.of(true, false))
			.as(Call::new)
			.list()
			.ofMinSize(1)
			.ofMaxSize(14);
	}

	private void asked(IdentityGround ground, int hours) {
		Case concern = this.casework.open(NewConcerns.about("childrens-home"),
				new Reporter("Quilla Marrow", null, null, null));
		this.reference = concern.reference();
		this.request = this.disclosures.ask(this.reference, ASKER, ground, "To protect a child.", hours);
		runJobs();
	}

	private void referred() {
		Case concern = this.casework.open(NewConcerns.about("childrens-home"),
				new Reporter("Quilla Marrow", null, null, null));
		this.reference = concern.reference();
		concern.complete("screen-immediate-risk", "immediateRisk", "yes")
			.completeAs(ASKER, "refer-to-local-authority", "identityShared", "yes");
		this.request = this.jdbc.sql("select id from vault.disclosure_request where reference = ?")
			.param(this.reference)
			.query(String.class)
			.single();
		runJobs();
	}

	/** Makes a call; when it is refused or fails, nothing is left of it. */
	private void make(Call call) {
		String person = call.space() + call.person() + call.space();
		try {
			switch (call.way()) {
				case ASK -> this.disclosures.ask(this.reference, person, IdentityGround.LAW, "Again.", 24);
				case ASK_AS_IF_REFERRING -> as(call.person(), () -> this.process.askForReferral(this.reference, "yes"));
				case APPROVE -> this.disclosures.approve(this.request, person,
						call.yes() ? TellingBar.ENQUIRY_HARMED : null, "Yes.");
				case APPROVE_IN_CAPITALS -> this.disclosures.approve(this.request,
						call.yes() ? person.toUpperCase() : call.person().replace('c', 'C'), null, "");
				case WITHDRAW -> this.disclosures.withdraw(this.request, person);
				case REVIEW -> this.disclosures.review(this.request, person, call.yes(), "So it is.");
				case COMPLETE_TASKS -> tasks()
					.forEach((task) -> this.concerns.complete(task.getId(), call.person(), Map.of("decided", true)));
				case REASSIGN -> tasks().forEach((task) -> {
					this.tasks.setAssignee(task.getId(), call.person());
					this.tasks.complete(task.getId(), Map.of("decided", true));
				});
				case CHANGE_VARIABLES -> instances().forEach(
						(instance) -> this.runtime.setVariables(instance.getId(), Map.of("identityStanding", "approved",
								"identityProcedure", "one-custodian", "tellingWait", "no-waiting", "hours", 1000)));
				case MOVE_TOKEN ->
					instances().forEach((instance) -> this.runtime.createProcessInstanceModification(instance.getId())
						.startBeforeActivity(call.yes() ? "open-identity" : "before-open")
						.execute());
				case START_PROCESS ->
					this.runtime.startProcessInstanceByKey("identity-disclosure", this.reference, Map.of("reference",
							this.reference, "request", this.request, "identityGround", "child-at-risk", "hours", 24));
				case TELL -> this.letters.tellOfDisclosure(this.request);
				case OPEN -> this.process.open(this.request);
				case CLOSE -> this.process.close(this.request);
				case LET_TIME_PASS ->
					this.clock.set(this.clock.instant().plus(call.yes() ? Duration.ofDays(9) : Duration.ofHours(1)));
				case RUN_JOBS -> runJobs();
			}
		}
		catch (RuntimeException ex) {
			// What matters is what is open afterwards.
		}
	}

	private void as(String person, Runnable work) {
		this.people.setAuthenticatedUserId(person);
		try {
			work.run();
		}
		finally {
			this.people.clearAuthentication();
		}
	}

	private void runJobs() {
		instances().forEach((instance) -> this.jobs.createJobQuery()
			.processInstanceId(instance.getId())
			.list()
			.stream()
			.filter((job) -> job.getDuedate() == null || !job.getDuedate().toInstant().isAfter(this.clock.instant()))
			.forEach((job) -> this.jobs.executeJob(job.getId())));
	}

	private List<ProcessInstance> instances() {
		return this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(this.reference)
			.processDefinitionKey("identity-disclosure")
			.list();
	}

	private List<Task> tasks() {
		return this.tasks.createTaskQuery()
			.processInstanceBusinessKey(this.reference)
			.processDefinitionKey("identity-disclosure")
			.list();
	}

	private List<String> requests() {
		return this.jdbc.sql("select id from vault.disclosure_request where reference = ? order by round")
			.param(this.reference)
			.query(String.class)
			.list();
	}

	private void assertOpenToNoneOf(Set<String> people) {
		for (String asked : requests()) {
			people.forEach((person) -> assertThatExceptionOfType(Refused.class)
				.isThrownBy(() -> this.identities.show(asked, person)));
		}
	}

	private void assertOpenToNobody() {
		for (String asked : requests()) {
			EVERYBODY.forEach((person) -> assertThatExceptionOfType(RuntimeException.class)
				.isThrownBy(() -> this.identities.show(asked, person))
				.withMessage("This is not open to you now."));
		}
	}

	private void assertClosed(String person) {
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> this.identities.show(this.request, person))
			.withMessage("This is not open to you now.");
	}

	/** What somebody, or a program in their name, may try. */
	enum Way {

		ASK, ASK_AS_IF_REFERRING, APPROVE, APPROVE_IN_CAPITALS, WITHDRAW, REVIEW, COMPLETE_TASKS, REASSIGN,
		CHANGE_VARIABLES, MOVE_TOKEN, START_PROCESS, TELL, OPEN, CLOSE, LET_TIME_PASS, RUN_JOBS

	}

	/**
	 * One call.
	 *
	 * @param space what a client may write around a name
	 * @param yes which of two forms the call takes
	 */
	record Call(Way way, String person, String space, boolean yes) {
	}

	/** How far a request has come when the administrator begins. */
	enum Beginning {

		NOT_ASKED, ASKED, OPEN, REFERRED

	}

	/** What an administrator may do, or somebody whose account they have. */
	enum Act {

		MAKE, SET_PASSWORD, COPY_PASSWORD, CHOOSE_OWN, CHANGE_ADDRESS, JOIN, LEAVE, DELETE, CONFIRM, CALL

	}

	/**
	 * One thing that the administrator does.
	 *
	 * @param person to whose account, or in whose name
	 * @param other the other account that it takes
	 * @param yes which of two forms it takes
	 * @param way the call in that person's name
	 */
	record Deed(Act act, String person, String other, boolean yes, Way way) {
	}

	/** The accounts that the administrator has to do with. */
	private static final class Accounts {

		static final String ADMINISTRATOR = "administrator";

		/** Who asks, two custodians, and whoever the administrator invents. */
		static final List<String> TARGETS = List.of("pat", "PAT", "keeperA", "KEEPERA", "keeperB", "invented",
				"invented2", "invented3");

	}

}
