package org.concernhandling.canary;

import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.task.Task;
import org.concernhandling.access.Staff;
import org.concernhandling.access.StaffGroup;
import org.concernhandling.browser.Chromium;
import org.concernhandling.browser.TaskForm;
import org.concernhandling.browser.Tasklist;
import org.concernhandling.casework.SettableClock;
import org.concernhandling.concern.vocabulary.IdentityGround;
import org.concernhandling.identity.Custodians;
import org.concernhandling.identity.Disclosures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a browser sends, is sent and keeps while somebody reports a concern, works on it
 * in Tasklist, looks for it and sees who told us: words are in the bodies of what is sent
 * and on pages that are never stored, and nowhere else; after signing out not even there.
 */
@UnderAttack
class BrowserCanariesTest {

	private static final String CASEWORKER = StaffGroup.CASEWORKERS.id();

	private static final int PATIENCE_MILLIS = 30_000;

	@Autowired
	ProcessEngine engine;

	@Autowired
	SettableClock clock;

	@Autowired
	Disclosures disclosures;

	@Autowired
	Custodians custodians;

	@LocalServerPort
	int port;

	@TempDir
	Path folder;

	@Test
	void noBrowserKeepsOrPassesOnWords() {
		this.clock.set(SettableClock.START);
		Path har = this.folder.resolve("traffic.har");
		Path profile = this.folder.resolve("profile");
		Chromium.withProfile(profile, har, this::work);
		Har traffic = Har.read(har);
		assertThat(traffic.exchanges()).isGreaterThan(100);
		assertThat(traffic.bodiesWithWords()).isGreaterThanOrEqualTo(5);
		assertThat(traffic.leaks()).isEmpty();
		assertThat(profile).isNotEmptyDirectory();
		assertThat(Places.inFiles(profile)).isEmpty();
	}

	private void work(BrowserContext window) {
		window.setDefaultTimeout(PATIENCE_MILLIS);
		PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
		Page page = window.pages().get(0);
		String reference = report(page);
		signIn(page);
		screen(page, reference);
		assertThat(KeptInBrowser.leaks(page)).as("kept after completing").isEmpty();
		readAndAdd(page, reference);
		search(page);
		seeWhoToldUs(page, reference);
		assertThat(KeptInBrowser.leaks(page)).as("kept after seeing who told us").isEmpty();
		open(page, "/signout");
		page.click("#main-content button[type=submit]");
		assertThat(KeptInBrowser.leaks(page)).as("kept after signing out").isEmpty();
		page.goBack();
		assertThat(Mark.isIn(page.content())).as("shown on going back").isFalse();
	}

	private String report(Page page) {
		open(page, "/report");
		page.fill("[name=narrative]", Canaries.phrase("a browser: narrative"));
		page.fill("[name=serviceName]", Canaries.name("a browser: service"));
		page.fill("[name=reporterName]", Canaries.name(Canaries.REPORTER + "a browser"));
		page.fill("[name=reporterEmail]", Canaries.name(Canaries.REPORTER + "a browser"));
		press(page, "Send your concern");
		assertThat(page.locator(".govuk-error-summary")).isVisible();
		page.fill("[name=reporterEmail]", Canaries.email(Canaries.REPORTER + "a browser"));
		press(page, "Send your concern");
		assertThat(page.locator("h1")).hasText("We have your concern");
		Mark.alsoLookFor(page.locator("#receipt").innerText());
		return page.locator("#reference").innerText();
	}

	private void signIn(Page page) {
		open(page, "/login");
		page.fill("input[name=username]", CASEWORKER);
		page.fill("input[name=password]", Staff.PASSWORD);
		press(page, "Sign in");
	}

	private void screen(Page page, String reference) {
		Task task = this.engine.getTaskService()
			.createTaskQuery()
			.processInstanceBusinessKey(reference)
			.taskDefinitionKey("screen-immediate-risk")
			.singleResult();
		this.engine.getTaskService().setAssignee(task.getId(), CASEWORKER);
		Tasklist tasklist = new Tasklist(page, address());
		open(page, "/camunda/app/tasklist/default/#/?task=" + task.getId());
		assertThat(page.locator(".fjs-form")).containsText(reference);
		assertThat(tasklist.caseFile()).contains(Mark.WORD.substring(1));
		new TaskForm(page).choose("Is any child at immediate risk?", "No")
			.write("What makes you say so?", Canaries.phrase("a browser: screening"));
		page.waitForResponse((response) -> response.url().endsWith("/draft"), () -> press(page, "Save"));
		assertThat(KeptInBrowser.leaks(page)).as("kept after saving").isEmpty();
		assertThat(tasklist.complete()).isEmpty();
	}

	private void readAndAdd(Page page, String reference) {
		open(page, "/concerns/" + reference);
		page.fill("#words", Canaries.phrase("a browser: further information"));
		press(page, "Add to the case file");
		assertThat(page.locator("main")).containsText(Mark.WORD.substring(1));
	}

	private void search(Page page) {
		open(page, "/concerns");
		page.fill("[name=service]", Canaries.name("a browser: service"));
		press(page, "Find");
		page.reload();
	}

	private void seeWhoToldUs(Page page, String reference) {
		String identity = "/concerns/" + reference + "/identity";
		open(page, identity);
		page.check("#ground-" + IdentityGround.CHILD_AT_RISK.code());
		page.fill("#purpose", Canaries.phrase("a browser: purpose"));
		press(page, "Ask the custodians");
		approve(reference);
		open(page, identity);
		press(page, "Show who told us");
		assertThat(page.locator("main")).containsText(Canaries.email(Canaries.REPORTER + "a browser"));
		page.getByText("Leave this page").click();
	}

	private void approve(String reference) {
		List<String> custodians = Custody.custodians(this.engine, this.custodians);
		runJobs(reference);
		String request = (String) this.engine.getRuntimeService()
			.createVariableInstanceQuery()
			.variableName("request")
			.processInstanceIdIn(instance(reference))
			.singleResult()
			.getValue();
		custodians.subList(0, 2)
			.forEach((custodian) -> this.disclosures.approve(request, custodian, null,
					Canaries.phrase("a custodian's reasons")));
		runJobs(reference);
	}

	private String instance(String reference) {
		return this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(reference)
			.processDefinitionKey("identity-disclosure")
			.singleResult()
			.getId();
	}

	private void runJobs(String reference) {
		this.engine.getManagementService()
			.createJobQuery()
			.processInstanceId(instance(reference))
			.list()
			.stream()
			.filter((job) -> !(job instanceof TimerEntity))
			.forEach((job) -> this.engine.getManagementService().executeJob(job.getId()));
	}

	private String address() {
		return "http://localhost:" + this.port;
	}

	private void open(Page page, String path) {
		page.navigate(address() + path);
	}

	private static void press(Page page, String button) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
	}

}
