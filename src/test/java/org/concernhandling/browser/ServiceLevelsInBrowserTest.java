package org.concernhandling.browser;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** What managers see of the service levels in Cockpit, and that nobody else does. */
@InBrowser
class ServiceLevelsInBrowserTest {

	private static final String COCKPIT = "/camunda/app/cockpit/";

	@Autowired
	Office office;

	private String late;

	@BeforeEach
	void nothingButAScreeningIsLate() {
		// The board shows the twenty most urgent only.
		this.office.clearsItsDesks();
		aScreeningIsLate();
	}

	private void aScreeningIsLate() {
		this.office.nextMorning();
		this.late = this.office.receives(Steps.concern("cafcass", "\"name\": \"The office by the sea\""));
		this.office.nextMorning();
		this.office.settle(this.late);
	}

	@Test
	void leadAManagerFromTheSignInToWhatIsLateInTwoClicks() {
		Page page = this.office.visitor().signsIn("manager").page();
		page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Cockpit")).click();
		Locator line = row(page, this.late).first();
		assertThat(line).containsText("Late");
		assertThat(line).containsText("Screen");
		assertThat(page.locator("h1")).hasText("Service levels");
		assertThat(page).hasTitle("Concern handling Cockpit | Service levels");
		assertThat(page.locator("li.account")).containsText("Helen Marsh");

		task(page).click();
		assertThat(page).hasURL(Pattern.compile("#/process-instance/"));
		assertThat(page.locator(".ctn-content-bottom")).containsText("Screen for immediate risk");
	}

	@Test
	void openALineAndKeepItOpenWhenTheyAreCountedAgain() {
		Page page = this.office.person("manager").page();
		page.clock().install();
		this.office.person("manager").opens(COCKPIT);
		by(page, "Setting").click();
		Locator cafcass = page.getByRole(AriaRole.BUTTON,
				new Page.GetByRoleOptions().setName("Cafcass").setExact(true));
		cafcass.click();
		assertThat(cafcass).hasAttribute("aria-expanded", "true");
		assertThat(page.locator(".concerns-beneath")).containsText(this.late);

		aScreeningIsLate();
		page.clock().fastForward(31_000);
		assertThat(page.locator(".concerns-beneath")).containsText(this.late);
		assertThat(cafcass).hasAttribute("aria-expanded", "true");
		assertThat(cafcass).isFocused();
		assertThat(by(page, "Setting")).hasAttribute("aria-pressed", "true");
	}

	@Test
	void showStagesOnATabOfTheirOwnAndTasksOnTheTilesWhateverTheTab() {
		Page page = this.office.person("manager").opens(COCKPIT);
		Locator tile = page.locator(".concerns-figure").first();
		assertThat(tile).containsText(Pattern.compile("Tasks late\\s*\\d+\\s*\\d+ stages? late"));
		String tasks = tile.locator("dd").first().textContent();
		assertThat(stage(page)).hasCount(0);
		by(page, "Stage").click();
		stage(page).click();
		assertThat(page.locator(".concerns-beneath")).containsText(this.late);
		assertThat(page.locator(".concerns-counts > caption")).containsText("Stages of concerns");
		assertThat(page.locator(".concerns-counts > tfoot td").first())
			.hasText(tile.locator("dd").last().textContent().replaceAll("\\D", ""));
		assertThat(tile.locator("dd").first()).hasText(tasks);
	}

	@Test
	void standOnTheDashboardAtTheInstanceAndOnTheDiagram() {
		Page page = this.office.person("manager2").opens(COCKPIT);
		task(page).click();
		page.getByText("Service levels", new Page.GetByTextOptions().setExact(true)).last().click();
		assertThat(row(page, "Screen for immediate risk").last()).containsText("Late");
		assertThat(page.getByText("Open the case file of " + this.late)).isVisible();

		page.locator(".app-banner").click();
		assertThat(page.locator(".concerns-section")).containsText("What needs a manager now");
		assertThat(page.locator(".concerns-section .section-title")).isVisible();

		page.evaluate(
				"""
						async () => {
						  const answer = await fetch('/camunda/api/engine/engine/default/process-definition/key/concern-handling');
						  location.hash = `#/process-definition/${(await answer.json()).id}/runtime`;
						}""");
		assertThat(page.locator("[data-container-id=screen-immediate-risk] .concerns-badge"))
			.hasText(Pattern.compile("\\d+ open\\s*\\d+ late"));
	}

	@Test
	void areNotThereForProcessOwners() {
		Page page = this.office.person("owner").opens(COCKPIT);
		assertThat(page.locator("body")).containsText("Process Definitions",
				new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
		assertThat(page.getByText("Service levels")).hasCount(0);

		page = this.office.person("owner").opens(COCKPIT + "default/#/service-levels");
		assertThat(page).hasURL(Pattern.compile("#/dashboard"));
	}

	private Locator task(Page page) {
		return row(page, this.late).filter(new Locator.FilterOptions().setHasNot(page.locator(".concerns-kind")))
			.getByRole(AriaRole.LINK)
			.first();
	}

	private static Locator row(Page page, String words) {
		return page.locator(".concerns-table tr").filter(new Locator.FilterOptions().setHasText(words));
	}

	private static Locator stage(Page page) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Screened").setExact(true));
	}

	private static Locator by(Page page, String dimension) {
		return page.locator(".concerns-dimensions")
			.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(dimension));
	}

}
