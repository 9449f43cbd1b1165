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

	/**
	 * Whether a migration still goes on. Until the running transaction ends nobody else
	 * is told.
	 */
	boolean isOpen(long id) {
		return this.jdbc.sql("select id from concerns.migration where id = ? and finished_at is null for update")
			.param(id)
			.query(Long.class)
			.optional()
			.isPresent();
	}

	/** The migrations that go on without a job of the engine that carries them. */
	List<Long> orphans(String jobType) {
		return this.jdbc.sql("""
				select id from concerns.migration where finished_at is null and not exists (select 1 from act_ru_job job
				where job.handler_type_ = ? and job.handler_cfg_ = cast(migration.id as varchar(20))) order by id""")
			.param(jobType)
			.query(Long.class)
			.list();
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

	/**
	 * Instances that are to go over and that this migration does not know yet, at most so
	 * many.
	 */
	List<Candidate> unknownTo(Move move, int most) {
		List<String> sources = sources(move);
		if (sources.isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql("""
				select instance.id_ instance, instance.business_key_ reference, definition.id_ source,
				definition.version_ version
				from act_re_procdef definition join act_ru_execution instance on instance.proc_def_id_ = definition.id_
				where definition.id_ in (:sources) and instance.parent_id_ is null
				and not exists (select 1 from concerns.migrating_process known
				where known.migration = :migration and known.process_instance = instance.id_)
				order by definition.version_, instance.id_ fetch first %d rows only""".formatted(most))
			.param("sources", sources)
			.param("migration", move.id())
			.query((row, number) -> new Candidate(row.getString("instance"), row.getString("reference"),
					row.getString("source"), row.getInt("version")))
			.list();
	}

	/** The older versions of which the instances are to go over. */
	private List<String> sources(Move move) {
		record Source(String id, int version, String tag) {
		}
		return this.jdbc.sql("select id_, version_, version_tag_ from act_re_procdef where key_ = ? and version_ < ?")
			.params(move.process(), move.toVersion())
			.query((row, number) -> new Source(row.getString(1), row.getInt(2), row.getString(3)))
			.list()
			.stream()
			.filter((source) -> move.takesAlong(source.version(), source.tag()))
			.map(Source::id)
			.toList();
	}

	/** Notes that these instances are to go over, and the batch that is to do it. */
	void add(Move move, List<Candidate> candidates, String batch) {
		this.batches.batchUpdate("""
				insert into concerns.migrating_process (migration, process_instance, reference, from_version, batch)
				values (?, ?, ?, ?, ?)""",
				candidates.stream()
					.map((candidate) -> new Object[] { move.id(), candidate.instance(), candidate.reference(),
							candidate.version(), batch })
					.toList());
	}

	/**
	 * Forgets the instances whose batch is gone without having taken them over: somebody
	 * has deleted it. Those that still run are found anew.
	 */
	void forgetAbandoned(long migration) {
		this.jdbc.sql("""
				delete from concerns.migrating_process where migration = ? and outcome is null
				and not exists (select 1 from act_ru_batch where act_ru_batch.id_ = migrating_process.batch)""")
			.param(migration)
			.update();
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

	/**
	 * Notes that nobody is left who is still to follow. Of those who followed or ended
	 * the number is kept; those who stay are kept by reference.
	 */
	void finish(long migration) {
		this.jdbc
			.sql("""
					update concerns.migration set finished_at = :now,
					migrated = (select count(*) from concerns.migrating_process where migration = :id and outcome = 'migrated'),
					gone = (select count(*) from concerns.migrating_process where migration = :id and outcome = 'gone')
					where id = :id""")
			.param("now", StoredTime.of(this.clock.instant()))
			.param("id", migration)
			.update();
		this.jdbc.sql("delete from concerns.migrating_process where migration = ? and outcome <> 'stays'")
			.param(migration)
			.update();
	}

	/** Some of those that stay, by reference, beginning behind so many. */
	List<Stay> stays(long migration, int behind, int most) {
		return this.jdbc.sql("""
				select reference, from_version, element, reason from concerns.migrating_process
				where migration = ? and outcome = 'stays' order by reference, process_instance
				offset %d rows fetch next %d rows only""".formatted(behind, most))
			.param(migration)
			.query((row, number) -> new Stay(row.getString("reference"), row.getInt("from_version"),
					row.getString("element"), row.getString("reason")))
			.list();
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
				select moved.*, coalesce(known.pending, 0) pending, moved.migrated + coalesce(known.migrated, 0) followed,
				moved.gone + coalesce(known.gone, 0) ended, coalesce(known.stays, 0) stays
				from concerns.migration moved left join (
				select migration, count(case when outcome is null then 1 end) pending,
				count(case when outcome = 'migrated' then 1 end) migrated, count(case when outcome = 'gone' then 1 end) gone,
				count(case when outcome = 'stays' then 1 end) stays
				from concerns.migrating_process group by migration) known on known.migration = moved.id
				where %s order by moved.id"""
			.formatted(which);
	}

	private Migration migration(ResultSet row, int number) throws SQLException {
		return new Migration(row.getLong("id"), row.getString("process"), row.getObject("from_version", Integer.class),
				row.getInt("to_version"), row.getString("tag"), row.getString("decided_by"),
				StoredTime.read(row, "started_at"), StoredTime.read(row, "finished_at"), row.getInt("followed"),
				row.getInt("ended"), row.getInt("stays"), row.getInt("pending"),
				stays(row.getLong("id"), 0, Migration.STAYS_TOLD));
	}

}
