package org.concernhandling.browser;

import java.util.function.Consumer;

/** The steps that every concern takes, as people take them in Tasklist. */
final class Steps {

	static final String NARRATIVE = "Since September one person has been alone on duty at night, for nine children.";

	private Steps() {
	}

	/** A concern as it comes in over the interface for programs. */
	static String concern(String setting, String service) {
		return """
				{"channel": "hotline", "standing": "agency-worker", "narrative": "%s",
				 "service": {"setting": "%s", %s}, "childAtImmediateRisk": "no"}
				""".formatted(NARRATIVE, setting, service);
	}

	/** From screening to the decision, which ticks these actions. */
	static void decide(Office office, String reference, String... actions) {
		Person caseworker = office.person("caseworker");
		caseworker.completes(reference, "Screen for immediate risk", Steps::screening);
		caseworker.completes(reference, "Establish the remit", (form) -> remit(form).noImmediateRisk());
		caseworker.completes(reference, "Assess the concern",
				assessment("Quality of care, no safety risk suggested", "Moderate: harm possible"));
		caseworker.completes(reference, "Decide on actions", decision(actions));
	}

	static void screening(TaskForm form) {
		form.choose("Is any child at immediate risk?", "No")
			.write("What makes you say so?", "The children are safe by day; nothing was said of harm.");
	}

	/**
	 * The questions about the concern; service and reporter are filled in from intake.
	 */
	static TaskForm remit(TaskForm form) {
		return form.choose("What is it about at heart?", "The care or safety of children, or how a service is run")
			.choose("Which failure does it tend to show?", "Danger to somebody's health or safety")
			.choose("Does the reporter reasonably believe it is in the public interest?", "Yes");
	}

	static Consumer<TaskForm> assessment(String category, String severity) {
		return (form) -> form.choose("Category of concern", category)
			.choose("How serious is it?", severity)
			.choose("Best evidence so far", "Seen or heard by the reporter")
			.choose("Are there signs that the service is getting worse?", "No")
			.choose("Are there earlier concerns about it?", "No")
			.write("Your assessment", "One adult for nine children at night; the rota would show it.")
			.noImmediateRisk();
	}

	static Consumer<TaskForm> decision(String... actions) {
		return (form) -> {
			for (String action : actions) {
				form.tick(action);
			}
			form.write("Reasons", "The rota has to be seen.").noImmediateRisk();
		};
	}

	static void review(TaskForm form) {
		form.write("What did the actions find?", "The rota has been changed.")
			.choose("Is the risk to children reduced?", "Yes")
			.choose("Is safeguarding assured?", "Yes")
			.choose("Is further action needed?", "No")
			.noImmediateRisk();
	}

	static Consumer<TaskForm> closure(String outcome) {
		return (form) -> form.choose("Is safeguarding assured?", "Yes")
			.choose("Outcome", outcome)
			.choose("Was the concern substantiated?", "Partly substantiated")
			.choose("Did the reporter say they were treated badly for speaking up?", "No")
			.choose("Was the reporter told?", "Not told: outcomes are not usually shared")
			.write("Closing note", "Two adults are on duty at night since this week.");
	}

}
