package org.concernhandling.servicelevel.board;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.ToDoubleFunction;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import org.concernhandling.Memo;
import org.concernhandling.servicelevel.board.ClockCounts.OpenTasks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * How the open tasks stand, for Prometheus: counted when it collects, at most once a
 * minute. It is asked by Prometheus itself because the tasks that there are change from
 * one time to the next.
 */
@Component
class TaskMetrics implements MultiCollector {

	private final Clock clock;

	private final Memo<List<OpenTasks>> tasks;

	TaskMetrics(ClockCounts counts, Clock clock, ObjectProvider<PrometheusRegistry> registry) {
		this.clock = clock;
		this.tasks = new Memo<>(clock, Duration.ofMinutes(1), () -> counts.openTasks(clock.instant()));
		registry.ifAvailable((prometheus) -> prometheus.register(this));
	}

	@Override
	public MetricSnapshots collect() {
		return new MetricSnapshots(
				gauge("concerns_tasks_open", "Tasks that are open", (tasks) -> tasks.counts().open()),
				gauge("concerns_tasks_late", "Tasks whose due time has passed", (tasks) -> tasks.counts().late()),
				gauge("concerns_tasks_oldest_seconds", "Age of the oldest open task",
						(tasks) -> age(tasks.counts().oldestStart())));
	}

	private GaugeSnapshot gauge(String name, String help, ToDoubleFunction<OpenTasks> value) {
		GaugeSnapshot.Builder gauge = GaugeSnapshot.builder().name(name).help(help);
		for (OpenTasks tasks : this.tasks.get()) {
			gauge.dataPoint(GaugeDataPointSnapshot.builder()
				.labels(Labels.of("process", tasks.process(), "task", tasks.task()))
				.value(value.applyAsDouble(tasks))
				.build());
		}
		return gauge.build();
	}

	private long age(Instant start) {
		return Duration.between(start, this.clock.instant()).toSeconds();
	}

}
