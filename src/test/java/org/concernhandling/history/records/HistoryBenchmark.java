package org.concernhandling.history.records;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;

import com.sun.management.OperatingSystemMXBean;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.concernhandling.casework.BareApplication;
import org.concernhandling.casework.SettableClock;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Measures on PostgreSQL how fast concerns of the past are brought in, by one thread and
 * by more: {@code ./mvnw test-compile exec:java@history-benchmark}. Times of different
 * machines compare by the ratio only; the processor time per concern does better on one
 * that others use, too.
 */
public final class HistoryBenchmark {

	private static final OperatingSystemMXBean MACHINE = ManagementFactory
		.getPlatformMXBean(OperatingSystemMXBean.class);

	private HistoryBenchmark() {
	}

	/** Fills a new database for each number of threads and prints. */
	public static void main(String[] args) throws IOException {
		int[] numbers = (args.length > 0) ? Stream.of(args).mapToInt(Integer::parseInt).toArray()
				: new int[] { 1, 2, 4, 8 };
		for (int threads : numbers) {
			measure(threads);
		}
		// The database's own threads would keep the program waiting.
		System.exit(0);
	}

	private static void measure(int threads) throws IOException {
		try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
				ConfigurableApplicationContext application = BareApplication.start(new SettableClock(),
						Map.of("spring.datasource.url",
								postgres.getJdbcUrl("postgres", "postgres") + "&reWriteBatchedInserts=true",
								"spring.datasource.username", "postgres", "concerns.keys.file",
								"target/history-benchmark-keys-" + threads, "concerns.history.threads",
								Integer.toString(threads), "logging.level.root", "warn"),
						HistoryEngine.Past.class)) {
			HistoryImport history = application.getBean(HistoryImport.class);
			bringIn(history, Replays.cases());
			long start = System.nanoTime();
			long processor = MACHINE.getProcessCpuTime();
			int broughtIn = bringIn(history, Replays.disclosures());
			double seconds = (System.nanoTime() - start) / 1e9;
			System.out.printf("%d threads: %,6.1f concerns per second, %,6.1f ms of processor time each%n", threads,
					broughtIn / seconds, (MACHINE.getProcessCpuTime() - processor) / 1e6 / broughtIn);
		}
	}

	private static int bringIn(HistoryImport history, String file) {
		HistoryImport.Report report = history.bringIn(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
		if (!report.faults().isEmpty() || !report.failed().isEmpty()) {
			throw new IllegalStateException("Not all was brought in: " + report);
		}
		return report.broughtIn();
	}

}
