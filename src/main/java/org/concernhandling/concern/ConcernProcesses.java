package org.concernhandling.concern;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where concerns are: what the register and the pages need to know of the process engine.
 */
public interface ConcernProcesses {

	/** Starts the handling of a concern, in the transaction that opens it. */
	void start(Concern concern);

	/**
	 * Asks somebody to consider what is new in the case file, if the concern has been
	 * screened already.
	 */
	void tellFurtherInformation(String reference);

	/**
	 * The reference that a task is about, or nothing when there is no such task that the
	 * current person may see.
	 */
	Optional<String> referenceOfTask(String taskId);

	/** What is to be done about a concern now, earliest due first. */
	List<OpenTask> openTasks(String reference);

	/**
	 * What a concern waits for now, earliest first. What is open of its reporter is
	 * nothing that the concern waits for.
	 */
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
	 * @param due when it comes by itself, or null when it has to come from outside
	 */
	record Wait(Kind kind, String name, Instant due) {

		/** How it is waited for. */
		public enum Kind {

			/** Nothing is done until then. */
			UNTIL,

			/** Something is done, and has until then. */
			UNLESS,

			/** It may come from outside at any time. */
			FOR

		}

	}

}
