package org.concernhandling.engine;

import java.time.Clock;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.joda.time.DateTimeUtils;
import org.springframework.beans.factory.DisposableBean;

/** Lets the engine tell the time by the application's clock. */
class EngineClock extends AbstractProcessEnginePlugin implements DisposableBean {

	private final Clock clock;

	EngineClock(Clock clock) {
		this.clock = clock;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl configuration) {
		lead();
	}

	/**
	 * The engine's own clock utility asks Joda-Time, of which there is one in the whole
	 * process.
	 */
	void lead() {
		DateTimeUtils.setCurrentMillisProvider(this.clock::millis);
	}

	@Override
	public void destroy() {
		DateTimeUtils.setCurrentMillisSystem();
	}

}
