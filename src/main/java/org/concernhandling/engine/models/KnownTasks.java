package org.concernhandling.engine.models;

import java.util.Map;
import java.util.Set;

/**
 * The tasks that the application looks for in the case file by their ids: for who may not
 * approve, for what a letter says, for which answer is awaited.
 */
public final class KnownTasks {

	private static final Map<String, Set<String>> QUESTIONS = Map.of("decide-actions", Set.of(), "establish-remit",
			Set.of(), "consider-further-information", Set.of(), "record-provider-response", Set.of(),
			"confirm-authority-response", Set.of(), "prepare-enquiry",
			Set.of("recipientName", "recipientEmail", "recipientRole", "enquiryQuestion", "answerBy"),
			"refer-to-local-authority",
			Set.of("recipients", "authorityName", "authorityEmail", "informationShared", "identityShared"));

	private KnownTasks() {
	}

	/** Their ids. */
	public static Set<String> ids() {
		return QUESTIONS.keySet();
	}

	/** The keys of the questions that a letter takes its words from. */
	public static Set<String> questions(String task) {
		return QUESTIONS.getOrDefault(task, Set.of());
	}

}
