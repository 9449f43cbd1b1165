package org.concernhandling.casework;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import javax.sql.DataSource;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.batch.BatchMonitorJobHandler;
import org.camunda.bpm.engine.impl.batch.BatchSeedJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.concernhandling.Colleagues;
import org.concernhandling.LondonTime;
import org.concernhandling.correspondence.PrintRoomOfTheTest;
import org.concernhandling.access.StaffGroup;
import org.concernhandling.concern.AwaitedAnswer;
import org.concernhandling.concern.CaseFile;
import org.concernhandling.concern.CaseFileEntry;
import org.concernhandling.concern.Concern;
import org.concernhandling.concern.ConcernProcesses;
import org.concernhandling.concern.Concerns;
import org.concernhandling.concern.HandlingActions;
import org.concernhandling.concern.HandlingActions.Taken;
import org.concernhandling.concern.IncomingAnswers;
import org.concernhandling.concern.NewConcern;
import org.concernhandling.concern.vocabulary.Code;
import org.concernhandling.concern.vocabulary.HandlingAction;
import org.concernhandling.concern.vocabulary.Setting;
import org.concernhandling.directory.DirectoryImport;
import org.concernhandling.engine.forms.FormFiller;
import org.concernhandling.engine.guard.Unguarded;
import org.concernhandling.identity.Identities;
import org.concernhandling.identity.Reporter;
import org.concernhandling.models.Models;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What staff do, in the words of the domain: opens concerns, completes tasks by their
 * forms, lets time pass.
 */
@TestComponent
public class Casework {

	/** They have accounts: only who is a custodian decides what custodians decide. */
	public static final List<String> CUSTODIANS = List.of("custodian", "custodian2", "custodiansA", "custodiansB");

	private static final Map<String, String> STAFF = Map.of("caseworkers", "caseworker", "safeguarding", "safeguarding",
			"inspectors", "inspector", "scheduling", "scheduler", "managers", "manager", "custodians", "custodian");

	private static final Set<String> OF_MIGRATIONS = Set.of("follow-new-version", Batch.TYPE_PROCESS_INSTANCE_MIGRATION,
			BatchSeedJobHandler.TYPE, BatchMonitorJobHandler.TYPE);

	private static final int NOBODY_LISTENS = 1;

	private final ProcessEngine engine;

	private final Concerns concerns;

	private final ConcernProcesses processes;

	private final IncomingAnswers answers;

	private final HandlingActions actions;

	private final EngineWords words;

	private final SettableClock clock;

	private final DirectoryImport directory;

	private final GreenMail mailServer;

	private final JavaMailSenderImpl mailSender;

	private final Identities identities;

	private final CaseFile caseFile;

	private final SqlStatements statements;

	private final FormFiller forms;

	private final List<String> deployments = new ArrayList<>();

	Casework(ProcessEngine engine, Concerns concerns, ConcernProcesses processes, IncomingAnswers answers,
			EngineWords words, SettableClock clock, DirectoryImport directory, GreenMail mailServer,
			JavaMailSenderImpl mailSender, Identities identities, CaseFile caseFile, HandlingActions actions,
			DataSource database) {
		this.engine = engine;
		this.concerns = concerns;
		this.processes = processes;
		this.answers = answers;
		this.words = words;
		this.clock = clock;
		this.directory = directory;
		this.mailServer = mailServer;
		this.mailSender = mailSender;
		this.identities = identities;
		this.caseFile = caseFile;
		this.actions = actions;
		this.statements = (SqlStatements) database;
		this.forms = new FormFiller(engine, clock);
		Colleagues.addWithGroup(engine.getIdentityService(), StaffGroup.CUSTODIANS.id(),
				CUSTODIANS.toArray(String[]::new));
	}

	/** Opens a concern, which starts its handling. */
	public Case open(NewConcern concern) {
		String[] reference = new String[1];
		this.statements.during(() -> reference[0] = this.concerns.open(concern));
		return new Case(reference[0], null);
	}

