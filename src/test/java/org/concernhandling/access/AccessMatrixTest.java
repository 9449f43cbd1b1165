package org.concernhandling.access;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import jakarta.servlet.ServletContext;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.concernhandling.casework.NewConcerns;
import org.concernhandling.concern.CaseFile;
import org.concernhandling.concern.CaseFileEntry;
import org.concernhandling.concern.Concerns;
import org.concernhandling.identity.Identities;
import org.concernhandling.identity.Reporter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who may ask what: everything that answers over HTTP, asked by everybody. What must come
 * out is declared in {@code access-matrix.csv}; what is not declared there fails.
 */
@RunningApplication
class AccessMatrixTest {

	private static final Path DECLARED = Path.of("src/test/resources/access-matrix.csv");

	private static final Path FOUND = Path.of("target/access-matrix.csv");

	private static final String NOBODYS = "in-no-group";

	private static final String SIGNED_OUT = "signed-out";

	private static final String COLLEAGUE = "-colleague";

	private static final String FORMER = "-former";

	/** A task of each group that handles concerns, and the process that it belongs to. */
	private static final Map<StaffGroup, List<String>> TASKS = Map.of(StaffGroup.CASEWORKERS,
			List.of("concern-handling", "screen-immediate-risk"), StaffGroup.SAFEGUARDING,
			List.of("immediate-risk-referral", "refer-to-local-authority"), StaffGroup.INSPECTORS,
			List.of("compliance-visit", "hold-case-review"), StaffGroup.SCHEDULING,
			List.of("compliance-visit", "plan-visit"), StaffGroup.MANAGERS,
			List.of("compliance-visit", "decide-enforcement"), StaffGroup.CUSTODIANS,
			List.of("provider-enquiry", "approve-identification-risk"));

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private ServletContext server;

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private Concerns concerns;

	@Autowired
	private CaseFile caseFile;

	@Autowired
	private Identities identities;

	@Autowired
	private Accounts accounts;

	private final Map<StaffGroup, Case> cases = new LinkedHashMap<>();

	private final Map<String, Caller> programs = new LinkedHashMap<>();

	private final Map<String, Caller> browsers = new LinkedHashMap<>();

	@BeforeEach
	void openACaseForEachGroup() {
		add(NOBODYS, Set.of());
		TASKS.forEach((group, task) -> {
			add(group.id() + COLLEAGUE, Set.of(group));
			add(group.id() + FORMER, Set.of(group));
			this.cases.put(group, open(group, task.get(0), task.get(1)));
		});
		TASKS.keySet().forEach((group) -> recordWork(group.id() + FORMER, another(group)));
		// Other tests mistype their passwords.
		callers().forEach((id) -> this.engine.getIdentityService().unlockUser(id));
	}

	@Test
	void everyEndpointAnswersThoseWhoAreDeclaredAndNobodyElse() throws IOException {
		Map<Endpoint, Map<String, String>> found = new TreeMap<>();
		for (Endpoint endpoint : Endpoint.all(this.application, this.server)) {
			if (!endpoint.method().equals(Endpoint.SERVLET)) {
				found.put(endpoint, answers(endpoint));
			}
		}
		List<String> lines = Stream.concat(Stream.of("method,path," + String.join(",", callers())),
				found.entrySet()
					.stream()
					.map((line) -> line.getKey().method() + "," + line.getKey().path() + ","
							+ String.join(",", line.getValue().values())))
			.toList();
		Files.write(FOUND, lines);
		assertThat(lines).as("what was found lies in %s", FOUND).containsExactlyElementsOf(declared());
	}

	/** What belongs to the engine's web applications and to Spring itself. */
	@Test
	void noServletAnswersThatNobodyKnows() throws IOException {
		List<String> servlets = Endpoint.all(this.application, this.server)
			.stream()
			.filter((endpoint) -> endpoint.method().equals(Endpoint.SERVLET))
			.map((endpoint) -> "# servlet " + endpoint.path())
			.toList();
		Files.write(Path.of("target/access-servlets.csv"), servlets);
		assertThat(servlets).containsExactlyInAnyOrderElementsOf(
				Files.readAllLines(DECLARED).stream().filter((line) -> line.startsWith("# servlet ")).toList());
	}

