package org.concernhandling.browser;

import java.util.Optional;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Tasklist on somebody's screen. */
public class Tasklist {

	private final Page page;

	private final String address;

	/** Tasklist on a page, of the application at an address. */
	public Tasklist(Page page, String address) {
		this.page = page;
		this.address = address;
	}

	Tasklist open() {
		if (!this.page.url().startsWith(this.address + "/camunda/app/tasklist")) {
			this.page.waitForResponse(Tasklist::isList,
					() -> this.page.navigate(this.address + "/camunda/app/tasklist/"));
		}
		return this;
	}

	/** Opens a filter, or reads its list again. */
	Tasklist filter(String name) {
		open();
		Locator filter = this.page.locator(".task-filter .name a").filter(Words.startingWith(name));
		this.page.waitForResponse(Tasklist::isList, filter::click);
		assertThat(this.page.locator(".task-filter.active .name a")).containsText(name);
		return this;
	}

	/** The cards of a concern's tasks in the open filter. */
	Locator cards(String reference) {
		return this.page.locator("li.task").filter(new Locator.FilterOptions().setHasText(reference));
	}

	/** The open filter shows these tasks of a concern, and no others. */
	void shows(String reference, String... tasks) {
		Locator names = cards(reference).locator("h4.task");
		assertThat(names).hasCount(tasks.length);
		assertThat(names).hasText(tasks);
	}

	/** Opens a task that a group of the person's may take, and claims it. */
	public TaskForm claim(String reference, String task) {
		filter("My groups' tasks");
		show(reference, task);
		this.page.locator(".task-card .assignee").getByText("Claim").click();
		assertThat(this.page.locator(".disabled-form")).hasCount(0);
		return new TaskForm(this.page);
	}

	/** Opens a task of the open filter. */
	TaskForm show(String reference, String task) {
		Locator card = cards(reference).locator("h4.task a").filter(Words.startingWith(task));
		card.click();
		assertThat(this.page.locator(".task-card h2.task")).containsText(task);
		tab("Form");
		assertThat(this.page.locator(".fjs-form")).isVisible();
		assertThat(this.page.locator(".fjs-form")).containsText(reference);
		return new TaskForm(this.page);
	}

	/**
	 * Completes the open task.
	 * @return what Tasklist says when it is refused
	 */
	public Optional<String> complete() {
		Response answer = this.page.waitForResponse((response) -> response.url().endsWith("/submit-form"),
				() -> this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete")).click());
		if (answer.ok()) {
			assertThat(this.page.locator(".task-card")).hasCount(0);
			return Optional.empty();
		}
		Locator refusal = this.page.locator(".notifications .alert-danger").last();
		assertThat(refusal).isVisible();
		return Optional.of(refusal.innerText());
	}

	/** What the tab "Case file" shows beside the open form. */
	public String caseFile() {
		tab("Case file");
		Locator file = this.page.frameLocator("iframe.concerns-case-file").locator("body");
		assertThat(file).containsText("What was said");
		String words = file.innerText();
		tab("Form");
		return words;
	}

	void tab(String name) {
		this.page.locator(".task-card .nav-tabs a").filter(Words.startingWith(name)).click();
	}

	private static boolean isList(Response response) {
		return response.url().contains("/list?");
	}

}
