package org.concernhandling.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The public page, as somebody sees it whose browser runs no scripts. */
@InBrowser
class ReportPageInBrowserTest {

	@Autowired
	Office office;

	@Test
	void takesAConcernWithoutScriptsAndLeavesNothingInTheBrowser() {
		Person reporter = this.office.visitor(Chromium.window().setJavaScriptEnabled(false));
		Page page = reporter.opens("/report");
		send(page);
		assertThat(page.locator(".govuk-error-summary")).isVisible();
		assertThat(page.title()).startsWith("Error: ");

		page.getByLabel("What happened?").fill("The night staff sleep.");
		page.getByLabel("Kind of service").selectOption("childrens-home");
		page.getByLabel("Your email address").fill("not an address");
		send(page);
		assertThat(page.locator(".govuk-error-summary li")).hasCount(1);
		assertThat(page.getByLabel("What happened?")).hasValue("The night staff sleep.");

		page.getByLabel("Your email address").fill("robin@reporter.example");
		send(page);
		assertThat(page.locator("h1")).hasText("We have your concern");
		String reference = page.locator("#reference").innerText();
		assertThat(reference).matches("CN-\\w{4}-\\w{4}");
		assertThat(page.locator("#receipt").innerText().replace("-", "")).hasSizeGreaterThanOrEqualTo(18);
		assertThat(reporter.window().cookies()).isEmpty();

		this.office.settle(reference);
		this.office.person("caseworker")
			.tasklist()
			.filter("My groups' tasks")
			.shows(reference, "Screen for immediate risk");
	}

	private static void send(Page page) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send your concern")).click();
	}

}
