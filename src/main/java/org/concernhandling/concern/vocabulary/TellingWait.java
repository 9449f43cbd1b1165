package org.concernhandling.concern.vocabulary;

/** Whether an identity waits until the reporter has had time to answer. */
public enum TellingWait implements Code {

	WAITING_TIME("The reporter has time to answer"),

	WAITING_TIME_AND_POST("The reporter has time to answer, and the letter has time to come"),

	NO_WAITING("It opens without waiting");

	private final String label;

	TellingWait(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