	@Test
	void whatNobodyDeclaredIsOpenToNobody() {
		for (String path : List.of("/no-such-page", "/actuator", "/actuator/env", "/actuator/heapdump", "/api/no-such",
				"/h2-console", "/service-levels/none/none/none", "/error/none")) {
			for (String caller : callers()) {
				assertThat(allowed(program(caller).get(path), true)).as("%s asked by %s, a program", path, caller)
					.isFalse();
				assertThat(allowed(browser(caller).get(path), true)).as("%s asked by %s, a browser", path, caller)
					.isFalse();
			}
		}
	}

	private static List<String> declared() throws IOException {
		return Files.readAllLines(DECLARED)
			.stream()
			.filter((line) -> !line.isBlank() && !line.startsWith("#"))
			.toList();
	}

	private static List<String> callers() {
		return Stream.concat(Stream.of(SIGNED_OUT, NOBODYS), Stream.of(StaffGroup.values()).map(StaffGroup::id))
			.toList();
	}

	private Map<String, String> answers(Endpoint endpoint) {
		Map<String, String> answers = new LinkedHashMap<>();
		for (String caller : callers()) {
			answers.put(caller, answer(endpoint, caller));
		}
		return answers;
	}

	/** Whether somebody is answered, and how near to the case they must be for it. */
	private String answer(Endpoint endpoint, String caller) {
		StaffGroup group = TASKS.keySet().stream().filter((one) -> one.id().equals(caller)).findFirst().orElse(null);
		Case another = another(group);
		if (group == null || !isAboutACase(endpoint)) {
			return ask(endpoint, caller, another) ? "yes" : "-";
		}
		List<String> near = new ArrayList<>();
		if (ask(endpoint, caller, this.cases.get(group))) {
			near.add("assigned");
		}
		if (ask(endpoint, caller + COLLEAGUE, this.cases.get(group))) {
			near.add("group");
		}
		if (ask(endpoint, caller + FORMER, another)) {
			near.add("worked");
		}
		if (ask(endpoint, caller, another)) {
			near.add("other");
		}
		return switch (near.size()) {
			case 0 -> "-";
			case 4 -> "yes";
			default -> String.join("+", near);
		};
	}

	/** A case that waits for another group. */
	private Case another(StaffGroup group) {
		return this.cases.get((group == StaffGroup.CASEWORKERS) ? StaffGroup.CUSTODIANS : StaffGroup.CASEWORKERS);
	}

	/** Somebody has completed a task of a case. */
	private void recordWork(String person, Case done) {
		try {
			this.engine.getIdentityService().setAuthenticatedUserId(person);
			this.caseFile.record(done.reference(), CaseFileEntry.Kind.TASK_COMPLETED, "any-task", List.of());
		}
		finally {
			this.engine.getIdentityService().clearAuthentication();
		}
	}

	private static boolean isAboutACase(Endpoint endpoint) {
		return endpoint.path()
			.matches("/(concerns|api/concerns)/.*\\{.*"
					+ "|/engine-rest/(task|process-instance|execution|history/process-instance)/\\{.*"
					+ "|/service-levels/instances/.*");
	}

	private boolean ask(Endpoint endpoint, String caller, Case about) {
		String path = about.fill(endpoint);
		boolean program = path.matches("/(engine-rest|api|actuator/prometheus)(/.*|$)");
		Caller who = program ? program(caller) : browser(caller);
		HttpResponse<String> answer = switch (endpoint.method()) {
			case "GET", "HEAD" -> who.get(path);
			case "POST" -> program || caller.equals(SIGNED_OUT) || path.equals("/report") ? who.post(path, body(caller))
					: who.submit("/signout", path, "");
			case "PUT" -> who.put(path, "{}");
			case "DELETE" -> who.delete(path);
			default -> throw new IllegalStateException(endpoint.method());
		};
		if (isTaskOfTheEngine(endpoint) && !endpoint.method().equals("GET") && answer.statusCode() / 100 == 2) {
			putBack(about);
		}
		// Of a case file nobody is told that it is there who may not read it.
		boolean exists = endpoint.method().equals("GET") || path.startsWith("/concerns/");
		return allowed(answer, exists && !path.contains("/none"));
	}

	/** Whom a task is given to, and answers that every form refuses. */
	private static String body(String caller) {
		return "{\"userId\": \"%s\", \"type\": \"candidate\", \"variables\": {}}".formatted(caller);
	}

	private static boolean isTaskOfTheEngine(Endpoint endpoint) {
		return endpoint.path().startsWith("/engine-rest/task/{id}");
	}

