package org.concernhandling.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.camunda.bpm.engine.IdentityService;
import org.concernhandling.Colleagues;
import org.concernhandling.reporting.annual.ExampleReports;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concernhandling.browser.Axe.violations;

/** Our own pages, checked by axe. */
@InBrowser
class AccessibilityInBrowserTest {

	private static final int PHONE = 375;

	@Autowired
	Office office;

	@Autowired
	ApplicationContext application;

	@Test
	void isKeptOnThePublicPage() {
		Page page = this.office.visitor().opens("/report");
		assertThat(violations(page)).isEmpty();

		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send your concern")).click();
		assertThat(violations(page)).as("with errors").isEmpty();

		page.getByLabel("What happened?").fill("The night staff sleep.");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send your concern")).click();
		assertThat(violations(page)).as("sent").isEmpty();
	}

	@Test
	void isKeptOnThePagesForStaff() {
		assertThat(violations(this.office.visitor().opens("/login"))).as("sign-in").isEmpty();

		String reference = this.office.receives(Steps.concern("childrens-home", "\"name\": \"The Birches\""));
		Person caseworker = this.office.person("caseworker");
		for (String path : new String[] { "/", "/intake", "/concerns/" + reference,
				"/concerns/" + reference + "/identity", "/camunda/app/cockpit/" }) {
			assertThat(violations(caseworker.opens(path))).as(path).isEmpty();
		}
	}

	@Test
	void isKeptOnThePageOfTheCustodians() {
		IdentityService accounts = this.application.getBean(IdentityService.class);
		Colleagues.add(accounts, "custodian4", "custodians");
		try {
			Page page = this.office.person("custodian3").opens("/custodians");
			assertThat(page.getByText("Not confirmed").count()).as("who waits").isPositive();
			assertThat(violations(page)).isEmpty();
			page.setViewportSize(PHONE, 700);
			assertThat((int) page.evaluate("() => document.documentElement.scrollWidth")).as("fits on a phone")
				.isLessThanOrEqualTo(PHONE);
			page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Confirm custodian4")).click();
			assertThat(page.getByText("Not confirmed").count()).as("who waits now").isZero();
			assertThat(violations(page)).as("confirmed").isEmpty();
		}
		finally {
			accounts.deleteUser("custodian4");
		}
	}

	@Test
	void isKeptInTheHandbookOfTheModels() {
		Person caseworker = this.office.person("caseworker");
		for (String path : new String[] { "/processes", "/processes/decisions/service-levels" }) {
			assertThat(violations(caseworker.opens(path))).as(path).isEmpty();
		}
		Page page = caseworker.opens("/processes/provider-enquiry");
		page.locator(".app-diagram [data-element-id=prepare-enquiry]").waitFor();
		assertThat(violations(page)).isEmpty();
		assertThat(size(page)).as("its words can be read at first").isGreaterThanOrEqualTo(75);
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Fit")).press("Enter");
		assertThat(hiddenWidth(page)).as("a diagram fits when asked to").isZero();
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Larger")).press("Enter");
		assertThat(hiddenWidth(page)).as("a larger one can be scrolled").isPositive();
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Fit")).press("Enter");
		assertThat(hiddenWidth(page)).as("it fits again").isZero();
	}

	/** How large the diagram is drawn, in hundredths. */
	private static int size(Page page) {
		return Integer.parseInt(page.locator(".app-diagram__size [role=status]").innerText().replace(" %", ""));
	}

	private static int hiddenWidth(Page page) {
		return (int) page.locator(".app-diagram__view").evaluate("(view) => view.scrollWidth - view.clientWidth");
	}

	@Test
	void isKeptOnTheDeployments() {
		Person owner = this.office.person("owner");
		Page page = owner.opens("/deployments");
		assertThat(violations(page)).isEmpty();
		page.locator("table a").last().click();
		assertThat(violations(page)).as("one deployment").isEmpty();
		page.getByText("Undo this deployment").click();
		assertThat(violations(page)).as("before it is undone").isEmpty();
		page.getByText("Undo the deployment").click();
		assertThat(page.getByRole(AriaRole.ALERT).innerText()).contains("Nothing was live before this deployment");
		assertThat(violations(page)).as("refused").isEmpty();
	}

	@Test
	void isKeptOnTheAuditRecord() {
		Page page = this.office.person("auditor").opens("/audit");
		assertThat(violations(page)).isEmpty();
		page.getByLabel("What", new Page.GetByLabelOptions().setExact(true)).selectOption("deployment");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Find")).click();
		assertThat(page.getByRole(AriaRole.ROW).count()).as("the header and what was deployed").isGreaterThan(1);
		assertThat(violations(page)).as("found").isEmpty();
		page.getByText("Check that nothing was changed").click();
		assertThat(violations(page)).as("before a check").isEmpty();
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Check every record")).click();
		assertThat(page.getByRole(AriaRole.ALERT).innerText()).contains("All is as it was written");
		assertThat(violations(page)).as("checked").isEmpty();
		page.getByLabel("Anchors").fill("nonsense");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Check every record")).click();
		assertThat(page.getByRole(AriaRole.ALERT).innerText()).contains("An anchor is a position");
		assertThat(violations(page)).as("refused").isEmpty();
	}

	@Test
	void isKeptOnTheFigures() {
		this.office.receives(Steps.concern("childrens-home", "\"name\": \"The Elms\""));
		Page page = this.office.person("manager2").opens("/figures?counted=all-concerns");
		assertThat(page.locator("table").count()).as("tables").isGreaterThan(20);
		assertThat(violations(page)).isEmpty();
		page.navigate(this.office.address() + "/figures?from=nonsense");
		assertThat(page.getByRole(AriaRole.ALERT).innerText()).contains("Write the day as");
		assertThat(violations(page)).as("refused").isEmpty();
	}

	@Test
	void isKeptOnTheAnnualReports() {
		ExampleReports.publish(this.application);
		Person visitor = this.office.visitor();
		for (String path : new String[] { "/reports", "/reports/2017-18", "/reports/2017-18/editions/1" }) {
			assertThat(violations(visitor.opens(path))).as(path).isEmpty();
		}
		Page report = visitor.opens("/reports/2017-18");
		report.setViewportSize(PHONE, 700);
		assertThat(violations(report)).as("on a phone").isEmpty();
		assertThat((int) report.evaluate("() => document.documentElement.scrollWidth")).as("fits on a phone")
			.isLessThanOrEqualTo(PHONE);
		Person manager = this.office.person("manager");
		ExampleReports.refuse(this.application);
		for (String path : new String[] { "/annual-reports", "/annual-reports/AR-2017-18",
				"/annual-reports/AR-2018-19" }) {
			assertThat(violations(manager.opens(path))).as(path).isEmpty();
		}
		Page desk = manager.opens("/annual-reports");
		desk.getByLabel("About which year?").selectOption("2020-21");
		desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Begin the report")).click();
		assertThat(violations(desk)).as("begun").isEmpty();
	}

	@Test
	void isKeptOnTheServiceLevelsInCockpit() {
		this.office.nextMorning();
		this.office.receives(Steps.concern("childrens-home", "\"name\": \"The Limes\""));
		this.office.nextMorning();
		Page page = this.office.person("manager2").opens("/camunda/app/cockpit/");
		page.locator(".concerns-row").first().click();
		page.locator(".concerns-beneath").waitFor();
		assertThat(violations(page, ".concerns-page")).isEmpty();
	}

}
