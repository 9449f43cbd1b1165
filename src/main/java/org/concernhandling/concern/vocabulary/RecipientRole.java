package org.concernhandling.concern.vocabulary;

/** Who at the provider is asked to enquire; never a subject of the concern. */
public enum RecipientRole implements Code {

	REGISTERED_MANAGER("Registered manager"),

	RESPONSIBLE_INDIVIDUAL("Responsible individual"),

	REGISTERED_PROVIDER("Registered provider"),

	NOMINATED_OFFICER("Nominated safeguarding officer"),

	DIRECTOR_OF_CHILDRENS_SERVICES("Director of children's services"),

	HEAD_OF_SERVICE("Head of service");

	private final String label;

	RecipientRole(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
