package org.concernhandling.engine;

import java.sql.SQLException;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.util.ExceptionUtil;
import org.concernhandling.Coded;

/**
 * What may be kept of a failure: of it and of each of its causes the class, the code
 * where there is one, and the places in the program. Messages are left out: they may
 * quote what somebody said.
 */
public final class Stripped extends Exception {

	private static final int CAUSES = 20;

	private final String what;

	private Stripped(Throwable failure, int causes) {
		super(what(failure), cause(failure, causes), false, true);
		this.what = what(failure);
		setStackTrace(failure.getStackTrace());
	}

	/** What may be kept of a failure, or null when there is none. */
	public static Stripped of(Throwable failure) {
		return (failure != null) ? new Stripped(failure, CAUSES) : null;
	}

	private static Stripped cause(Throwable failure, int causes) {
		Throwable cause = failure.getCause();
		return (cause != null && causes > 0) ? new Stripped(cause, causes - 1) : null;
	}

	private static String what(Throwable failure) {
		String code = code(failure);
		return failure.getClass().getName() + ((code != null) ? " (" + code + ")" : "");
	}

	private static String code(Throwable failure) {
		if (failure instanceof Coded coded) {
			return coded.code();
		}
		if (failure instanceof SQLException database) {
			return database.getSQLState();
		}
		if (failure instanceof ProcessEngineException engine && engine.getCode() != 0) {
			return String.valueOf(engine.getCode());
		}
		return null;
	}

	/** The stack trace, as the engine would write that of the failure itself. */
	public String trace() {
		return ExceptionUtil.getExceptionStacktrace(this);
	}

	@Override
	public String toString() {
		return this.what;
	}

}
