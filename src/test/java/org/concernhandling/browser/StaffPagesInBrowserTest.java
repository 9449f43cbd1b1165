package org.concernhandling.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Signing in and out, what is open to whom, and the ready filters. */
@InBrowser
class StaffPagesInBrowserTest {

	private static final String SCREENING = "Screen for immediate risk";

	@Autowired
	Office office;

	@Test
	void showsInEachFilterWhatItSays() {
		this.office.nextMorning();
		String reference = this.office.receives(Steps.concern("cafcass", "\"name\": \"The office in town\""));
		Tasklist tasklist = this.office.person("caseworker2").tasklist();

		tasklist.filter("My groups' tasks").shows(reference, SCREENING);
		tasklist.filter("Immediate risk").shows(reference, SCREENING);
		tasklist.filter("Due today").shows(reference, SCREENING);
		tasklist.filter("Overdue").shows(reference);
		tasklist.filter("Awaiting a reply").shows(reference);
		tasklist.filter("My tasks").shows(reference);

		tasklist.claim(reference, SCREENING);
		tasklist.filter("My tasks").shows(reference, SCREENING);
		tasklist.filter("My groups' tasks").shows(reference);

		this.office.nextMorning();
		tasklist.filter("Overdue").shows(reference, SCREENING);
		tasklist.filter("Due today").shows(reference);
	}

	@Test
	void keepsCockpitFromCaseworkers() {
		Page page = this.office.person("caseworker").opens("/camunda/app/cockpit/");

		assertThat(page.locator("h1")).hasText("This page is not open to you");
	}

	@Test
	void endsEverythingWithOneSignOut() {
		Person person = this.office.visitor().signsIn("manager2");
		person.opens("/camunda/app/cockpit/");
		Page page = person.opens("/camunda/app/tasklist/");
		page.locator("li.account > a").click();
		page.locator("li.logout a").click();
		page.locator("main")
			.getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Locator.GetByRoleOptions().setName("Sign out"))
			.click();
		assertThat(page.locator("main")).containsText("signed out");

		for (String path : new String[] { "/", "/camunda/app/tasklist/", "/camunda/app/cockpit/", "/intake" }) {
			person.opens(path);
			assertThat(page.url()).as(path).contains("/login");
		}
		assertThat(page.request().get(this.office.address() + "/camunda/api/engine/engine/default/task").status())
			.isEqualTo(401);
	}

}
