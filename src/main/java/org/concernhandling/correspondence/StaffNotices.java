package org.concernhandling.correspondence;

import org.springframework.stereotype.Component;

/**
 * Tells members of staff by e-mail that there is something to do, and nothing else:
 * neither which concern nor which task. Whoever sees the mailbox learns nothing.
 */
@Component
public class StaffNotices {

	private static final String TEXT = """
			There is something for you to do.

			Please sign in as usual and look at your tasks.

			This message does not say what it is about. It has no links and no attachments. Please do not reply to it.
			""";

	private static final String TO_LOOK_AT = """
			There is something for you to look at.

			Please sign in as usual and look at the pages that your first page names.

			This message does not say what it is about. It has no links and no attachments. Please do not reply to it.
			""";

	private final Mail mail;

	StaffNotices(Mail mail) {
		this.mail = mail;
	}

	/**
	 * Sends the notice of a task.
	 * @param key what makes it the one that it is: the same after a crash, so that a mail
	 * server knows a second copy
	 * @throws LetterNotSent when the mail server does not take it
	 */
	public void send(String address, String key) {
		this.mail.notify(address, TEXT, "notice/" + key);
	}

	/**
	 * Sends the notice of something that is no task.
	 * @param key what makes it the one that it is, as for a task
	 * @throws LetterNotSent when the mail server does not take it
	 */
	public void sendToLookAt(String address, String key) {
		this.mail.notify(address, TO_LOOK_AT, "notice/" + key);
	}

}
