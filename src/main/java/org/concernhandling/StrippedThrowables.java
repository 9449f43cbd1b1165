package org.concernhandling;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;

/**
 * Writes failures into the log without their messages, which may quote what somebody
 * said: of each the class, the code where there is one, and the places in the program.
 * Only while the application starts, when nobody has said anything yet, messages are
 * written, so that whoever runs it learns what is missing.
 */
public class StrippedThrowables extends ThrowableProxyConverter {

	private static volatile boolean serving;

	/** From now on people use the application: no message is written any more. */
	static void serve() {
		serving = true;
	}

	@Override
	protected String throwableProxyToString(IThrowableProxy failure) {
		return serving ? stripped(failure) : super.throwableProxyToString(failure);
	}

	static String stripped(IThrowableProxy failure) {
		StringBuilder lines = new StringBuilder();
		String introduction = "";
		for (IThrowableProxy cause = failure; cause != null && !cause.isCyclic(); cause = cause.getCause()) {
			lines.append(introduction).append(cause.getClassName()).append(code(cause)).append(System.lineSeparator());
			StackTraceElementProxy[] places = cause.getStackTraceElementProxyArray();
			for (int i = 0; i < places.length - cause.getCommonFrames(); i++) {
				lines.append('\t').append(places[i]).append(System.lineSeparator());
			}
			introduction = "Caused by: ";
		}
		return lines.toString();
	}

	private static String code(IThrowableProxy failure) {
		return (failure instanceof ThrowableProxy proxy && proxy.getThrowable() instanceof Coded coded)
				? " (" + coded.code() + ")" : "";
	}

}
