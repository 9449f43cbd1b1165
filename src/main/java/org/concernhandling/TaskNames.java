package org.concernhandling;

/** What tasks are called in the models. */
@FunctionalInterface
public interface TaskNames {

	/**
	 * The name of a task in the model that is live, such as {@code Establish the remit};
	 * the words of its id when no live model has such a task.
	 * @param task its id in the model, such as {@code establish-remit}
	 */
	String of(String task);

}
