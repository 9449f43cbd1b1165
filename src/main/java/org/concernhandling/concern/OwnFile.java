package org.concernhandling.concern;

import java.util.List;

import org.concernhandling.concern.CaseFileEntry.Answer;

/**
 * Where what happens is kept about something that is worked on by tasks as a concern is,
 * and is none, such as an annual report.
 */
public interface OwnFile {

	/** Whether a reference is of such a thing. */
	boolean isAbout(String reference);

	/**
	 * Adds an entry by whoever acts now, in the running transaction.
	 * @param subject what it was: a task's id
	 * @param answers what was said with it
	 */
	void record(String reference, CaseFileEntry.Kind kind, String subject, List<Answer> answers);

}
