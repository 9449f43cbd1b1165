package org.concernhandling;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.autoconfigure.web.servlet.MockMvcPrint;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * A test of the whole application as it runs in production, on a database in memory and
 * without a port. Jobs wait until somebody asks for them. It is started once for all
 * tests that share it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@SpringBootTest(classes = ConcernHandlingApplication.class,
		properties = {
				"spring.datasource.url=jdbc:h2:mem:application;DB_CLOSE_DELAY=-1;DATABASE_TO_UPPER=FALSE;"
						+ "CASE_INSENSITIVE_IDENTIFIERS=TRUE",
				"spring.datasource.username=sa", "spring.datasource.password=",
				"concerns.keys.file=target/application-test-keys", "concerns.keys.create-if-missing=true",
				"camunda.bpm.job-execution.enabled=false" })
public @interface ApplicationTest {

}
