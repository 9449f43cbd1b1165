package org.concernhandling.engine.migration;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

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
 * being started under the old version while the new one went live is found that way too.
 */
class MigrationJob extends TextJobHandler {

	static final String TYPE = "follow-new-version";

	private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);

	private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

	private final ApplicationContext context;

	MigrationJob(ApplicationContext context) {
		this.context = context;
	}

	/** Sets a migration off as soon as the running transaction is committed. */
	static void schedule(long migration) {
		MessageEntity job = new MessageEntity();
		job.setJobHandlerType(TYPE);
		job.setJobHandlerConfiguration(new Text(Long.toString(migration)));
		Context.getCommandContext().getJobManager().send(job);
	}

	@Override
	public String getType() {
		return TYPE;
	}

	@Override
	public void execute(Text migration, ExecutionEntity execution, CommandContext command, String tenant) {
		MigrationBook book = this.context.getBean(MigrationBook.class);
		book.find(Long.parseLong(migration.text())).ifPresent((move) -> unchecked(command, () -> {
			handOver(move, book, command);
			if (book.isPending(move.id())) {
				lookAgain(migration, book.age(move.id()));
			}
			else {
				book.finish(move.id());
			}
			return null;
		}));
	}

	private static void handOver(Move move, MigrationBook book, CommandContext command) {
		List<Candidate> candidates = book.unknownTo(move);
		book.add(move, candidates);
		candidates.stream()
			.collect(Collectors.groupingBy(Candidate::source,
					Collectors.mapping(Candidate::instance, Collectors.toList())))
			.forEach((source, instances) -> {
				MigrationPlan plan = Plans.between(source, move.target(), command);
				command.getProcessEngineConfiguration()
					.getRuntimeService()
					.newMigration(plan)
					.processInstanceIds(instances)
					.executeAsync();
			});
	}

	/** Ever more seldom: what takes long waits for somebody to mend a fault. */
	private static void lookAgain(Text migration, Duration age) {
		Duration pause = age.compareTo(FIRST_PAUSE) < 0 ? FIRST_PAUSE : age;
		Instant next = ClockUtil.getCurrentTime()
			.toInstant()
			.plus((pause.compareTo(LONGEST_PAUSE) > 0) ? LONGEST_PAUSE : pause);
		TimerEntity job = new TimerEntity();
		job.setJobHandlerType(TYPE);
		job.setJobHandlerConfiguration(migration);
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
