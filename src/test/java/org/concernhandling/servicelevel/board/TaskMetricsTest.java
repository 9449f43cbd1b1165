package org.concernhandling.servicelevel.board;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import org.concernhandling.casework.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** What Prometheus collects about the tasks. */
class TaskMetricsTest {

	private static final Instant NOW = SettableClock.START;

	private static final Labels ASSESS = Labels.of("process", "concern-handling", "task", "assess-concern");

	private final SettableClock clock = new SettableClock();

	private final ClockTable table = ClockTable.inMemory();

	private final PrometheusRegistry prometheus = new PrometheusRegistry();

	TaskMetricsTest() {
		StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of("prometheus", this.prometheus));
		new TaskMetrics(new ClockCounts(this.table.jdbc()), this.clock,
				beans.getBeanProvider(PrometheusRegistry.class));
	}

	@AfterEach
	void clear() throws IOException {
		this.table.clear();
		this.table.close();
	}

	@Test
	void tellsOpenAndLateTasksAndTheAgeOfTheOldest() {
		this.table.addConcern("CN-0001-TEST");
		Instant start = NOW.minusSeconds(7200);
		this.table.add(started(start, "assess-concern", NOW.minusSeconds(1)));
		this.table.add(started(start.plusSeconds(60), "assess-concern", NOW));
		this.table.add(started(start, "close-concern", NOW).ended(NOW, "met"));
		this.table.add(new ClockRow("CN-0001-TEST", "concern-handling", "instance", "closed", "milestone", null,
				"managers", start, NOW, NOW, null, null, null));
		assertThat(figures("concerns_tasks_open")).isEqualTo(Map.of(ASSESS, 2.0));
		assertThat(figures("concerns_tasks_late")).isEqualTo(Map.of(ASSESS, 1.0));
		assertThat(figures("concerns_tasks_oldest_seconds")).isEqualTo(Map.of(ASSESS, 7200.0));
	}

	@Test
	void countsAtMostOnceAMinute() {
		assertThat(figures("concerns_tasks_open")).isEmpty();
		this.table.addConcern("CN-0001-TEST");
		this.table.add(started(NOW, "assess-concern", NOW));
		assertThat(figures("concerns_tasks_open")).isEmpty();
		this.clock.set(NOW.plusSeconds(60));
		assertThat(figures("concerns_tasks_open")).isEqualTo(Map.of(ASSESS, 1.0));
	}

	private static ClockRow started(Instant start, String task, Instant due) {
		return new ClockRow("CN-0001-TEST", "concern-handling", "instance", task, "task", null, "caseworkers", start,
				due, due, null, null, null);
	}

	private Map<Labels, Double> figures(String name) {
		Map<Labels, Double> figures = new TreeMap<>();
		this.prometheus.scrape((metric) -> metric.equals(name))
			.stream()
			.map(GaugeSnapshot.class::cast)
			.flatMap((gauge) -> gauge.getDataPoints().stream())
			.forEach((point) -> figures.put(point.getLabels(), point.getValue()));
		return figures;
	}

}
