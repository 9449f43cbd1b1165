package org.concernhandling.casework;

import java.util.List;
import java.util.Map;
import java.util.Random;

import javax.sql.DataSource;

import org.concernhandling.casework.MigratingWalks.NewVersions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever a process owner changes, concerns at whatever place follow and end closed and
 * accounted for; those at a task that there is no more end under their old version.
 * {@code -Dconcerns=200} takes more, {@code -Dmigration.seed=} repeats one.
 */
@BareEngine
@Import(MigratingWalks.class)
class RunningConcernsFollowTest {

	/** The way of every build; others by the property. */
	private static final long SEED = 1;

	@Autowired
	Casework casework;

	@Autowired
	Walks walks;

	@Autowired
	MigratingWalks migrating;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	DataSource database;

	@BeforeEach
	@AfterEach
	void clear() {
		this.casework.clear();
	}

	@Test
	void machineMadeChangesOfEveryProcess() {
		long seed = Long.getLong("migration.seed", SEED);
		try {
			this.walks.inAnyYear(() -> {
				change(new Random(seed));
				return null;
			});
		}
		catch (RuntimeException | AssertionError ex) {
			throw new AssertionError("Failed; -Dmigration.seed=" + seed + " repeats it", ex);
		}
	}

	private void change(Random random) {
		List<Walk> walking = this.migrating.halfway(Integer.getInteger("concerns", 12), random);
		for (String figures : List.of("1.0", "1.1", "2.0")) {
			WhatWaits before = WhatWaits.in(this.jdbc);
			Map<String, Long> running = this.migrating.running();
			NewVersions versions = this.migrating.deploy(figures, random, !figures.equals("1.1"));
			List<String> atRemovedTasks = this.migrating.atRemovedTasks(versions);
			measured(() -> this.casework.migrate(), running);
			WhatWaits.in(this.jdbc).assertIs(before);
			this.migrating.allFollowed(versions, running, atRemovedTasks);
			walking.forEach((walk) -> walk.go(random.nextInt(6)));
		}
		walking.forEach(Walk::check);
		walking.forEach(Walk::end);
	}

	private void measured(Runnable migration, Map<String, Long> running) {
		SqlStatements statements = (SqlStatements) this.database;
		long instances = running.values().stream().mapToLong(Long::longValue).sum();
		statements.start();
		long began = System.nanoTime();
		migration.run();
		double seconds = (System.nanoTime() - began) / 1e9;
		SqlStatements.Counts counts = statements.stop();
		int all = counts.statements().values().stream().mapToInt(Integer::intValue).sum();
		System.out.printf("%d instances went over, %.0f a second, with %.0f statements and %.1f commits each%n",
				instances, instances / seconds, (double) all / instances, (double) counts.commits() / instances);
	}

}
