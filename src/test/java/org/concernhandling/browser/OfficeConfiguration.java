package org.concernhandling.browser;

import org.camunda.bpm.engine.ProcessEngine;
import org.concernhandling.concern.ConcernProcesses;
import org.concernhandling.history.BackgroundWork;
import org.concernhandling.directory.DirectoryImport;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.util.TestSocketUtils;

/** What the tests in the browser add to the application. */
@TestConfiguration(proxyBeanMethods = false)
class OfficeConfiguration {

	@Bean
	@Primary
	MovingClock movingClock() {
		return new MovingClock();
	}

	/** The mail server of the demonstration, beside any that runs on this machine. */
	@Bean
	DynamicPropertyRegistrar mailPort() {
		int port = TestSocketUtils.findAvailableTcpPort();
		return (properties) -> properties.add("concerns.demo.mail-port", () -> port);
	}

	@Bean
	@Lazy
	Office office(Environment environment, MovingClock clock, BackgroundWork background, ConcernProcesses processes,
			DirectoryImport directory, ProcessEngine engine) {
		return new Office(environment, clock, background, processes, directory, engine);
	}

}
