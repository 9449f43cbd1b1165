package org.concernhandling.demo;

import java.util.Optional;

import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How far each invented concern has come, kept so that a restart goes on and repeats
 * nothing.
 */
@Repository
@Profile("demo")
class DemoProgress {

	private final JdbcClient jdbc;

	DemoProgress(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<Progress> of(Scenario scenario) {
		return this.jdbc.sql("select reference, steps_done, finished from concerns.demo_concern where name = ?")
			.param(scenario.name())
			.query((row, number) -> new Progress(row.getString("reference"), row.getInt("steps_done"),
					row.getBoolean("finished")))
			.optional();
	}

	void opened(Scenario scenario, String reference) {
		this.jdbc
			.sql("insert into concerns.demo_concern (name, reference, steps_done, finished) values (?, ?, 0, false)")
			.params(scenario.name(), reference)
			.update();
	}

	void stepDone(Scenario scenario) {
		this.jdbc.sql("update concerns.demo_concern set steps_done = steps_done + 1 where name = ?")
			.param(scenario.name())
			.update();
	}

	void finished(Scenario scenario) {
		this.jdbc.sql("update concerns.demo_concern set finished = true where name = ?")
			.param(scenario.name())
			.update();
	}

	/** How far a concern has come. */
	record Progress(String reference, int stepsDone, boolean finished) {
	}

}
