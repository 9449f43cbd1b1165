package org.concernhandling.concern;

import java.util.List;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.concernhandling.ApplicationTest;
import org.concernhandling.Colleagues;
import org.concernhandling.casework.NewConcerns;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** Which case files people may read, and what those learn who may not. */
@ApplicationTest
class NeedToKnowTest {

	/** Of the shape of a reference; no concern has it. */
	private static final String NO_SUCH_CONCERN = "CN-3333-3333";

	@Autowired
	private MockMvc web;

	@Autowired
	private Concerns concerns;

	@Autowired
	private CaseFile caseFile;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private TaskService tasks;

	@Autowired
	private IdentityService accounts;

	@Autowired
	private JdbcClient jdbc;

	private String reference;

	@BeforeEach
	void peopleOfEveryGroup() {
		for (String group : List.of("caseworkers", "managers", "safeguarding", "inspectors", "scheduling",
				"custodians")) {
			Colleagues.add(this.accounts, one(group), group);
			Colleagues.add(this.accounts, another(group), group);
		}
		this.reference = this.concerns.open(NewConcerns.about("childrens-home"));
	}

	@ParameterizedTest
	@CsvSource({ "caseworkers", "managers" })
	void caseworkersAndManagersReadEveryCaseFile(String group) throws Exception {
		assertThat(status(group, one(group))).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource({ "safeguarding, immediate-risk-referral, refer-to-local-authority, 200",
			"inspectors, compliance-visit, hold-case-review, 200", "scheduling, compliance-visit, plan-visit, 200",
			"custodians, provider-enquiry, approve-identification-risk, 404" })
	void theOthersReadItWhileTheirGroupHasATaskAndAfterwardsWhoeverDidItButNoCustodian(String group, String process,
			String task, int afterwards) throws Exception {
		assertThat(status(group, one(group))).as("before").isEqualTo(404);
		String open = open(process, task);
		assertThat(status(group, one(group))).as("while it is open").isEqualTo(200);
		this.tasks.setAssignee(open, one(group));
		assertThat(status(group, one(group))).as("assigned").isEqualTo(200);
		assertThat(status(group, another(group))).as("to a colleague").isEqualTo(200);
		completedBy(one(group), task);
		this.runtime.deleteProcessInstance(
				this.tasks.createTaskQuery().taskId(open).singleResult().getProcessInstanceId(), "done");
		assertThat(status(group, one(group))).as("whoever did it, afterwards").isEqualTo(afterwards);
		assertThat(status(group, another(group))).as("a colleague, afterwards").isEqualTo(404);
	}

	@Test
	void aTaskOfAnotherConcernOpensNothing() throws Exception {
		String mine = this.reference;
		this.reference = this.concerns.open(NewConcerns.about("childrens-home"));
		open("compliance-visit", "plan-visit");
		this.reference = mine;
		assertThat(status("scheduling", one("scheduling"))).isEqualTo(404);
	}

	@Test
	void aTaskThatIsAssignedPastItsGroupOpensTheCaseFileToWhoeverHasIt() throws Exception {
		String open = open("compliance-visit", "plan-visit");
		this.tasks.setAssignee(open, one("inspectors"));
		assertThat(status("inspectors", one("inspectors"))).isEqualTo(200);
		assertThat(status("inspectors", another("inspectors"))).isEqualTo(404);
	}

	@Test
	void aRequestToSeeAnIdentityOpensNoCaseFileToCustodians() throws Exception {
		String open = open("identity-disclosure", "approve-identity-disclosure");
		assertThat(status("custodians", one("custodians"))).isEqualTo(404);
		this.tasks.setAssignee(open, one("custodians"));
		assertThat(status("custodians", one("custodians"))).isEqualTo(404);
	}

	@Test
	void aCustodianNotesNothingInACaseFileThatIsNotOpenToThem() {
		String open = open("identity-disclosure", "approve-identity-disclosure");
		try {
			this.accounts.setAuthentication(one("custodians"), List.of("custodians"));
			assertThatThrownBy(() -> this.tasks.createComment(open, null, "I know them"))
				.isInstanceOf(AuthorizationException.class);
		}
		finally {
			this.accounts.clearAuthentication();
		}
		assertThat(this.caseFile.entries(this.reference)).hasSize(1);
	}

	@Test
	void whoLeavesTheirGroupReadsNothingMore() throws Exception {
		Colleagues.add(this.accounts, "leaver", "caseworkers");
		assertThat(status("caseworkers", "leaver")).isEqualTo(200);
		this.accounts.deleteMembership("leaver", "caseworkers");
		assertThat(status("caseworkers", "leaver")).as("with a session from before").isEqualTo(404);
		this.accounts.createMembership("leaver", "caseworkers");
	}

	@Test
	void aRefusalIsTheSamePageAsThatThereIsNoneAndBothAreRecorded() throws Exception {
		String person = one("inspectors");
		for (String path : List.of("/concerns/%s", "/concerns/%s/identity")) {
			MockHttpServletResponse refused = as(person, "inspectors", get(path.formatted(this.reference)));
			MockHttpServletResponse none = as(person, "inspectors", get(path.formatted(NO_SUCH_CONCERN)));
			assertThat(refused.getStatus()).isEqualTo(none.getStatus()).isEqualTo(404);
			assertThat(refused.getContentAsString()).isEqualTo(none.getContentAsString());
			assertThat(refused.getHeaderNames()).isEqualTo(none.getHeaderNames());
		}
		assertThat(refusals(this.reference)).contains(person);
		assertThat(refusals(NO_SUCH_CONCERN)).contains(person);
	}

	@Test
	void whoMayNotReadMayNotAdd() throws Exception {
		for (String words : List.of("They called again", "")) {
			assertThat(as(one("inspectors"), "inspectors",
					post("/concerns/" + this.reference + "/further-information").with(csrf()).param("words", words))
				.getStatus()).isEqualTo(404);
		}
		assertThat(this.caseFile.entries(this.reference)).hasSize(1);
	}

	@Test
	void theRuleIsAskedBeforeAnythingIsDecrypted() throws Exception {
		this.jdbc.sql("update concerns.concern set account = ? where reference = ?")
			.params(new byte[40], this.reference)
			.update();
		assertThat(status("inspectors", one("inspectors"))).isEqualTo(404);
		assertThatThrownBy(() -> status("caseworkers", one("caseworkers"))).hasStackTraceContaining("SealBroken");
	}

	private static String one(String group) {
		return "need-" + group;
	}

	private static String another(String group) {
		return "need-other-" + group;
	}

	private String open(String process, String task) {
		String instance = this.runtime.createProcessInstanceByKey(process)
			.businessKey(this.reference)
			.setVariable("reference", this.reference)
			.startBeforeActivity(task)
			.execute()
			.getId();
		Task open = this.tasks.createTaskQuery().processInstanceId(instance).taskDefinitionKey(task).singleResult();
		return open.getId();
	}

	private void completedBy(String person, String task) {
		try {
			this.accounts.setAuthenticatedUserId(person);
			this.caseFile.record(this.reference, CaseFileEntry.Kind.TASK_COMPLETED, task, List.of());
		}
		finally {
			this.accounts.clearAuthentication();
		}
	}

	private int status(String group, String person) throws Exception {
		return as(person, group, get("/concerns/" + this.reference)).getStatus();
	}

	private MockHttpServletResponse as(String person, String group, MockHttpServletRequestBuilder request)
			throws Exception {
		return this.web.perform(request.with(user(person).roles(group))).andReturn().getResponse();
	}

	private List<String> refusals(String asked) {
		return this.jdbc.sql("select person from concerns.audit_record where subject = ? and what = ?")
			.params(asked, "case-file-refused")
			.query(String.class)
			.list();
	}

}
