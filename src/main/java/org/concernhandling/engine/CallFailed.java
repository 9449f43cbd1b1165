package org.concernhandling.engine;

import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.concernhandling.ConcernHandlingApplication;

/**
 * Something that a model called has failed with an exception that is neither our own nor
 * the engine's: a library's may quote what somebody said. Of it there is left what
 * {@link Stripped} leaves, before the engine writes it into its logs, its jobs and its
 * answers.
 */
class CallFailed extends RuntimeException {

	private static final String OURS = ConcernHandlingApplication.class.getPackageName() + ".";

	private static final String THE_ENGINES = "org.camunda.";

	private CallFailed(Throwable failure) {
		super("A call of the model failed", Stripped.of(failure));
	}

	/** A failure that names no words as it is; another one stripped. */
	static RuntimeException instead(RuntimeException failure) {
		if (failure instanceof ELException && failure.getCause() instanceof RuntimeException cause) {
			return isSilent(cause) ? failure : new ELException(new CallFailed(cause));
		}
		return isSilent(failure) ? failure : new CallFailed(failure);
	}

	private static boolean isSilent(RuntimeException failure) {
		String name = failure.getClass().getName();
		return name.startsWith(OURS) || name.startsWith(THE_ENGINES);
	}

}
