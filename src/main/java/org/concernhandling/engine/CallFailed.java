package org.concernhandling.engine;

import org.concernhandling.ConcernHandlingApplication;

/**
 * Something that a model called has failed with an exception that is not our own: a
 * library's may quote what somebody said. Of it there is left what {@link Stripped}
 * leaves, before the engine writes it into its logs, its jobs and its answers.
 */
class CallFailed extends RuntimeException {

	private static final String OURS = ConcernHandlingApplication.class.getPackageName() + ".";

	private CallFailed(RuntimeException failure) {
		super("A call of the model failed", Stripped.of(failure));
	}

	/**
	 * An exception of our own as it is, since it names no words; another one stripped.
	 */
	static RuntimeException instead(RuntimeException failure) {
		boolean isOurs = failure.getClass().getName().startsWith(OURS) && failure.getCause() == null;
		return isOurs ? failure : new CallFailed(failure);
	}

}
