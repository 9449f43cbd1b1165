package org.concernhandling.casework;

import java.nio.file.Path;
import java.util.function.Supplier;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.concernhandling.engine.guard.Unguarded;
import org.concernhandling.models.Models;

/** The bank holidays of whatever year a test may come to: those of this one. */
public final class YearsToCome {

	private static final Path BANK_HOLIDAYS = Path.of("processes/bank-holidays.dmn");

	private YearsToCome() {
	}

	/** Does something while the bank holidays of each year that may come are known. */
	public static <T> T during(ProcessEngine engine, Supplier<T> work) {
		RepositoryService models = engine.getRepositoryService();
		String yearsToCome = Unguarded.during(engine,
				() -> models.createDeployment()
					.addString("bank-holidays.dmn",
							Models.raised(Models.text(BANK_HOLIDAYS)
								.replaceFirst("<text>\\d{4}</text>", "<text>[2018..2999]</text>")))
					.deploy()
					.getId());
		try {
			return work.get();
		}
		finally {
			models.deleteDeployment(yearsToCome, true);
		}
	}

}
