package org.concernhandling.concern.vocabulary;

/** How an authority was asked again. */
public enum ChasedBy implements Code {

	TELEPHONE("Telephone"),

	SECURE_EMAIL("Secure e-mail"),

	DIRECTOR("Letter or call to the director of children's services");

	private final String label;

	ChasedBy(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
