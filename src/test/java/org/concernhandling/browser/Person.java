package org.concernhandling.browser;

import java.nio.file.Path;
import java.util.function.Consumer;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Tracing;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody at a screen. */
class Person {

	private static final int PATIENCE_MILLIS = 30_000;

	private final Office office;

	private final BrowserContext window;

	private final Page page;

	private final Tasklist tasklist;

	private boolean recorded = true;

	Person(Office office, BrowserContext window) {
		this.office = office;
		this.window = window;
		this.window.setDefaultTimeout(PATIENCE_MILLIS);
		PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
		this.window.tracing().start(new Tracing.StartOptions().setSnapshots(true));
		this.page = window.newPage();
		this.tasklist = new Tasklist(this.page, office.address());
	}

	Person signsIn(String id) {
		opens("/login");
		this.page.fill("input[name=username]", id);
		this.page.fill("input[name=password]", "demo");
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
		assertThat(this.page.url()).isEqualTo(this.office.address() + "/");
		return this;
	}

	Page opens(String path) {
		this.page.navigate(this.office.address() + path);
		return this.page;
	}

	Page page() {
		return this.page;
	}

	BrowserContext window() {
		return this.window;
	}

	Tasklist tasklist() {
		return this.tasklist;
	}

	/** Finds a task of a concern, claims it, fills in its form and completes it. */
	Person completes(String reference, String task, Consumer<TaskForm> answers) {
		answers.accept(this.tasklist.claim(reference, task));
		assertThat(this.tasklist.complete()).as("refusal of " + task).isEmpty();
		this.office.settle(reference);
		return this;
	}

	/** Answers again what was refused, and completes the task. */
	Person completes(String reference, TaskForm form, Consumer<TaskForm> answers) {
		answers.accept(form);
		assertThat(this.tasklist.complete()).as("refusal").isEmpty();
		this.office.settle(reference);
		return this;
	}

	/** Begins what is kept if the test fails. */
	void startRecord() {
		if (!this.recorded) {
			this.window.tracing().startChunk();
			this.recorded = true;
		}
	}

	void dropRecord() {
		this.window.tracing().stopChunk();
		this.recorded = false;
	}

	void keepRecord(Path folder, String name) {
		this.page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
		this.window.tracing().stopChunk(new Tracing.StopChunkOptions().setPath(folder.resolve(name + ".zip")));
		this.recorded = false;
	}

}
