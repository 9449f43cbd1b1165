package org.concernhandling.concern.vocabulary;

/** The failure that a disclosure tends to show (ERA 1996 s.43B(1)). */
public enum Failure implements Code {

	CRIMINAL_OFFENCE("A criminal offence"),

	LEGAL_OBLIGATION("Breach of a legal obligation"),

	MISCARRIAGE_OF_JUSTICE("A miscarriage of justice"),

	HEALTH_OR_SAFETY("Danger to somebody's health or safety"),

	SEXUAL_HARASSMENT("Sexual harassment"),

	ENVIRONMENT("Damage to the environment"),

	CONCEALMENT("Deliberate concealment of one of these");

	private final String label;

	Failure(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
