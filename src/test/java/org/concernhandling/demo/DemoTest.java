package org.concernhandling.demo;

import java.time.Duration;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.concernhandling.directory.DirectoryImport;
import org.concernhandling.history.BackgroundWork;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.TestSocketUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The demonstration as it starts for somebody who tries the application. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = {
				"spring.datasource.url=jdbc:h2:mem:demo;DB_CLOSE_DELAY=-1;DATABASE_TO_UPPER=FALSE;"
						+ "CASE_INSENSITIVE_IDENTIFIERS=TRUE;DEFAULT_LOCK_TIMEOUT=10000",
				"concerns.keys.file=target/demo-keys" })
@ActiveProfiles("demo")
@DirtiesContext
class DemoTest {

	private static final Duration LONG_ENOUGH_ON_A_BUSY_MACHINE = Duration.ofMinutes(5);

	@Autowired
	private DemoConcern concern;

	@Autowired
	private DemoProgress progress;

	@Autowired
	private DirectoryImport directory;

	@Autowired
	private BackgroundWork background;

	@Autowired
	private ObjectMapper json;

	@Autowired
	private JdbcClient jdbc;

	@DynamicPropertySource
	static void mailPort(DynamicPropertyRegistry properties) {
		int port = TestSocketUtils.findAvailableTcpPort();
		properties.add("concerns.demo.mail-port", () -> port);
	}

	@Test
	void makesEveryConcernToItsEndOnceOnly() {
		List<Scenario> scenarios = Scenarios.read(this.json);
		await().atMost(LONG_ENOUGH_ON_A_BUSY_MACHINE)
			.until(() -> count("concerns.demo_concern where finished") == scenarios.size());

		assertThat(scenarios).allSatisfy((scenario) -> assertThat(this.progress.of(scenario).orElseThrow().stepsDone())
			.isEqualTo(scenario.steps().size()));
		assertThat(count("concerns.service")).isEqualTo(200);
		assertThat(count("concerns.concern where closed_at is not null")).isGreaterThan(5);
		assertThat(count("act_ru_incident")).isZero();
		assertThat(count("act_ru_task where due_date_ < current_timestamp")).isGreaterThan(10);
		assertThat(count("act_ru_task where due_date_ >= current_timestamp")).isGreaterThan(5);

		int entries = count("concerns.case_file_entry");
		new Demo(this.directory, this.concern, this.progress, this.background, this.json).fill();
		assertThat(count("concerns.concern")).as("after a second start").isEqualTo(scenarios.size());
		assertThat(count("concerns.case_file_entry")).as("after a second start").isEqualTo(entries);
	}

	private int count(String what) {
		return this.jdbc.sql("select count(*) from " + what).query(Integer.class).single();
	}

}
