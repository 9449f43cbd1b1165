package org.concernhandling;

import java.time.Clock;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of the application; the engine's clock follows it. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

	@Bean
	@ConditionalOnMissingBean(Clock.class)
	TravellingClock clock() {
		return new TravellingClock(Clock.systemUTC());
	}

}
