package org.concernhandling.engine;

import java.util.Map;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.concernhandling.concern.AwaitedAnswer;
import org.concernhandling.concern.IncomingAnswers;
import org.concernhandling.concern.NotNow;
import org.springframework.stereotype.Component;

/**
 * Takes answers in, a second time when something else moved the concern in the same
 * moment: most often that was about another task.
 */
@Component
class EngineAnswers implements IncomingAnswers {

	private final ToldAnswers answers;

	EngineAnswers(ToldAnswers answers) {
		this.answers = answers;
	}

	@Override
	public void take(String reference, AwaitedAnswer answer, Map<String, Object> answers) {
		try {
			this.answers.tell(reference, answer, answers);
		}
		catch (OptimisticLockingException ex) {
			takeAgain(reference, answer, answers);
		}
	}

	private void takeAgain(String reference, AwaitedAnswer answer, Map<String, Object> answers) {
		try {
			this.answers.tell(reference, answer, answers);
		}
		catch (OptimisticLockingException ex) {
			throw new NotNow();
		}
	}

}
