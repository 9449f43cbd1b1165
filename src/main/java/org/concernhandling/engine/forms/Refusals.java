package org.concernhandling.engine.forms;

import java.util.Optional;
import java.util.function.Supplier;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.concernhandling.concern.Refused;

/** Finds a refusal, however deep the engine wrapped it. */
public final class Refusals {

	private Refusals() {
	}

	/** The refusal for which something failed, or nothing when it failed otherwise. */
	public static Optional<Refused> in(RuntimeException failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof Refused refused) {
				return Optional.of(refused);
			}
		}
		return Optional.empty();
	}

	/** Turns a refusal into what the REST interface answers as forbidden. */
	static void forbidden(Runnable action) {
		try {
			action.run();
		}
		catch (RuntimeException ex) {
			throw in(ex).<RuntimeException>map((refused) -> new AuthorizationException(refused.getMessage()))
				.orElse(ex);
		}
	}

	/** Turns a refusal into what the REST interface answers as a bad request. */
	static <T> T told(Supplier<T> action) {
		try {
			return action.get();
		}
		catch (RuntimeException ex) {
			throw in(ex)
				.<RuntimeException>map((refused) -> new FormFieldValidationException("refused", refused.getMessage()))
				.orElse(ex);
		}
	}

}
