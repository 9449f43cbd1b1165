package org.concernhandling.engine;

import java.util.Map;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.concernhandling.concern.AwaitedAnswer;
import org.concernhandling.concern.NotAwaited;
import org.concernhandling.concern.NotNow;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What becomes of an answer when something else moves the concern in the same moment. */
class EngineAnswersTest {

	private int collisions;

	private int told;

	private boolean awaited = true;

	private final EngineAnswers answers = new EngineAnswers(new ToldAnswers(null, null, null, null) {
		@Override
		void tell(String reference, AwaitedAnswer answer, Map<String, Object> answers) {
			if (EngineAnswersTest.this.collisions-- > 0) {
				throw new OptimisticLockingException("moved");
			}
			if (!EngineAnswersTest.this.awaited) {
				throw NotAwaited.byAnybody();
			}
			EngineAnswersTest.this.told++;
		}
	});

	@Test
	void itIsToldAgainWhenTheTaskIsStillThere() {
		this.collisions = 1;
		take();
		assertThat(this.told).isOne();
	}

	@Test
	void itIsNotAwaitedWhenSomebodyCompletedTheTask() {
		this.collisions = 1;
		this.awaited = false;
		assertThatExceptionOfType(NotAwaited.class).isThrownBy(this::take);
	}

	@Test
	void whoSendsItIsAskedToSendItAgainWhenItMeetsAnotherTwice() {
		this.collisions = 2;
		assertThatExceptionOfType(NotNow.class).isThrownBy(this::take).withMessageContaining("Send the same again");
		assertThat(this.told).isZero();
	}

	private void take() {
		this.answers.take("CN-2222-2222", AwaitedAnswer.PROVIDER_RESPONSE, Map.of());
	}

}
