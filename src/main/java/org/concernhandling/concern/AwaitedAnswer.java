package org.concernhandling.concern;

/**
 * Answers that a concern waits for and that may come in another way than by the form of
 * the waiting task.
 */
public enum AwaitedAnswer {

	/** A provider answers an enquiry. */
	PROVIDER_RESPONSE("record-provider-response", "ProviderResponded"),

	/** A local authority or the police answer a referral for immediate risk. */
	AUTHORITY_RESPONSE("confirm-authority-response", "AuthorityResponded");

	private final String task;

	private final String message;

	AwaitedAnswer(String task, String message) {
		this.task = task;
		this.message = message;
	}

	/** The id of the task that waits; its form is asked what it accepts. */
	public String task() {
		return this.task;
	}

	/** The name of the message in the models. */
	public String message() {
		return this.message;
	}

}