	/** Opens a concern of somebody who said who they are. */
	public Case open(NewConcern concern, Reporter reporter) {
		Case opened = open(concern);
		this.statements.during(() -> this.identities.keep(opened.reference(), reporter));
		return opened;
	}

	/** What was started elsewhere under a reference. */
	public Case started(String reference) {
		return new Case(reference, null);
	}

	/** Opens a concern and runs one of the called processes alone for it. */
	public Case only(String process, NewConcern concern, Map<String, ?> facts) {
		String reference = this.concerns.open(concern);
		this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(reference)
			.list()
			.forEach((main) -> this.engine.getRuntimeService()
				.deleteProcessInstance(main.getId(), "only the called one"));
		Map<String, Object> variables = new HashMap<>(facts);
		variables.put("reference", reference);
		ProcessInstance instance = this.engine.getRuntimeService()
			.startProcessInstanceByKey(process, reference, variables);
		return new Case(reference, instance.getId());
	}

	/**
	 * The list of providers says when a service is inspected next.
	 * @param nextInspection the day, or null when there is none yet
	 */
	public void list(long urn, String setting, LocalDate nextInspection) {
		String list = "URN,Provider name,Provider type,Next inspection\n%d,The invented service,%s,%s\n".formatted(urn,
				Code.of(Setting.class, setting).label(), (nextInspection != null) ? nextInspection : "");
		DirectoryImport.Report report = this.directory
			.read(new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8)));
		assertThat(report.bad()).isEmpty();
	}

	/** The letters that reached an e-mail address, oldest first. */
	public List<String> lettersTo(String address) {
		return Stream.of(this.mailServer.getReceivedMessages())
			.filter((letter) -> recipient(letter).equals(address))
			.map(Casework::text)
			.toList();
	}

	/** From now on no letter can be sent. */
	public void stopMail() {
		this.mailSender.setPort(NOBODY_LISTENS);
	}

	/** Letters can be sent again. */
	public void startMail() {
		this.mailSender.setPort(this.mailServer.getSmtp().getPort());
	}

	/** The day that it is now. */
	public LocalDate today() {
		return LondonTime.day(this.clock.instant());
	}

	/** Lets time pass until ten o'clock of a day; no timer runs for that. */
	public void goTo(LocalDate day) {
		this.clock.set(day.atTime(LocalTime.of(10, 0)).atZone(LondonTime.ZONE).toInstant());
	}

	/**
	 * A process owner deploys a changed model from Modeler, without forms, under a higher
	 * version tag.
	 * @return the id of the changed process
	 */
	public String deploy(String process, UnaryOperator<String> change) {
		return deployed(process, (model) -> change.apply(Models.raised(model))).getDeployedProcessDefinitions()
			.get(0)
			.getId();
	}

	/**
	 * A changed model goes live under another version tag, whether or not the guard would
	 * let it.
	 * @return the id of the deployment
	 */
	public String deploy(String process, String tag, UnaryOperator<String> change) {
		return Unguarded
			.during(this.engine, () -> deployed(process,
					(model) -> change.apply(model).replaceFirst("versionTag=\"[^\"]*\"", "versionTag=\"" + tag + "\"")))
			.getId();
	}

	private DeploymentWithDefinitions deployed(String process, UnaryOperator<String> change) {
		String model = Models.text(Path.of("processes", process + ".bpmn"));
		String changed = change.apply(model);
		assertThat(changed).as("changed model").isNotEqualTo(model);
		DeploymentWithDefinitions deployment = this.engine.getRepositoryService()
			.createDeployment()
			.addString(process + ".bpmn", changed)
			.deployWithResult();
		this.deployments.add(deployment.getId());
		return deployment;
	}

	/** A deployment that is removed with whatever else was changed. */
	void takeBackLater(String deployment) {
		this.deployments.add(deployment);
	}

	/**
	 * Runs everything that deployments set off, until nothing of it is left; lets as much
	 * time pass as that takes.
	 */
	public void migrate() {
		for (int round = 0; round < 100 && !ofMigrations().isEmpty(); round++) {
			if (due().isEmpty()) {
				this.clock.set(ofMigrations().stream()
					.map((job) -> job.getDuedate().toInstant())
					.min(Comparator.naturalOrder())
					.orElseThrow());
			}
			due().forEach(
					(job) -> this.statements.during(() -> this.engine.getManagementService().executeJob(job.getId())));
		}
		assertThat(ofMigrations()).as("migrations still to run").isEmpty();
	}

	private List<Job> due() {
		return ofMigrations().stream()
			.filter((job) -> job.getDuedate() == null || !job.getDuedate().toInstant().isAfter(this.clock.instant()))
			.toList();
	}

	/** Runs everything that deployments set off, of which some goes wrong each time. */
	public void migrateWithFailures() {
		for (int round = 0; round < 10; round++) {
			ofMigrations().stream().filter((job) -> job.getRetries() > 0).forEach((job) -> {
				try {
					this.engine.getManagementService().executeJob(job.getId());
				}
				catch (RuntimeException ex) {
					// Noted at the job, where the test looks for it.
				}
			});
		}
	}

	/** The jobs that deployments set off. */
	public List<Job> ofMigrations() {
		return this.engine.getManagementService()
			.createJobQuery()
			.list()
			.stream()
			.filter((job) -> OF_MIGRATIONS.contains(((JobEntity) job).getJobHandlerType()))
			.toList();
	}

	/**
	 * A changed model slips through that the guard would refuse.
	 * @return the id of the changed process
	 */
	public String deployUnguarded(String process, UnaryOperator<String> change) {
		return Unguarded.during(this.engine, () -> deploy(process, change));
	}

	/**
	 * Removes whatever is still running, every letter and every changed model, and sets
	 * the clock back.
	 */
	public void clear() {
		startMail();
		try {
			this.mailServer.purgeEmailFromAllMailboxes();
		}
		catch (FolderException ex) {
			throw new IllegalStateException(ex);
		}
		this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.rootProcessInstances()
			.list()
			// What a task that was not done would have passed on is not there.
			.forEach((instance) -> this.engine.getRuntimeService()
				.deleteProcessInstance(instance.getId(), "cleared", false, true, true));
		this.engine.getManagementService()
			.createBatchQuery()
			.list()
			.forEach((batch) -> this.engine.getManagementService().deleteBatch(batch.getId(), true));
		ofMigrations().forEach((job) -> this.engine.getManagementService().deleteJob(job.getId()));
		// Otherwise the next application to start would take them up again.
		JdbcClient.create((DataSource) this.statements)
			.sql("update concerns.migration set finished_at = started_at where finished_at is null")
			.update();
		this.deployments.forEach((deployment) -> this.engine.getRepositoryService().deleteDeployment(deployment, true));
		this.deployments.clear();
		this.clock.set(SettableClock.START);
	}

	/** One concern, or one called process of it, as the people who handle it see it. */
	public class Case {

		private final String reference;

		private final String instance;

		Case(String reference, String instance) {
			this.reference = reference;
			this.instance = instance;
		}

		public String reference() {
			return this.reference;
		}

		/**
		 * Completes the open task of this name; what is not given is filled in as the
		 * form asks.
		 */
		public Case complete(String task, Object... codes) {
			return completeAs(null, task, codes);
		}

		/** Completes the open task of this name as a certain person. */
		public Case completeAs(String person, String task, Object... codes) {
			Task open = task(task);
			return complete(open, person, Casework.this.forms.fill(open, pairs(codes), null));
		}

		/** Screens and assesses it as a serious breach; no child is at immediate risk. */
		public Case assess() {
			return complete("screen-immediate-risk").complete("establish-remit")
				.complete("assess-concern", "category", "regulatory-breach", "severity", "serious");
		}

		/** Completes a task with exactly these answers. */
		public Case complete(Task open, String person, Map<String, Object> answers) {
			String who = (person != null) ? person : usual(open);
			Casework.this.statements.during(() -> Casework.this.processes.complete(open.getId(), who, answers));
			return settled();
		}

		/** Runs everything that runs by itself at once: sending letters and the like. */
		public Case runServices() {
			for (int round = 0; round < 20 && !services().isEmpty(); round++) {
				services().forEach(this::run);
			}
			assertThat(services()).as("services still to run").isEmpty();
			return settled();
		}

		/** Runs everything that runs by itself once, and all of it fails. */
		public Case failServices() {
			services().forEach((job) -> assertThatThrownBy(
					() -> Casework.this.engine.getManagementService().executeJob(job.getId()))
				.as("service %s", activity(job))
				.isInstanceOf(RuntimeException.class));
			return settled();
		}

		/** Somebody has mended the cause: what has failed is tried again. */
		public Case retry() {
			failedJobs().forEach((job) -> Casework.this.engine.getManagementService().setJobRetries(job.getId(), 1));
			return runServices();
		}

		/** Lets the time come for which the timer of this name waits. */
		public Case reach(String timer) {
			Job job = timer(timer);
			Casework.this.clock.set(latest(job.getDuedate().toInstant()));
			run(job);
			return settled();
		}

		/** A message arrives. */
		public Case receive(String message, Object... codes) {
			Casework.this.engine.getRuntimeService()
				.createMessageCorrelation(message)
				.processInstanceBusinessKey(this.reference)
				.setVariables(pairs(codes))
				.correlateAll();
			return settled();
		}

		/** An answer comes past the task that waits for it. */
		public Case take(AwaitedAnswer answer, Map<String, Object> answers) {
			Casework.this.statements.during(() -> Casework.this.answers.take(this.reference, answer, answers));
			return settled();
		}

		/** The open task of this name. */
		public Task task(String task) {
			return tasks().stream()
				.filter((open) -> open.getTaskDefinitionKey().equals(task))
				.findFirst()
				.orElseThrow(() -> new AssertionError("No open task " + task + ", only " + openTasks()));
		}

		public List<Task> tasks() {
			return Casework.this.engine.getTaskService()
				.createTaskQuery()
				.processInstanceBusinessKey(this.reference)
				.list();
		}

		public List<String> openTasks() {
			return tasks().stream().map(Task::getTaskDefinitionKey).sorted().toList();
		}

		public List<String> waitingTimers() {
			return timers().stream().map(this::activity).sorted().toList();
		}

		/** When the timer of this name goes off. */
		public Instant due(String timer) {
			return timer(timer).getDuedate().toInstant();
		}

		private Job timer(String timer) {
			return timers().stream()
				.filter((candidate) -> activity(candidate).equals(timer))
				.findFirst()
				.orElseThrow(() -> new AssertionError("No timer " + timer + ", only " + waitingTimers()));
		}

		public List<Job> timers() {
			return jobs().filter((job) -> job.getDuedate() != null && isTimer(job)).toList();
		}

		public List<Job> services() {
			return jobs().filter((job) -> !isTimer(job) && job.getRetries() > 0).toList();
		}

		public List<Job> failedJobs() {
			return jobs().filter((job) -> job.getExceptionMessage() != null).toList();
		}

		/** The flow nodes that were passed, in their order. */
		public List<String> passed() {
			return Casework.this.engine.getHistoryService()
				.createHistoricActivityInstanceQuery()
				.list()
				.stream()
				.filter((activity) -> this.instance == null || this.instance.equals(activity.getProcessInstanceId()))
				.filter((activity) -> references(activity.getProcessInstanceId()))
				.map(HistoricActivityInstance::getActivityId)
				.toList();
		}

		/** What happened, as the case file has it. */
		public List<CaseFileEntry> caseFile() {
			return Casework.this.caseFile.entries(this.reference);
		}

		/** The actions of one kind that were taken up, oldest first. */
		public List<Taken> actions(HandlingAction action) {
			return Casework.this.actions.of(this.reference)
				.stream()
				.filter((taken) -> taken.action() == action)
				.toList();
		}

		/** What the register knows of the concern. */
		public Concern concern() {
			return Casework.this.concerns.get(this.reference);
		}

		/** The processes that handle it now. */
		public List<String> runningProcesses() {
			return instances().stream().map((running) -> definition(running)).sorted().toList();
		}

		public boolean isEnded() {
			return instances().isEmpty();
		}

		/**
		 * How the actions that were taken up ended, oldest first; null while one goes on.
		 */
		public List<String> outcomes() {
			return Casework.this.actions.of(this.reference)
				.stream()
				.map((taken) -> (taken.outcome() != null) ? taken.outcome().code() : null)
				.toList();
		}

		/** What the process says it found, such as {@code outcome}. */
		public Object variable(String name) {
			return instances().stream()
				.map((running) -> Casework.this.engine.getRuntimeService().getVariable(running.getId(), name))
				.filter((value) -> value != null)
				.findFirst()
				.orElse(null);
		}

		/** Answers that a task's form accepts. */
		public Map<String, Object> answers(Task task, Random random) {
			return Casework.this.forms.fill(task, Map.of(), random);
		}

		/** Answers that a task's form must refuse. */
		public Map<String, Object> spoiltAnswers(Task task, Random random) {
			return Casework.this.forms.spoil(task, random);
		}

		private void run(Job job) {
			Casework.this.statements.during(() -> Casework.this.engine.getManagementService().executeJob(job.getId()));
		}

		private Case settled() {
			Casework.this.words.assertNone();
			return this;
		}

		private Stream<Job> jobs() {
			return instances().stream()
				.flatMap((running) -> Casework.this.engine.getManagementService()
					.createJobQuery()
					.processInstanceId(running.getId())
					.list()
					.stream());
		}

		private List<ProcessInstance> instances() {
			return Casework.this.engine.getRuntimeService()
				.createProcessInstanceQuery()
				.processInstanceBusinessKey(this.reference)
				.list();
		}

		private boolean references(String processInstance) {
			return this.reference.equals(Casework.this.engine.getHistoryService()
				.createHistoricProcessInstanceQuery()
				.processInstanceId(processInstance)
				.singleResult()
				.getBusinessKey());
		}

		private String definition(ProcessInstance running) {
			return Casework.this.engine.getRepositoryService()
				.getProcessDefinition(running.getProcessDefinitionId())
				.getKey();
		}

		public String activity(Job job) {
			return Casework.this.engine.getManagementService()
				.createJobDefinitionQuery()
				.jobDefinitionId(job.getJobDefinitionId())
				.singleResult()
				.getActivityId();
		}

		private boolean isTimer(Job job) {
			return Casework.this.engine.getManagementService()
				.createJobDefinitionQuery()
				.jobDefinitionId(job.getJobDefinitionId())
				.singleResult()
				.getJobType()
				.startsWith("timer");
		}

		private Instant latest(Instant due) {
			return due.isAfter(Casework.this.clock.instant()) ? due : Casework.this.clock.instant();
		}

		/** Whoever usually does it: a member of the group that the task is offered to. */
		private String usual(Task open) {
			return Casework.this.engine.getTaskService()
				.getIdentityLinksForTask(open.getId())
				.stream()
				.map((link) -> STAFF.get(link.getGroupId()))
				.filter((person) -> person != null)
				.findFirst()
				.orElseThrow();
		}

	}

	private static String recipient(MimeMessage letter) {
		try {
			return letter.getRecipients(Message.RecipientType.TO)[0].toString();
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String text(MimeMessage letter) {
		try {
			return (letter.getContent() instanceof String text) ? text : PrintRoomOfTheTest.text(letter);
		}
		catch (MessagingException | IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Map<String, Object> pairs(Object... codes) {
		Map<String, Object> pairs = new HashMap<>();
		for (int i = 0; i < codes.length; i += 2) {
			pairs.put((String) codes[i], codes[i + 1]);
		}
		return pairs;
	}

}
