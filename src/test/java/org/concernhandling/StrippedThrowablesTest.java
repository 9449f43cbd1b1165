package org.concernhandling;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StrippedThrowablesTest {

	private static final String WORDS = "She quillmered about the night shift";

	@Test
	void noMessageOfAFailureOrItsCausesIsLoggedOnceTheApplicationServes() {
		StrippedThrowables.serve();
		Exception failure = new IllegalStateException(WORDS, new Broken(WORDS, new IllegalArgumentException(WORDS)));
		assertThat(logged(failure))
			.contains("java.lang.IllegalStateException", "Caused by: ", "(broken-down)",
					"java.lang.IllegalArgumentException", "StrippedThrowablesTest")
			.doesNotContain("quillmered");
	}

	private static String logged(Exception failure) {
		LoggerContext context = new LoggerContext();
		Logger logger = context.getLogger("any");
		StrippedThrowables converter = new StrippedThrowables();
		converter.setContext(context);
		converter.start();
		return converter.convert(new LoggingEvent("any", logger, Level.ERROR, "failed", failure, null));
	}

	private static class Broken extends RuntimeException implements Coded {

		Broken(String message, Throwable cause) {
			super(message, cause);
		}

		@Override
		public String code() {
			return "broken-down";
		}

	}

}
