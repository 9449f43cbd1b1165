package org.concernhandling.browser;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A form in Tasklist, filled in by its labels. */
public class TaskForm {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private final Page page;

	private final Locator form;

	/** The form that is open on a page. */
	public TaskForm(Page page) {
		this.page = page;
		this.form = page.locator(".fjs-form");
	}

	/** Chooses an option, among radio buttons or from a list. */
	public TaskForm choose(String question, String option) {
		Locator field = field(question);
		Locator radio = field.locator("label").filter(Words.exactly(option)).locator("input[type=radio]");
		Locator list = field.locator("input[type=text]");
		assertThat(radio.or(list)).isVisible();
		if (radio.count() == 1) {
			radio.check();
		}
		else {
			list.click();
			field.locator(".fjs-dropdownlist-item").filter(Words.exactly(option)).click();
			assertThat(list).hasValue(option);
		}
		return this;
	}

	TaskForm tick(String label) {
		field(label).locator("input[type=checkbox]").check();
		return this;
	}

	TaskForm untick(String label) {
		field(label).locator("input[type=checkbox]").uncheck();
		return this;
	}

	/** Writes into a box and leaves it. */
	public TaskForm write(String label, String words) {
		Locator box = field(label).locator("textarea, input[type=text]");
		box.fill(words);
		// The form takes what was typed when the box is left.
		box.blur();
		assertThat(box).hasValue(words);
		return this;
	}

	TaskForm date(String label, LocalDate day) {
		Locator box = field(label).locator("input.fjs-input");
		box.fill(day.format(DAY));
		box.press("Enter");
		box.press("Tab");
		assertThat(box).hasValue(day.format(DAY));
		return this;
	}

	TaskForm noImmediateRisk() {
		return choose("Have you found a child at immediate risk?", "No");
	}

	/** What stands in a field. */
	String value(String label) {
		return field(label).locator("input.fjs-input").first().inputValue();
	}

	boolean asks(String label) {
		return label(label).count() > 0;
	}

	/** The whole form as it reads. */
	String text() {
		return this.form.innerText();
	}

	Locator field(String label) {
		return label(label).locator("xpath=ancestor::div[contains(concat(' ', @class, ' '), ' fjs-form-field ')][1]");
	}

	private Locator label(String label) {
		return this.page.locator(".fjs-form label.fjs-form-field-label").filter(Words.exactly(label));
	}

}
