package org.concernhandling.browser;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

import org.concernhandling.ConcernHandlingApplication;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/**
 * A test of the whole application in a real browser: the people of the demonstration but
 * none of its concerns, on a database in memory. What the engine does by itself is done
 * when the test says so, at the time that it says. The application and the browser are
 * started once for all tests that share them.
 */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = { ConcernHandlingApplication.class, OfficeConfiguration.class },
		webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = {
				"spring.datasource.url=jdbc:h2:mem:browser;DB_CLOSE_DELAY=-1;DATABASE_TO_UPPER=FALSE;"
						+ "CASE_INSENSITIVE_IDENTIFIERS=TRUE;DEFAULT_LOCK_TIMEOUT=10000",
				"concerns.demo.data=false", "concerns.keys.file=target/browser-keys",
				"camunda.bpm.job-execution.enabled=false" })
@ActiveProfiles("demo")
@ExtendWith(KeptOnFailure.class)
@interface InBrowser {

}
