package org.concernhandling.canary;

import java.nio.file.Path;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The drill on H2, with its own script as the backup. */
class RestoreDrillTest extends RestoreDrill {

	@Override
	Map<String, String> database() {
		return Map.of("spring.datasource.url",
				"jdbc:h2:mem:restore-drill;DB_CLOSE_DELAY=-1;DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE");
	}

	@Override
	void backUp(JdbcClient database, Path backup) {
		database.sql("script to '" + backup.resolve("backup.sql") + "'").query((row, number) -> 1).list();
	}

	@Override
	void restore(JdbcClient database, Path backup) {
		database.sql("drop all objects").update();
		database.sql("runscript from '" + backup.resolve("backup.sql") + "'").update();
	}

}
