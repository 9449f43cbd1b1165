package org.concernhandling.engine;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Lets the engine tell the time by the clock of the application that is being tested:
 * several are kept started in one process, and the one that was started last leads.
 */
class ClockOfTheTest implements TestExecutionListener {

	@Override
	public void beforeTestMethod(TestContext test) {
		test.getApplicationContext().getBeanProvider(EngineClock.class).ifAvailable(EngineClock::lead);
	}

}
