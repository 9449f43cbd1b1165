package org.concernhandling.reporting.figures;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;

import org.concernhandling.concern.Refused;
import org.concernhandling.reporting.annual.ReportInMemory;
import org.concernhandling.reporting.disclosure.ReleaseRefused;
import org.concernhandling.reporting.disclosure.Releases;
import org.concernhandling.reporting.disclosure.ReleasesInMemory;

/**
 * Measures what disclosure control costs in a year in which managers take the figures of
 * each month away before the report, beside counting the year's tables:
 * {@code ./mvnw test-compile exec:java@control-benchmark}, with {@code -Dconcerns=} for
 * others than 20,000. Seconds are those of the processor; figures of different machines
 * compare by the ratio only.
 */
public final class ControlBenchmark {

	private static final int CONCERNS = Integer.getInteger("concerns", 20_000);

	private static final int THRESHOLD = 5;

	private static final int MONTHS = 12;

	private static final Period YEAR = Period.reportingYear(2017);

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2018-05-01T10:00:00Z"), ZoneOffset.UTC);

	private ControlBenchmark() {
	}

	/** Fills a database in memory, measures and prints. */
	public static void main(String[] args) throws Exception {
		try (FactTable facts = FactTable.inMemory()) {
			RandomFacts.write(1, facts, YEAR.from(), CONCERNS);
			Figures figures = new Figures(facts.jdbc(), CLOCK);
			Releases releases = ReleasesInMemory.of(CLOCK, THRESHOLD);
			double count = measure("count the year", 0,
					() -> figures.compile(Counted.QUALIFYING_DISCLOSURES, YEAR).tables().size() + " tables");
			for (int month = 0; month < MONTHS; month++) {
				LocalDate first = YEAR.from().plusMonths(month);
				Period period = new Period(first, first.plusMonths(1).minusDays(1));
				measure("export " + period.from(), count,
						() -> heldBack(new FiguresExport(figures, releases, CLOCK, THRESHOLD)
							.export(Counted.QUALIFYING_DISCLOSURES, period, "benchmark")) + " held back");
			}
			measure("give the report out", count,
					() -> ReportInMemory.release(2017, figures, releases)
						.values()
						.stream()
						.flatMap((rows) -> rows.values().stream())
						.filter("c"::equals)
						.count() + " held back");
		}
		System.exit(0);
	}

	private static long heldBack(String csv) {
		return csv.lines().filter((line) -> line.endsWith(",c")).count();
	}

	private static double measure(String what, double count, Callable<String> work) throws Exception {
		long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
		String found;
		try {
			found = work.call();
		}
		catch (Refused | ReleaseRefused ex) {
			found = "refused";
		}
		double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
		System.out.printf("%-22s %8.3f s %10.1f times as long  %s%n", what, seconds, (count > 0) ? seconds / count : 1,
				found);
		return seconds;
	}

}
