package org.concernhandling.browser;

import java.time.LocalDate;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * One concern from intake to closure, through Tasklist alone, by everybody who has a part
 * in it.
 */
@InBrowser
class CaseworkInBrowserTest {

	@Autowired
	Office office;

	@Test
	void takesAConcernToClosureAlongEnquiryAndVisit() {
		String reference = this.office.receives("""
				{"channel": "email", "standing": "employee", "narrative": "%s", "childAtImmediateRisk": "no",
				 "reporter": {"name": "Robin Example", "email": "robin@reporter.example"},
				 "service": {"urn": 80000001, "name": "Sample House", "setting": "childrens-home",
				             "localAuthority": "Nowhereshire"}}
				""".formatted(Steps.NARRATIVE));
		Person caseworker = this.office.person("caseworker");

		screenAssessAndDecide(caseworker, reference);
		enquire(caseworker, reference);
		visit(reference);
		caseworker.completes(reference, "Review the outcome", (form) -> {
			assertThat(form.text()).contains("Enquiry: satisfied", "Compliance visit: complied");
			Steps.review(form);
		});

		showsWhereTheConcernIs(reference);
		showsTheWholeCase(caseworker, reference);
		caseworker.completes(reference, "Close the concern", Steps.closure("Action completed"));

		caseworker.tasklist().filter("My groups' tasks").shows(reference);
		assertThat(caseworker.opens("/concerns/" + reference).locator("main")).containsText("Closed on");
		showsNothingAnyMore(reference);
	}

	private void screenAssessAndDecide(Person caseworker, String reference) {
		TaskForm screening = caseworker.tasklist().claim(reference, "Screen for immediate risk");
		assertThat(caseworker.tasklist().caseFile()).contains(Steps.NARRATIVE, "Sample House")
			.doesNotContain("Robin", "reporter.example");
		caseworker.completes(reference, screening, Steps::screening);
		caseworker.completes(reference, "Establish the remit", (form) -> {
			assertThat(form.value("Kind of service")).isEqualTo("Children's home");
			assertThat(form.value("What is the reporter to the service?")).isEqualTo("Employee");
			Steps.remit(form).write("Name of the service", "Sample House").noImmediateRisk();
		});
		caseworker.completes(reference, "Assess the concern",
				Steps.assessment("Not meeting regulatory requirements", "Serious: harm likely or has happened"));
		caseworker.completes(reference, "Decide on actions", (form) -> {
			assertThat(form.text()).contains("Recommended: compliance visit");
			Steps.decision("Ask the provider to enquire and answer", "Compliance visit").accept(form);
		});
	}

	private void enquire(Person caseworker, String reference) {
		LocalDate answerBy = this.office.today().plusDays(10);
		caseworker.completes(reference, "Prepare the enquiry",
				(form) -> form.choose("Recipient's role", "Responsible individual")
					.choose("Is the recipient a subject of the concern?", "No")
					.write("Recipient's name", "Alex Sample")
					.write("Recipient's e-mail", "alex@provider.example")
					.write("Question to the provider", "How many adults are on duty at night?")
					.write("What is left out, and why", "Everything that was said, as only night staff know it.")
					.date("Answer by", answerBy)
					.choose("Could the reporter be recognised from the letter?", "Yes")
					.write("By what could the reporter be recognised?", "Few people work at night."));
		this.office.person("custodian")
			.completes(reference, "Approve identification risk",
					(form) -> form.choose("Decision", "Approve: the risk is acceptable or has been removed")
						.write("Reasons", "The question is one that any inspector asks."));
		caseworker.tasklist().filter("Awaiting a reply").shows(reference, "Record the response");
		caseworker.completes(reference, "Record the response", (form) -> form.date("Received on", this.office.today())
			.write("What did the provider answer?", "One, since an illness. A second starts on Monday."));
		caseworker.completes(reference, "Assess the response",
				(form) -> form.choose("Are we satisfied?", "Satisfied with the answer")
					.write("Reasons", "It fits what was said.")
					.noImmediateRisk());
	}

