package org.concernhandling.engine.forms;

import java.util.function.Supplier;

import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.concernhandling.concern.Refused;

/**
 * Turns a refusal, however deep the engine wrapped it, into what the REST interface
 * answers as a bad request.
 */
final class Refusals {

	private Refusals() {
	}

	static <T> T told(Supplier<T> action) {
		try {
			return action.get();
		}
		catch (RuntimeException ex) {
			for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
				if (cause instanceof Refused) {
					throw new FormFieldValidationException("refused", cause.getMessage());
				}
			}
			throw ex;
		}
	}

}
