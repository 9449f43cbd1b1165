package org.concernhandling.browser;

import java.time.LocalDate;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Every other path from intake to closure, through Tasklist alone. */
@InBrowser
class PathsInBrowserTest {

	private static final String NO_SERVICE = "\"name\": \"The home by the canal\"";

	@Autowired
	Office office;

	@Test
	void refersAChildAtImmediateRisk() {
		String reference = this.office.receives("""
				{"channel": "hotline", "standing": "volunteer", "narrative": "%s", "childAtImmediateRisk": "yes",
				 "reporter": {"name": "Sam Example", "address": "1 Sample Street, Anytown"},
				 "service": {"setting": "childrens-home"}}
				""".formatted(Steps.NARRATIVE));
		Person caseworker = this.office.person("caseworker");
		Person safeguarding = this.office.person("safeguarding");
		caseworker.completes(reference, "Screen for immediate risk",
				(form) -> form.choose("Is any child at immediate risk?", "Yes")
					.write("What makes you say so?", "A boy of nine was left outside last night."));

		safeguarding.completes(reference, "Refer to the local authority",
				(form) -> form.choose("Refer to", "Local authority and police")
					.write("Local authority", "Nowhereshire")
					.write("Secure e-mail address", "duty@authority.example")
					.write("What do you share?", "A boy of nine was left outside the home last night.")
					.choose("Must the reporter's identity be shared?", "Yes")
					.write("Why must it be shared?", "Nobody else can say which boy it is."));
		this.office.waitForNextDate(reference);
		safeguarding.completes(reference, "Chase the local authority",
				(form) -> form.choose("Chased by", "Telephone").write("What was said?", "They call back at noon."));
		safeguarding.completes(reference, "Confirm the authority's response",
				(form) -> form.choose("What did the authority answer?", "The authority refused the referral")
					.date("Answered on", this.office.today())
					.write("What did they say?", "They see no grounds."));
		this.office.person("manager")
			.completes(reference, "Resolve the referral with the authority",
					(form) -> form.choose("What is assured now?", "Safeguarding action taken")
						.write("How was it resolved?", "The director has sent somebody today."));

		caseworker.completes(reference, "Establish the remit", (form) -> Steps.remit(form).noImmediateRisk());
		caseworker.completes(reference, "Assess the concern",
				Steps.assessment("Specific child or children may be at risk of harm", "Low: no harm suggested"));
		caseworker.completes(reference, "Decide on actions", Steps.decision("No further action"));
		this.office.person("manager")
			.completes(reference, "Approve no further action",
					(form) -> form.choose("Do you approve?", "Yes").write("Reasons", "The authority has acted."));
		caseworker.completes(reference, "Close the concern", (form) -> {
			assertThat(form.text()).contains("Local authority: safeguarding action taken");
			Steps.closure("No further action needed").accept(form);
		});
		closed(reference);
	}

	@Test
	void bringsAnInspectionForward() {
		this.office.knows(80000002, "The Willows", "Children's Home", this.office.today().plusMonths(4));
		String reference = this.office.receives(Steps.concern("childrens-home", "\"urn\": 80000002"));
		LocalDate earlier = this.office.today().plusDays(20);
		Steps.decide(this.office, reference, "Review the next inspection");

		this.office.person("inspector").completes(reference, "Review the timing", (form) -> {
			assertThat(form.text()).contains("Next inspection:");
			form.choose("Which occasion?", "Inspection")
				.choose("What is decided?", "Bring it forward")
				.write("Reasons", "The nights cannot wait.");
		});
		this.office.person("scheduler")
			.completes(reference, "Confirm the new date", (form) -> form.date("New date", earlier));

		reviewAndClose(reference);
	}