	/** Lets a task be as it was before somebody claimed it or gave it to others. */
	private void putBack(Case about) {
		TaskService tasks = this.engine.getTaskService();
		assertThat(tasks.createTaskQuery().taskId(about.task()).count()).as("a form took answers that it must refuse")
			.isOne();
		tasks.setAssignee(about.task(), about.group().id());
		tasks.getIdentityLinksForTask(about.task())
			.stream()
			.filter((link) -> link.getUserId() != null && link.getType().equals(IdentityLinkType.CANDIDATE))
			.forEach((link) -> tasks.deleteCandidateUser(about.task(), link.getUserId()));
	}

	/**
	 * Whether somebody was let in, even if what they asked made no sense.
	 * @param exists whether what was asked for is there, so that "not found" means that
	 * they may not see it
	 */
	private static boolean allowed(HttpResponse<String> answer, boolean exists) {
		int status = answer.statusCode();
		boolean toTheSignIn = status == 302 && answer.headers().firstValue("Location").orElse("").contains("/login");
		return !toTheSignIn && status != 401 && status != 403 && !(exists && status == 404);
	}

	private Caller program(String caller) {
		return this.programs.computeIfAbsent(caller, (id) -> id.equals(SIGNED_OUT) ? Caller.nobody(this.port)
				: Caller.program(this.port, id, Staff.PASSWORD));
	}

	private Caller browser(String caller) {
		return this.browsers.computeIfAbsent(caller,
				(id) -> id.equals(SIGNED_OUT) ? Caller.browser(this.port) : Caller.browser(this.port, id));
	}

	private void add(String id, Set<StaffGroup> groups) {
		if (!this.accounts.exists(id)) {
			this.accounts.create(new NewAccount(id, "Pat", "Person", Staff.PASSWORD, groups));
		}
	}

	/** A concern that waits at a task of a group, assigned to one of its members. */
	private Case open(StaffGroup group, String process, String task) {
		String reference = this.concerns.open(NewConcerns.about("childrens-home"));
		this.identities.keep(reference, new Reporter("Pat Example", null, null, "1 Sample Street"));
		String instance = process.equals("concern-handling")
				? this.engine.getRuntimeService()
					.createProcessInstanceQuery()
					.processInstanceBusinessKey(reference)
					.singleResult()
					.getId()
				: this.engine.getRuntimeService()
					.createProcessInstanceByKey(process)
					.businessKey(reference)
					.setVariable("reference", reference)
					.startBeforeActivity(task)
					.execute()
					.getId();
		Task open = this.engine.getTaskService()
			.createTaskQuery()
			.processInstanceId(instance)
			.taskDefinitionKey(task)
			.singleResult();
		this.engine.getTaskService().setAssignee(open.getId(), group.id());
		return new Case(reference, instance, open.getId(), group);
	}

	/** What stands for the variables of paths. */
	private static final class Case {

		private final Map<String, String> values;

		private final String reference;

		private final String task;

		private final StaffGroup group;

		Case(String reference, String instance, String task, StaffGroup group) {
			this.reference = reference;
			this.task = task;
			this.group = group;
			this.values = Map.of("/concerns/{reference}", reference, "/api/concerns/{reference}", reference,
					"/concerns/task/{taskId}", task, "/service-levels/instances/{processInstance}", instance,
					"/engine-rest/task/{id}", task, "/engine-rest/process-instance/{id}", instance,
					"/engine-rest/execution/{id}", instance, "/engine-rest/history/process-instance/{id}", instance);
		}

		String reference() {
			return this.reference;
		}

		String task() {
			return this.task;
		}

		/** The group whose task it is, and the one of them who has it. */
		StaffGroup group() {
			return this.group;
		}

		/**
		 * Reading asks for what is there, and so does what would change a case or a task;
		 * what would change something else asks for what is not.
		 */
		String fill(Endpoint endpoint) {
			String path = endpoint.path();
			if (endpoint.method().equals("GET") || isTaskOfTheEngine(endpoint) || path.startsWith("/concerns")
					|| path.startsWith("/api/concerns")) {
				for (Map.Entry<String, String> value : this.values.entrySet()) {
					if (path.startsWith(value.getKey())) {
						String filled = value.getKey().replaceAll("\\{.*", value.getValue());
						path = filled + path.substring(value.getKey().length());
					}
				}
			}
			return path.replace("{key}", "concern-handling")
				.replace("{process}", "concern-handling")
				.replace("/decisions/concern-handling", "/decisions/service-levels")
				.replaceAll("\\{\\*?[^}]*}", "none")
				.replace("/**", "/none");
		}

	}

}
