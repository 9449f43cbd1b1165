package org.concernhandling.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What people read in Tasklist when the form or the application refuses. */
@InBrowser
class RefusalsInBrowserTest {

	@Autowired
	Office office;

	@Test
	void saysInPlainWordsWhyAndKeepsTheTask() {
		String reference = this.office
			.receives(Steps.concern("boarding-school", "\"name\": \"The school on the hill\""));
		Person caseworker = this.office.person("caseworker");
		caseworker.completes(reference, "Screen for immediate risk", Steps::screening);
		caseworker.completes(reference, "Establish the remit", (form) -> Steps.remit(form).noImmediateRisk());
		caseworker.completes(reference, "Assess the concern",
				Steps.assessment("Not meeting regulatory requirements", "Low: no harm suggested"));

		TaskForm decision = caseworker.tasklist().claim(reference, "Decide on actions");
		assertThat(decision.asks("Compliance visit")).isFalse();
		assertThat(decision.text()).contains("A compliance visit is not possible here");
		decision.write("Reasons", "To be decided.").noImmediateRisk();
		assertThat(caseworker.tasklist().complete()).hasValueSatisfying((refusal) -> assertThat(refusal)
			.contains("The task is not completed", "Choose at least one action, or no further action."));
		caseworker.completes(reference, decision, (form) -> form.tick("Ask the provider to enquire and answer"));

		TaskForm enquiry = caseworker.tasklist().claim(reference, "Prepare the enquiry");
		enquiry.choose("Recipient's role", "Registered manager")
			.choose("Is the recipient a subject of the concern?", "Yes")
			.write("Recipient's name", "Alex Sample")
			.write("Recipient's e-mail", "alex@provider.example")
			.write("Question to the provider", "How many adults are on duty at night?")
			.write("What is left out, and why", "Everything else.")
			.date("Answer by", this.office.today().plusDays(10))
			.choose("Could the reporter be recognised from the letter?", "No");
		assertThat(enquiry.text()).contains("Choose another recipient.");
		assertThat(caseworker.tasklist().complete()).hasValueSatisfying(
				(refusal) -> assertThat(refusal).contains("An enquiry cannot go to somebody whom the concern is about.")
					.doesNotContain("ENGINE", "Exception", "prepare-enquiry"));
		caseworker.tasklist().filter("My tasks").shows(reference, "Prepare the enquiry");
	}

	@Test
	void namesTheQuestionsThatNeedAnAnswerAndLiesOnNothingOfTheTask() {
		String reference = this.office.receives(Steps.concern("childrens-home", "\"name\": \"The Oaks\""));
		Person caseworker = this.office.person("caseworker");
		caseworker.tasklist().claim(reference, "Screen for immediate risk");
		Page page = caseworker.page();
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete")).click();
		Locator refusal = page.locator(".page-notifications .alert-danger");
		refusal.waitFor();
		assertThat(refusal.innerText()).contains("The task is not completed",
				"“Is any child at immediate risk?” needs an answer.", "“What makes you say so?” needs an answer.");
		BoundingBox box = refusal.boundingBox();
		assertThat(box.x + box.width).isLessThanOrEqualTo(page.locator(".task-card").boundingBox().x);
	}

	@Test
	void namesABoxThatHasToBeTicked() {
		Person manager = this.office.person("manager");
		Page page = manager.opens("/annual-reports");
		page.getByLabel("About which year?").selectOption("2019-20");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Begin the report")).click();
		this.office.settle("AR-2019-20");
		manager.completes("AR-2019-20", "Review the figures",
				(form) -> form.choose("Do the figures stand?", "They stand")
					.write("What about the warnings?", "None")
					.choose("Are small numbers held back?", "Held back")
					.choose("Does a live investigation stand against publication?", "No"));

		manager.tasklist().claim("AR-2019-20", "Write the summary");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete")).click();
		Locator refusal = page.locator(".page-notifications .alert-danger");
		refusal.waitFor();
		assertThat(refusal.innerText()).contains("“What action was taken?” needs an answer.",
				"“I have read them as a colleague of the reporter would” needs an answer.");
	}

	@Test
	void closesNothingWhileSafeguardingIsNotAssured() {
		String reference = this.office.receives(Steps.concern("childrens-home", "\"name\": \"The Oaks\""));
		Person caseworker = this.office.person("caseworker");
		Steps.decide(this.office, reference, "Review the next inspection");
		this.office.person("inspector")
			.completes(reference, "Review the timing",
					(form) -> form.choose("Which occasion?", "Visit")
						.choose("What is decided?", "Leave as planned")
						.write("Reasons", "It is next week."));

		TaskForm review = caseworker.tasklist().claim(reference, "Review the outcome");
		Steps.review(review);
		review.choose("Is safeguarding assured?", "No");
		assertThat(caseworker.tasklist().complete())
			.hasValueSatisfying((refusal) -> assertThat(refusal).contains("The task is not completed", "safeguarding"));
		caseworker.completes(reference, review, (form) -> form.choose("Is safeguarding assured?", "Yes"));

		TaskForm closure = caseworker.tasklist().claim(reference, "Close the concern");
		Steps.closure("Action completed").accept(closure);
		closure.choose("Is safeguarding assured?", "No");
		assertThat(caseworker.tasklist().complete())
			.hasValueSatisfying((refusal) -> assertThat(refusal).contains("The task is not completed", "safeguarding"));
		caseworker.completes(reference, closure, (form) -> form.choose("Is safeguarding assured?", "Yes"));
	}

}
