package org.concernhandling.directory;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

import org.concernhandling.StaffNames;
import org.concernhandling.TaskNames;
import org.concernhandling.casework.SettableClock;
import org.concernhandling.concern.ConcernProcesses;
import org.concernhandling.concern.CurrentPerson;
import org.concernhandling.concern.Duties;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.boot.test.autoconfigure.jdbc.JdbcTest;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A test of the directory on a database in memory, with the register and without an
 * engine.
 */
@Retention(RetentionPolicy.RUNTIME)
@JdbcTest(properties = {
		"spring.datasource.url=jdbc:h2:mem:directory;DB_CLOSE_DELAY=-1;DATABASE_TO_UPPER=FALSE;"
				+ "CASE_INSENSITIVE_IDENTIFIERS=TRUE",
		"spring.datasource.username=sa", "spring.datasource.password=", "concerns.keys.file=target/directory-keys",
		"concerns.keys.create-if-missing=true" })
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@ImportAutoConfiguration(JacksonAutoConfiguration.class)
@ContextConfiguration(classes = DirectoryDatabase.Modules.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@RecordApplicationEvents
@MockitoBean(types = { ConcernProcesses.class, CurrentPerson.class, Duties.class, TaskNames.class, StaffNames.class })
@interface DirectoryDatabase {

	// No @Configuration: a test of the whole application would find it.
	@ComponentScan({ "org.concernhandling.directory", "org.concernhandling.concern", "org.concernhandling.sealing" })
	class Modules {

		@Bean
		SettableClock clock() {
			return new SettableClock();
		}

	}

}