	@Test
	void holdsAConcernForTheNextInspection() {
		this.office.knows(80000003, "The Elms", "Children's Home", this.office.today().plusMonths(3));
		String reference = this.office.receives(Steps.concern("childrens-home", "\"urn\": 80000003"));
		Steps.decide(this.office, reference, "Hold for the next inspection");

		Person inspector = this.office.person("inspector");
		this.office.waitForNextDate(reference);
		inspector.completes(reference, "Brief the inspector",
				(form) -> form.date("Inspector briefed on", this.office.today())
					.write("What was the inspector told?", "Look at the rota of the nights."));
		this.office.waitForNextDate(reference);
		inspector.completes(reference, "Record the findings",
				(form) -> form.choose("What did the inspection find?", "Substantiated")
					.write("Findings", "One adult on eleven nights.")
					.noImmediateRisk());

		reviewAndClose(reference);
	}

	@Test
	void looksAgainAtAConcernThatIsHeldLongAndAtWhatIsNew() {
		String reference = this.office.receives(Steps.concern("childrens-home", NO_SERVICE));
		Person caseworker = this.office.person("caseworker");
		Steps.decide(this.office, reference, "Hold for the next inspection");

		Page file = caseworker.opens("/concerns/" + reference);
		file.locator("textarea#words").fill("The home is said to close in spring.");
		file.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add to the case file")).click();
		assertThat(file.locator("main")).containsText("The further information is in the case file.");
		caseworker.completes(reference, "Consider further information",
				(form) -> form.write("What is new, and what does it change?", "Nothing for the children now.")
					.choose("Is a new decision on actions needed?", "No")
					.noImmediateRisk());
		this.office.waitForNextDate(reference);
		caseworker.completes(reference, "Review the information held",
				(form) -> form.choose("What is decided?", "End the hold for another action")
					.write("Reasons", "The home has closed.")
					.noImmediateRisk());

		reviewAndClose(reference);
	}

	@Test
	void asksAnotherBodyForReassurance() {
		String reference = this.office.receives(Steps.concern("childrens-home", NO_SERVICE));
		Person caseworker = this.office.person("caseworker");
		Steps.decide(this.office, reference, "Refer to another body");

		caseworker.completes(reference, "Refer onward", (form) -> {
			assertThat(form.value("Which body?")).startsWith("Local authority");
			form.choose("What will we do?", "Pass the concern on").write("Reasons", "They placed the children.");
		});
		for (String answer : new String[] { "Nobody could say who has it.", "They will look for it." }) {
			this.office.waitForNextDate(reference);
			caseworker.completes(reference, "Seek reassurance",
					(form) -> form.choose("Are you reassured that the right process was followed?", "No")
						.write("What did they say?", answer));
		}
		this.office.person("manager")
			.completes(reference, "Resolve the lack of reassurance",
					(form) -> form.choose("How did it end?", "Not reassured: taken up by a manager")
						.write("What was done?", "I have written to the director."));

		reviewAndClose(reference);
	}

	@Test
	void passesOnWhatIsNotOurs() {
		String reference = this.office.receives(Steps.concern("nursery", NO_SERVICE));
		Person caseworker = this.office.person("caseworker");
		caseworker.completes(reference, "Screen for immediate risk", Steps::screening);
		caseworker.completes(reference, "Establish the remit", (form) -> {
			form.choose("Kind of service", "Service outside England").choose("Where is it?", "Wales");
			Steps.remit(form).noImmediateRisk();
		});

		caseworker.completes(reference, "Refer onward", (form) -> {
			assertThat(form.value("Which body?")).isEqualTo("Care Inspectorate Wales");
			form.choose("What will we do?", "Advise the reporter where to go").write("Reasons", "It is theirs.");
		});
		caseworker.completes(reference, "Close the concern", Steps.closure("Passed to another body"));
		closed(reference);
	}

	private void reviewAndClose(String reference) {
		Person caseworker = this.office.person("caseworker");
		caseworker.completes(reference, "Review the outcome", Steps::review);
		caseworker.completes(reference, "Close the concern", Steps.closure("Action completed"));
		closed(reference);
	}

	private void closed(String reference) {
		assertThat(this.office.person("caseworker").opens("/concerns/" + reference).locator("main"))
			.containsText("Closed on");
	}

}