	private void visit(String reference) {
		Person inspector = this.office.person("inspector");
		inspector.completes(reference, "Hold the case review",
				(form) -> form.choose("Who decided?", "Regulatory inspection manager")
					.write("Evidence", "What the reporter saw; the provider's answer.")
					.write("Options weighed", "Waiting for the inspection would leave the nights as they are."));
		this.office.person("scheduler")
			.completes(reference, "Plan the visit",
					(form) -> form.date("Date of the visit", this.office.today().plusDays(3)));
		inspector.completes(reference, "Record the visit findings",
				(form) -> form.choose("Was a breach found?", "Yes")
					.write("Findings", "The rota shows one adult on eleven nights (regulation 31).")
					.noImmediateRisk());
		this.office.person("manager").completes(reference, "Decide on enforcement", (form) -> {
			assertThat(form.asks("Our opinion")).isFalse();
			form.choose("What follows?", "Compliance notice")
				.write("Reasons", "The failing goes on.")
				.write("Our opinion", "The registered person fails to staff the nights.")
				.write("The requirement", "Regulation 31 of the Children's Homes Regulations 2015.")
				.write("How it is not met", "One adult is on duty for nine children.")
				.write("Establishment or agency", "Sample House")
				.write("Steps to take", "Two adults on duty each night.")
				.date("Last day for the steps", this.office.today().plusDays(28))
				.write("What happens otherwise", "Not complying is an offence.");
		});
		inspector.tasklist().filter("My groups' tasks").shows(reference);
		this.office.waitForNextDate(reference);
		inspector.completes(reference, "Check compliance", (form) -> form.choose("Were all steps taken in time?", "Yes")
			.write("What did you find?", "Two adults on each night of the rota."));
	}

	private void showsTheWholeCase(Person caseworker, String reference) {
		caseworker.tasklist().filter("My groups' tasks").show(reference, "Close the concern");
		String file = caseworker.tasklist().caseFile();
		assertThat(file).contains(Steps.NARRATIVE, "Satisfied with the provider's answer", "Compliance notice met");
		assertThat(decided(file, "Which enforcement?")).contains("Compliance notice", "manager");
		assertThat(decided(file, "What is it about?")).contains("Not meeting regulatory requirements", "caseworker");
		assertThat(file).contains("Two adults on duty each night.", "The rota shows one adult on eleven nights");
	}

	/** What the case file says after a question. */
	private static String decided(String file, String question) {
		int found = file.indexOf(question);
		assertThat(found).as("%s in the case file", question).isNotNegative();
		return file.substring(found, Math.min(file.length(), found + 120));
	}

	private void showsWhereTheConcernIs(String reference) {
		Page cockpit = instances();
		Locator row = cockpit.locator("table.process-instances tr")
			.filter(new Locator.FilterOptions().setHasText(reference));
		row.locator(".instance-id a[href]").click();
		assertThat(cockpit.locator(".djs-container svg [data-element-id=close-concern]").first()).isVisible();
		assertThat(cockpit.locator(".djs-overlays[data-container-id=close-concern] .instance-count")).hasText("1");
		assertThat(cockpit.locator("body")).containsText(reference);
	}

	private void showsNothingAnyMore(String reference) {
		assertThat(instances().locator("table.process-instances tr")
			.filter(new Locator.FilterOptions().setHasText(reference))).hasCount(0);
	}

	/** Cockpit's list of the concerns that are being handled. */
	private Page instances() {
		Page cockpit = this.office.person("manager").opens("/camunda/app/cockpit/default/#/processes");
		cockpit.reload();
		cockpit.locator(".process-definitions-list, table")
			.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^Concern handling$")))
			.first()
			.click();
		assertThat(cockpit.locator(".djs-container svg [data-element-id=screen-immediate-risk]").first()).isVisible();
		return cockpit;
	}

}
