package org.concernhandling.engine;

import java.util.concurrent.Callable;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/**
 * What the system does by itself while a person acts is not limited by that person's
 * authorisations.
 */
final class Unchecked {

	private Unchecked() {
	}

	static <T> T byAuthorization(Callable<T> action) {
		CommandContext running = Context.getCommandContext();
		try {
			return (running != null) ? running.runWithoutAuthorization(action) : action.call();
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException("An action of the engine failed");
		}
	}

}
