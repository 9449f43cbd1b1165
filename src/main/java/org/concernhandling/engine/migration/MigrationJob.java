package org.concernhandling.engine.migration;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.concernhandling.engine.TextJobHandler;
import org.concernhandling.engine.migration.Move.Candidate;
import org.springframework.context.ApplicationContext;

/**
 * The engine's job that carries a migration: hands the instances that are to go over to
 * batches of the engine, and looks again until nobody is left. An instance that was just
 * being started under the old version while the new one went live cannot be seen until
 * its transaction ends: the job looks once more when each of them has.
 */
class MigrationJob extends TextJobHandler {

	static final String TYPE = "follow-new-version";

	/** What people and letters wait for comes first. */
	static final long AFTER_EVERYDAY_WORK = -100;

	/**
	 * By then whatever was under way when the new version went live has ended: the engine
	 * gives up a job after as long.
	 */
	static final Duration SETTLING = Duration.ofMinutes(5);

	private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);

	private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

	/** So many at once are handed to a batch. */
	static final int PORTION = 1000;

	private final ApplicationContext context;

	MigrationJob(ApplicationContext context) {
		this.context = context;
	}

	/** Sets a migration off as soon as the running transaction is committed. */
	static void schedule(long migration) {
		MessageEntity job = new MessageEntity();
		job.setJobHandlerType(TYPE);
		job.setJobHandlerConfiguration(new Text(Long.toString(migration)));
		job.setPriority(AFTER_EVERYDAY_WORK);
		Context.getCommandContext().getJobManager().send(job);
	}

	@Override
	public String getType() {
		return TYPE;
	}

	@Override
	public void execute(Text migration, ExecutionEntity execution, CommandContext command, String tenant) {
		MigrationBook book = this.context.getBean(MigrationBook.class);
		long id = Long.parseLong(migration.text());
		if (book.isOpen(id)) {
			unchecked(command, () -> {
				carry(id, migration, book, command);
				return null;
			});
		}
	}

	private static void carry(long id, Text migration, MigrationBook book, CommandContext command) {
		Duration age = book.age(id);
		Optional<Move> move = book.find(id);
		boolean more = false;
		if (move.isPresent()) {
			book.forgetAbandoned(id);
			more = handOver(move.get(), book, command);
		}
		if (more) {
			schedule(id);
		}
		else if (move.isPresent() && (book.isPending(id) || age.compareTo(SETTLING) < 0)) {
			lookAgain(migration, age);
		}
		else {
			book.finish(id);
		}
	}

	/** Whether there may be more than were handed over. */
	private static boolean handOver(Move move, MigrationBook book, CommandContext command) {
		List<Candidate> candidates = book.unknownTo(move, PORTION);
		candidates.stream().collect(Collectors.groupingBy(Candidate::source)).forEach((source, some) -> {
			MigrationPlan plan = Plans.between(source, move.target(), command);
			Batch batch = command.getProcessEngineConfiguration()
				.getRuntimeService()
				.newMigration(plan)
				.processInstanceIds(some.stream().map(Candidate::instance).toList())
				.executeAsync();
			book.add(move, some, batch.getId());
		});
		return candidates.size() == PORTION;
	}

	/** Ever more seldom: what takes long waits for somebody to mend a fault. */
	private static void lookAgain(Text migration, Duration age) {
		Duration pause = age.compareTo(FIRST_PAUSE) < 0 ? FIRST_PAUSE : age;
		if (age.compareTo(SETTLING) < 0 && age.plus(pause).compareTo(SETTLING) > 0) {
			// Due dates are kept in milliseconds.
			pause = SETTLING.minus(age).plusMillis(1);
		}
		Instant next = ClockUtil.getCurrentTime()
			.toInstant()
			.plus((pause.compareTo(LONGEST_PAUSE) > 0) ? LONGEST_PAUSE : pause);
		TimerEntity job = new TimerEntity();
		job.setJobHandlerType(TYPE);
		job.setJobHandlerConfiguration(migration);
		job.setPriority(AFTER_EVERYDAY_WORK);
		job.setDuedate(Date.from(next));
		Context.getCommandContext().getJobManager().schedule(job);
	}

	/** A migration is the system's doing, whoever has deployed. */
	private static void unchecked(CommandContext command, Callable<Void> action) {
		try {
			command.runWithoutAuthorization(action);
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException("A migration failed");
		}
	}

}
