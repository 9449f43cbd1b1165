package org.concernhandling.history.records;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

import org.concernhandling.TravellingClock;
import org.concernhandling.casework.BareEngine;
import org.concernhandling.casework.SettableClock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestPropertySource;

/** The bare engine with a database of its own, by a clock that travels. */
@Retention(RetentionPolicy.RUNTIME)
@BareEngine
@Import(HistoryEngine.Past.class)
@TestPropertySource(properties = {
		"spring.datasource.url=jdbc:h2:mem:history;DB_CLOSE_DELAY=-1;DATABASE_TO_UPPER=FALSE;"
				+ "CASE_INSENSITIVE_IDENTIFIERS=TRUE;QUERY_CACHE_SIZE=500;DEFAULT_LOCK_TIMEOUT=10000",
		"concerns.keys.file=target/history-keys" })
@interface HistoryEngine {

	@TestConfiguration
	@ComponentScan("org.concernhandling.history")
	class Past {

		@Bean
		@Primary
		TravellingClock travellingClock(SettableClock present) {
			return new TravellingClock(present);
		}

	}

}
