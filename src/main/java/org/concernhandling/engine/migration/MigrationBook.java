package org.concernhandling.engine.migration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.concernhandling.StoredTime;
import org.concernhandling.engine.migration.Migration.Stay;
import org.concernhandling.engine.migration.Move.Candidate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/**
 * The tables of all migrations. What is written is written in the engine's transaction.
 */
@Repository
class MigrationBook {

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	private final Clock clock;

	MigrationBook(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.clock = clock;
	}

	/** Notes that instances are to go over, and gives the migration its number. */
	long add(String deployment, String process, Integer fromVersion, int toVersion, String tag, String decidedBy) {
		KeyHolder key = new GeneratedKeyHolder();
		this.jdbc
			.sql("""
					insert into concerns.migration (deployment, process, from_version, to_version, tag, decided_by, started_at)
					values (?, ?, ?, ?, ?, ?, ?)""")
			.params(deployment, process, fromVersion, toVersion, tag, decidedBy, StoredTime.of(this.clock.instant()))
			.update(key, "id");
		return key.getKey().longValue();
	}

	/** A migration whose target is still there, or nothing. */
	Optional<Move> find(long id) {
		return this.jdbc
			.sql("""
					select migration.id, process, from_version, definition.id_ target, to_version, definition.version_tag_ tag
					from concerns.migration join act_re_procdef definition
					on definition.key_ = process and definition.version_ = to_version where migration.id = ?""")
			.param(id)
			.query((row, number) -> new Move(row.getLong("id"), row.getString("process"),
					row.getObject("from_version", Integer.class), row.getString("target"), row.getInt("to_version"),
					row.getString("tag")))
			.optional();
	}

	/** Instances that are to go over and that this migration does not know yet. */
	List<Candidate> unknownTo(Move move) {
		return this.jdbc.sql("""
				select instance.id_ instance, instance.business_key_ reference, definition.id_ source,
				definition.version_ version, definition.version_tag_ tag
				from act_re_procdef definition join act_ru_execution instance on instance.proc_def_id_ = definition.id_
				where definition.key_ = ? and definition.version_ < ? and instance.parent_id_ is null
				and not exists (select 1 from concerns.migrating_process known
				where known.migration = ? and known.process_instance = instance.id_)
				order by definition.version_, instance.id_""")
			.params(move.process(), move.toVersion(), move.id())
			.query((row, number) -> new Candidate(row.getString("instance"), row.getString("reference"),
					row.getString("source"), row.getInt("version"), row.getString("tag")))
			.list()
			.stream()
			.filter(move::takesAlong)
			.toList();
	}

	/** Notes that these instances are to go over. */
	void add(Move move, List<Candidate> candidates) {
		this.batches.batchUpdate("""
				insert into concerns.migrating_process (migration, process_instance, reference, from_version)
				values (?, ?, ?, ?)""",
				candidates.stream()
					.map((candidate) -> new Object[] { move.id(), candidate.instance(), candidate.reference(),
							candidate.version() })
					.toList());
	}

	/** What became of an instance in every migration to a version that waits for it. */
	void settle(String instance, String process, int toVersion, Outcome outcome) {
		this.jdbc.sql("""
				update concerns.migrating_process set outcome = ?, element = ?, reason = ?, settled_at = ?
				where process_instance = ? and outcome is null
				and migration in (select id from concerns.migration where process = ? and to_version = ?)""")
			.params(outcome.code(), outcome.element(), outcome.reason(), StoredTime.of(this.clock.instant()), instance,
					process, toVersion)
			.update();
	}

	/** How long ago a migration was set off. */
	Duration age(long migration) {
		Instant startedAt = this.jdbc.sql("select started_at from concerns.migration where id = ?")
			.param(migration)
			.query((row, number) -> StoredTime.read(row, "started_at"))
			.single();
		return Duration.between(startedAt, this.clock.instant());
	}

	/** Whether it is not known yet what becomes of some instances. */
	boolean isPending(long migration) {
		return this.jdbc.sql("select count(*) from concerns.migrating_process where migration = ? and outcome is null")
			.param(migration)
			.query(Long.class)
			.single() > 0;
	}

	/** Notes that nobody is left who is still to follow. */
	void finish(long migration) {
		this.jdbc.sql("update concerns.migration set finished_at = ? where id = ?")
			.params(StoredTime.of(this.clock.instant()), migration)
			.update();
	}

	/** The migrations that a deployment set off, oldest first. */
	List<Migration> of(String deployment) {
		return this.jdbc.sql(counted("deployment = ?")).param(deployment).query(this::migration).list();
	}

	/** The migrations of a process, oldest first. */
	List<Migration> ofProcess(String process) {
		return this.jdbc.sql(counted("process = ?")).param(process).query(this::migration).list();
	}

	/**
	 * The versions of a process under which anything runs, and the newest; newest first.
	 */
	List<RunningVersion> running(String process) {
		return this.jdbc.sql("""
				select definition.version_ version, definition.version_tag_ tag, deployment.deploy_time_ deployed_at,
				(select count(*) from act_ru_execution instance
				where instance.proc_def_id_ = definition.id_ and instance.parent_id_ is null) instances
				from act_re_procdef definition join act_re_deployment deployment
				on deployment.id_ = definition.deployment_id_ where definition.key_ = ?
				order by definition.version_ desc""")
			.param(process)
			.query((row, number) -> new RunningVersion(row.getInt("version"), row.getString("tag"),
					StoredTime.read(row, "deployed_at"), row.getLong("instances")))
			.list();
	}

	private static String counted(String which) {
		return """
				select moved.*, (select count(*) from concerns.migrating_process where migration = moved.id) found,
				(select count(*) from concerns.migrating_process where migration = moved.id and outcome = 'migrated')
				migrated,
				(select count(*) from concerns.migrating_process where migration = moved.id and outcome = 'gone') gone
				from concerns.migration moved where %s order by moved.id""".formatted(which);
	}

	private Migration migration(ResultSet row, int number) throws SQLException {
		return new Migration(row.getString("process"), row.getObject("from_version", Integer.class),
				row.getInt("to_version"), row.getString("tag"), row.getString("decided_by"),
				StoredTime.read(row, "started_at"), StoredTime.read(row, "finished_at"), row.getInt("found"),
				row.getInt("migrated"), row.getInt("gone"), stays(row.getLong("id")));
	}

	private List<Stay> stays(long migration) {
		return this.jdbc.sql("""
				select reference, from_version, element, reason from concerns.migrating_process
				where migration = ? and outcome = 'stays' order by reference, process_instance""")
			.param(migration)
			.query((row, number) -> new Stay(row.getString("reference"), row.getInt("from_version"),
					row.getString("element"), row.getString("reason")))
			.list();
	}

}
