package org.concernhandling.canary;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.concernhandling.access.Staff;
import org.concernhandling.correspondence.PrintRoomOfTheTest;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test on the whole application as it runs in production, with a person of each group,
 * on databases in files of a folder that is searched. Its services and its mail server
 * fail when the test says so. It is started once for all tests that share it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "spring.datasource.url=" + UnderAttack.DATABASE, "spring.datasource.username=sa",
				"spring.datasource.password=", "concerns.keys.file=" + UnderAttack.FOLDER + "/keys",
				"concerns.keys.create-if-missing=true", "concerns.letters.from=letters@inspectorate.invalid",
				"camunda.bpm.job-execution.enabled=false", "server.servlet.session.cookie.secure=false",
				"server.tomcat.basedir=" + UnderAttack.FOLDER + "/server" })
@AutoConfigureObservability(tracing = false)
@ContextConfiguration(initializers = { EmptyFolder.class, PrintRoomOfTheTest.class })
@Import({ Staff.class, AttackConfiguration.class, Attack.class })
@interface UnderAttack {

	/** Everything that the application writes. */
	String FOLDER = "target/canary";

	/** Where the concerns lie. */
	String DATABASE = "jdbc:h2:file:./" + FOLDER
			+ "/concerns;DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";

	/** Where the data keys lie. */
	String KEY_DATABASE = "jdbc:h2:file:./" + FOLDER + "/keys-data";

}
