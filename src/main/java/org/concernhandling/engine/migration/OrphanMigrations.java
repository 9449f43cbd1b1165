package org.concernhandling.engine.migration;

import java.util.List;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes up migrations again whose job is gone: somebody has deleted it, or the database
 * was brought back from a backup of the application's own tables.
 */
@Component
class OrphanMigrations {

	private static final Logger logger = LoggerFactory.getLogger(OrphanMigrations.class);

	private final ProcessEngine engine;

	private final MigrationBook book;

	OrphanMigrations(ProcessEngine engine, MigrationBook book) {
		this.engine = engine;
		this.book = book;
	}

	/**
	 * Two nodes that start at once may both take one up: the second job finds it done.
	 */
	@EventListener(ApplicationReadyEvent.class)
	void takeUp() {
		List<Long> orphans = ((ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration())
			.getCommandExecutorTxRequired()
			.execute((command) -> {
				List<Long> found = this.book.orphans(MigrationJob.TYPE);
				found.forEach(MigrationJob::schedule);
				return found;
			});
		if (!orphans.isEmpty()) {
			logger.info("Took up migrations that no job carried any more: {}", orphans);
		}
	}

}
