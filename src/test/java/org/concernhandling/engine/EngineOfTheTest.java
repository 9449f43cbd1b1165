package org.concernhandling.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;

import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Lets each test meet the engine of its own application, and that engine tell the time by
 * its own clock: several applications are kept started in one process, and both the
 * engine that the REST interface asks and the clock are those of the whole process.
 */
class EngineOfTheTest implements TestExecutionListener {

	@Override
	public void beforeTestMethod(TestContext test) {
		ApplicationContext application = test.getApplicationContext();
		application.getBeanProvider(ProcessEngine.class).ifAvailable(ProcessEngines::registerProcessEngine);
		application.getBeanProvider(EngineClock.class).ifAvailable(EngineClock::lead);
	}

}
