package org.concernhandling.canary;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.concernhandling.casework.SettableClock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** What the attack adds to the application. */
@TestConfiguration(proxyBeanMethods = false)
class AttackConfiguration {

	@Bean
	@Primary
	SettableClock clock() {
		return new SettableClock();
	}

	@Bean(initMethod = "start", destroyMethod = "stop")
	GreenMail mailServer() {
		return new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
	}

	@Bean
	static Faults faults() {
		return new Faults();
	}

	@Bean
	static FailingDatabase failingDatabase(Faults faults) {
		return new FailingDatabase(faults);
	}

	@Bean
	FailingMail mailSender(GreenMail mailServer, Faults faults) {
		return new FailingMail(mailServer.getSmtp().getPort(), faults);
	}

	@Bean
	Paths paths() {
		return new Paths();
	}

	@Bean
	ProcessEnginePlugin watchedPaths(Paths paths) {
		return paths.plugin();
	}

}
