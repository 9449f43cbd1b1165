package org.concernhandling.engine;

import java.io.PrintWriter;
import java.io.StringWriter;

import org.concernhandling.ProcessBean;
import org.concernhandling.concern.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchRuntimeException;

/** What models get of the application, and what they get of its failures. */
class ProcessBeansTest {

	private static final String WORDS = "what somebody said";

	private final ProcessBeans beans = new ProcessBeans(
			new AnnotationConfigApplicationContext(Careless.class, Hidden.class));

	@Test
	void areTheMarkedBeansAlone() {
		assertThat(this.beans).containsOnlyKeys("careless");
		assertThat(this.beans.get("processBeansTest.Hidden")).isNull();
	}

	@Test
	void passOnWhatTheyAnswer() {
		assertThat(careless().answer("yes")).isEqualTo("yes");
	}

	@Test
	void passOnNoWordOfAnotherOnesFailure() {
		RuntimeException failure = catchRuntimeException(() -> careless().fail());
		StringWriter trace = new StringWriter();
		failure.printStackTrace(new PrintWriter(trace));
		assertThat(trace.toString()).doesNotContain(WORDS)
			.contains("IllegalStateException", "IllegalArgumentException", "Careless.fail");
	}

	@Test
	void passOnRefusalsAsTheyAre() {
		assertThat(catchRuntimeException(() -> careless().refuse())).isInstanceOf(Refused.class)
			.hasMessage("Choose another day.");
	}

	private Careless careless() {
		return (Careless) this.beans.get("careless");
	}

	/** Fails as a library might. */
	@ProcessBean("careless")
	public static class Careless {

		public String answer(String answer) {
			return answer;
		}

		public void fail() {
			throw new IllegalStateException(WORDS, new IllegalArgumentException(WORDS));
		}

		public void refuse() {
			throw new Refused("Choose another day.");
		}

	}

	/** Nothing for models. */
	static class Hidden {

	}

}
