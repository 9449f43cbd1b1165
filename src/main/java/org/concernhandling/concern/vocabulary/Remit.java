package org.concernhandling.concern.vocabulary;

/** Whether the service is ours: decides which actions are possible. */
public enum Remit implements Code {

	REGULATED("Regulated and inspected"),

	INSPECTED_ONLY("Inspected only"),

	NOT_OURS("Not within our remit");

	private final String label;

	Remit(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
