package org.concernhandling.browser;

import javax.sql.DataSource;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import org.concernhandling.DatabaseSearch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What somebody types in Tasklist and saves or writes as a comment is kept on the server
 * and leaves nothing in the browser.
 */
@InBrowser
class DraftsInBrowserTest {

	private static final String WORDS = "The night nurse quillmered at dawn";

	private static final String STORED = "() => JSON.stringify([Object.entries(localStorage), "
			+ "Object.entries(sessionStorage), document.cookie, location.href])";

	@Autowired
	Office office;

	@Autowired
	DataSource database;

	@Autowired
	JdbcClient jdbc;

	@Test
	void aSavedFormIsKeptOnTheServerForThatPersonUntilTheTaskIsCompleted() throws Exception {
		String reference = this.office.receives(Steps.concern("childrens-home", "\"name\": \"The Oaks\""));
		Person caseworker = this.office.person("caseworker");
		caseworker.completes(reference, "Screen for immediate risk", Steps::screening);
		TaskForm remit = caseworker.tasklist().claim(reference, "Establish the remit");
		remit.write("Name of the service", WORDS);
		Page page = caseworker.page();
		page.waitForResponse((answer) -> answer.url().endsWith("/draft") && answer.request().method().equals("PUT"),
				() -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save").setExact(true))
					.click());
		assertThat(this.drafts()).isEqualTo(1);
		assertThat((String) page.evaluate(STORED)).doesNotContain(WORDS, "camunda-form");
		assertThat(new DatabaseSearch(this.database).placesOf(WORDS)).isEmpty();

		page.reload();
		assertThat(page.locator(".fjs-form")).isVisible();
		assertThat(remit.value("Name of the service")).isEqualTo(WORDS);

		caseworker.completes(reference, remit, (form) -> Steps.remit(form).noImmediateRisk());
		assertThat(this.drafts()).isZero();
		assertThat((String) page.evaluate(STORED)).doesNotContain(WORDS, "camunda-form");
	}

	@Test
	void whatIsNotSavedIsToldInTheBoxThatCompleteUses() {
		String reference = this.office.receives(Steps.concern("childrens-home", "\"name\": \"The Oaks\""));
		Person caseworker = this.office.person("caseworker");
		TaskForm screening = caseworker.tasklist().claim(reference, "Screen for immediate risk");
		Page page = caseworker.page();
		answerDrafts(page, 500);
		screening.write("What makes you say so?", WORDS);
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save").setExact(true)).click();
		assertThat(page.locator(".page-notifications .alert-danger")).containsText("Not saved");
		assertThat(page.locator(".page-notifications .alert-danger")).containsText("Keep this page open");
	}

	@Test
	void nothingLooksAsIfItCouldBeSavedWhereNothingIs() {
		String reference = this.office.receives(Steps.concern("childrens-home", "\"name\": \"The Oaks\""));
		Person caseworker = this.office.person("caseworker");
		caseworker.tasklist().claim(reference, "Screen for immediate risk");
		Page page = caseworker.page();
		assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save").setExact(true)))
			.isVisible();
		answerDrafts(page, 404);
		page.reload();
		assertThat(page.locator(".fjs-form")).isVisible();
		assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete"))).isVisible();
		assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save").setExact(true)))
			.isHidden();
	}

	@Test
	void aCommentStandsInTheCaseFileAsANote() throws Exception {
		String reference = this.office.receives(Steps.concern("childrens-home", "\"name\": \"The Oaks\""));
		Person caseworker = this.office.person("caseworker");
		caseworker.tasklist().claim(reference, "Screen for immediate risk");
		Page page = caseworker.page();
		page.locator(".createCommentLink").click();
		assertThat(page.locator(".modal-dialog")).containsText("note in the case file");
		page.locator(".modal-dialog textarea").fill(WORDS);
		page.waitForResponse((answer) -> answer.url().endsWith("/comment/create") && answer.ok(),
				() -> page.locator(".modal-dialog .btn-primary").click());
		assertThat(page.locator(".modal-dialog")).hasCount(0);
		assertThat(caseworker.tasklist().caseFile()).contains(WORDS, "Note");
		assertThat(new DatabaseSearch(this.database).placesOf(WORDS)).isEmpty();
		assertThat((String) page.evaluate(STORED)).doesNotContain(WORDS);
	}

	@Test
	void fieldsOfFormsAreNotFilledInByTheBrowser() {
		String reference = this.office.receives(Steps.concern("childrens-home", "\"name\": \"The Oaks\""));
		Person caseworker = this.office.person("caseworker");
		caseworker.completes(reference, "Screen for immediate risk", Steps::screening);
		caseworker.tasklist().claim(reference, "Establish the remit");
		assertThat((Number) caseworker.page()
			.evaluate("() => [...document.querySelectorAll('.fjs-form input[type=text], .fjs-form textarea')]"
					+ ".filter((field) => field.autocomplete !== 'off').length"))
			.isEqualTo(0);
	}

	/** The page is the person's in the next test, too: there everything is as it was. */
	@AfterEach
	void answerAgain() {
		this.office.person("caseworker").page().unrouteAll();
	}

	private static void answerDrafts(Page page, int status) {
		page.route("**/draft", (route) -> route.fulfill(new Route.FulfillOptions().setStatus(status)));
	}

	private int drafts() {
		return this.jdbc.sql("select count(*) from concerns.draft").query(Integer.class).single();
	}

}
