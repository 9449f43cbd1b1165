package org.concernhandling.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * A test on the whole application as it runs in production, on a database in memory, with
 * a person of each group. It is started once for all tests that share it.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = {
				"spring.datasource.url=jdbc:h2:mem:access;DB_CLOSE_DELAY=-1;DATABASE_TO_UPPER=FALSE;"
						+ "CASE_INSENSITIVE_IDENTIFIERS=TRUE",
				"spring.datasource.username=sa", "spring.datasource.password=", "concerns.keys.file=target/access-keys",
				"concerns.keys.create-if-missing=true", "concerns.letters.from=letters@inspectorate.invalid",
				"camunda.bpm.job-execution.enabled=false", "server.servlet.session.cookie.secure=false" })
@Import(Staff.class)
public @interface RunningApplication {

}
