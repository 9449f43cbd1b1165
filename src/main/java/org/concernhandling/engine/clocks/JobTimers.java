package org.concernhandling.engine.clocks;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.concernhandling.engine.TextJobHandler;
import org.concernhandling.servicelevel.ClockRang.Point;
import org.concernhandling.servicelevel.ClockTimers;
import org.springframework.stereotype.Component;

/**
 * Timers of clocks as jobs of the engine. Their ids follow from the clock, so that nobody
 * has to remember them. They belong to no process instance: the engine would not let a
 * running concern go over to a new version of its model with jobs that the model does not
 * know.
 */
@Component
class JobTimers implements ClockTimers {

	@Override
	public void set(String clock, Point point, Instant at) {
		TimerEntity timer = new TimerEntity();
		timer.setId(id(clock, point));
		timer.setJobHandlerType(ClockRings.TYPE);
		timer.setJobHandlerConfiguration(new TextJobHandler.Text(clock));
		timer.setDuedate(Date.from(at));
		jobs().schedule(timer);
	}

	@Override
	public void move(String clock, Point point, Instant at) {
		JobEntity timer = jobs().findJobById(id(clock, point));
		if (timer != null) {
			timer.setDuedate(Date.from(at));
		}
		else {
			set(clock, point, at);
		}
	}

	@Override
	public void cancel(String clock) {
		Optional.ofNullable(jobs().findJobById(id(clock, Point.WARNING)))
			.or(() -> Optional.ofNullable(jobs().findJobById(id(clock, Point.DUE))))
			.ifPresent(JobTimers::delete);
	}

	/** Only for a job that has failed does the engine need to look for an incident. */
	private static void delete(JobEntity timer) {
		if (timer.getRetries() > 0) {
			jobs().deleteJob(timer, false);
		}
		else {
			timer.delete();
		}
	}

	@Override
	public Set<String> idsOf(Set<String> clocks) {
		return clocks.stream()
			.flatMap((clock) -> Stream.of(Point.values()).map((point) -> id(clock, point)))
			.collect(Collectors.toSet());
	}

	private static JobManager jobs() {
		return Context.getCommandContext().getJobManager();
	}

	private static String id(String clock, Point point) {
		return UUID.nameUUIDFromBytes((clock + "/" + point).getBytes(StandardCharsets.UTF_8)).toString();
	}

}
