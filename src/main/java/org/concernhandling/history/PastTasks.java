package org.concernhandling.history;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The tasks of concerns that are lived through again. */
public interface PastTasks {

	/** What is to be done about a concern now, oldest first. */
	List<PastTask> open(String reference);

	/**
	 * Completes a task as its form would, whoever may do so today: the person of the past
	 * may have no account.
	 * @param person who completed it
	 * @param answers the form's answers by key; what the form does not ask is left out,
	 * and what it shows filled in already stands where nothing else is answered
	 * @throws org.concernhandling.concern.Refused when the form or a rule does not accept
	 * them; the task stays as it was
	 */
	void complete(String taskId, String person, Map<String, Object> answers);

	/** Does something as a person of the past. */
	<T> T as(String person, Supplier<T> work);

	/**
	 * A task that is open.
	 *
	 * @param task its id in the model, which is its form's id too
	 */
	record PastTask(String id, String task, Instant openedAt) {
	}

}
