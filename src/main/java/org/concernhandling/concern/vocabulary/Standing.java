package org.concernhandling.concern.vocabulary;

/**
 * What the reporter is to the service; only workers can make a qualifying disclosure (ERA
 * 1996 ss.43K, 230).
 */
public enum Standing implements Code {

	EMPLOYEE("Employee", true),

	AGENCY_WORKER("Agency worker", true),

	HOME_WORKER("Home worker", true),

	TRAINEE("Trainee", true),

	FORMER_WORKER("Former worker", true),

	SELF_EMPLOYED("Self-employed", false),

	VOLUNTEER("Volunteer", false),

	FOSTER_CARER("Foster carer", false),

	MEMBER_OF_THE_PUBLIC("Member of the public", false),

	NOT_KNOWN("Not known", false);

	private final String label;

	private final boolean worker;

	Standing(String label, boolean worker) {
		this.label = label;
		this.worker = worker;
	}

	@Override
	public String label() {
		return this.label;
	}

	/** Whether the law counts this person as a worker. */
	public boolean isWorker() {
		return this.worker;
	}

}
