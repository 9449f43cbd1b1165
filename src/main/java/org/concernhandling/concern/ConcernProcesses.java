package org.concernhandling.concern;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where concerns are: what the register and the pages need to know of the process engine.
 */
public interface ConcernProcesses {

	/**
	 * Starts the handling of a concern, in the transaction that opens it.
	 * @param facts codes that the process works with, by variable name; values may be
	 * null
	 */
	void start(String reference, Map<String, String> facts);

	/**
	 * Tells the process that something new is in the case file.
	 * @return whether somebody is now asked to consider it; if not, nobody has assessed
	 * the concern yet, or it is closed
	 */
	boolean tellFurtherInformation(String reference);

	/**
	 * The reference that a task is about, or nothing when there is no such task that the
	 * current person may see.
	 */
	Optional<String> referenceOfTask(String taskId);

	/** What is to be done about a concern now, earliest due first. */
	List<OpenTask> openTasks(String reference);

	/** What a concern waits for now, earliest first. */
	List<Wait> waits(String reference);

	/**
	 * Completes a task as its form would.
	 * @param person who completes it
	 * @param answers the form's answers by key
	 * @throws Refused when the form or a rule does not accept them; the task stays as it
	 * was
	 */
	void complete(String taskId, String person, Map<String, Object> answers);

	/**
	 * A task that is open.
	 *
	 * @param task its id in the model, which is its form's id too
	 * @param group the staff group that may do it
	 * @param assignee who has claimed it, or null
	 */
	record OpenTask(String id, String task, String name, String process, String group, String assignee, Instant due) {
	}

	/**
	 * An event that is waited for.
	 *
	 * @param name its label in the model
	 * @param due when it comes by itself, or null when somebody has to answer
	 */
	record Wait(String name, Instant due) {
	}

}
