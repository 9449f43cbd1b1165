package org.concernhandling.engine.people;

import java.util.Locale;

/** What becomes of words that come to a method of the engine's interface. */
public enum Door {

	/** Only asks: nothing of the question is kept. */
	READS(null, "asks only; nothing of the question is kept"),

	/** Words go to the case file, sealed. */
	CASE_FILE(null, "words go to the case file, sealed; codes to the engine"),

	/** Ids, dates and numbers only; whom they name must exist. */
	CODES(null, "takes ids, dates and numbers only; whom they name must exist"),

	/** Accounts of staff, held to the form of names, addresses and ids. */
	NAMES(null, "accounts of staff; held to the form of names, addresses and ids"),

	/** Models, from people who see no concern, held to the guard's rules. */
	MODELS(null, "models, by people who see no concern; held to the guard"),

	CLOSED_WORDS("Words are not kept here: write them on the task's form, as a comment in Tasklist, or as further "
			+ "information in the case file.", "closed: words go through the form, a comment or the case file"),

	CLOSED_VARIABLE("Nobody writes variables. What a task asks for is answered on its form.",
			"closed: the form sets what the process knows"),

	CLOSED_FORM("A task is completed by its form only.", "closed: a task is completed by its form"),

	CLOSED_CONCERN("Concerns are opened and moved on by the application: log a concern on the page Log a concern, or "
			+ "use /api/concerns.", "closed: concerns come in by the intake and its interface"),

	CLOSED_FILTER("Filters are the same for everybody. Ask an engineer for another one.",
			"closed: filters are declared by the application"),

	CLOSED_ENGINE("This is not done by hand: the models and the application do it.",
			"closed: models and application do it");

	private final String refusal;

	private final String meaning;

	Door(String refusal, String meaning) {
		this.refusal = refusal;
		this.meaning = meaning;
	}

	static Door of(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
	}

	/** Whether somebody who may do it at all can come through. */
	public boolean isOpen() {
		return this.refusal == null;
	}

	/** What somebody who comes to a closed door is told; null where it is open. */
	String refusal() {
		return this.refusal;
	}

	/** What it means, as the documentation says it. */
	public String meaning() {
		return this.meaning;
	}

}
