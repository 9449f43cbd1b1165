package org.concernhandling.engine;

import java.io.PrintWriter;
import java.io.StringWriter;

import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.concernhandling.concern.Refused;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is left of the failure of a call that a model made. */
class CallFailedTest {

	private static final String WORDS = "what somebody said";

	private final RuntimeException careless = new IllegalStateException(WORDS, new IllegalArgumentException(WORDS));

	@Test
	void leavesNoWordOfAnotherOnesFailure() {
		assertThat(trace(CallFailed.instead(this.careless))).doesNotContain(WORDS)
			.contains("IllegalStateException", "IllegalArgumentException");
	}

	@Test
	void leavesNoWordOfItInAnExpressionEither() {
		assertThat(trace(CallFailed.instead(new ELException(this.careless)))).doesNotContain(WORDS)
			.contains("IllegalStateException", "IllegalArgumentException");
	}

	@Test
	void leavesRefusalsAsTheyAre() {
		Refused refused = new Refused("Choose another day.");
		ELException inExpression = new ELException(refused);
		assertThat(CallFailed.instead(refused)).isSameAs(refused);
		assertThat(CallFailed.instead(inExpression)).isSameAs(inExpression);
	}

	private static String trace(RuntimeException failure) {
		StringWriter trace = new StringWriter();
		failure.printStackTrace(new PrintWriter(trace));
		return trace.toString();
	}

}
