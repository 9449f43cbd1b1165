package org.concernhandling.concern;

import java.util.Map;

/** Takes in answers that concerns wait for. */
public interface IncomingAnswers {

	/**
	 * Tells an answer to the concern that waits for it, all or nothing: the form of the
	 * waiting task checks it, its words go to the case file as those of the form do, its
	 * codes lead the process on, and the task is gone.
	 * @param answers the form's answers by key
	 * @throws RefusedAnswers when the form does not accept them
	 * @throws NotAwaited when nobody waits for it, or more than one task does
	 * @throws NotNow when something else moved the concern each time that it was tried;
	 * it may be told again
	 */
	void take(String reference, AwaitedAnswer answer, Map<String, Object> answers);

}
