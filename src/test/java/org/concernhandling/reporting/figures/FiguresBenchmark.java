package org.concernhandling.reporting.figures;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Supplier;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Measures on PostgreSQL how long all tables take over many concerns, beside one plain
 * count of the same rows: {@code MAVEN_OPTS=-Xmx256m ./mvnw test-compile
 * exec:java@figures-benchmark}. Figures of different machines compare by the ratio only.
 */
public final class FiguresBenchmark {

	private static final int CONCERNS = 1_000_000;

	private static final int YEARS = 10;

	private static final int ROUNDS = 3;

	private static final Period ALL = new Period(LocalDate.of(2017, 4, 1), LocalDate.of(2027, 3, 31));

	private FiguresBenchmark() {
	}

	/** Fills a new database, measures and prints. */
	public static void main(String[] args) throws Exception {
		try (FactTable facts = FactTable.onPostgres()) {
			fill(facts.jdbc());
			measure(facts);
		}
		// The database's own threads would keep the program waiting.
		System.exit(0);
	}

	private static void measure(FactTable facts) {
		JdbcClient jdbc = facts.jdbc();
		Figures figures = facts.figures();
		long actions = jdbc.sql("select count(*) from concerns.action_fact").query(Long.class).single();
		ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
		double plain = median(() -> jdbc.sql("select setting, count(*) from concerns.concern_fact group by setting")
			.query()
			.listOfRows());
		double all = median(() -> figures.compile(Counted.ALL_CONCERNS, ALL));
		double year = median(() -> figures.compile(Counted.QUALIFYING_DISCLOSURES, Period.reportingYear(2020)));
		System.out.printf("%,d concerns, %,d actions, %d tables; median of %d%n", CONCERNS, actions,
				Figures.ids().size(), ROUNDS);
		print("select setting, count(*) … group by setting", plain, plain, CONCERNS);
		print("all tables, all concerns", all, plain, CONCERNS);
		print("all tables, disclosures of one year of " + YEARS, year, plain, CONCERNS / YEARS);
		System.out.printf("heap: %,d MB at most, of %,d MB%n", peakMegabytes(), Runtime.getRuntime().maxMemory() >> 20);
	}

	private static void print(String what, double seconds, double plain, int concerns) {
		System.out.printf("%-46s %8.3f s %,12.0f concerns per second %6.1f times as long%n", what, seconds,
				concerns / seconds, seconds / plain);
	}

	private static double median(Supplier<Object> work) {
		double[] seconds = new double[ROUNDS];
		for (int round = 0; round < ROUNDS; round++) {
			long start = System.nanoTime();
			work.get();
			seconds[round] = (System.nanoTime() - start) / 1e9;
		}
		Arrays.sort(seconds);
		return seconds[ROUNDS / 2];
	}

	private static long peakMegabytes() {
		return ManagementFactory.getMemoryPoolMXBeans()
			.stream()
			.filter((pool) -> pool.getType() == MemoryType.HEAP)
			.mapToLong((pool) -> pool.getPeakUsage().getUsed())
			.sum() >> 20;
	}

	/** Concerns of ten years, one to two actions on most of them. */
	static void fill(JdbcClient jdbc) {
		jdbc.sql(
				"""
						insert into concerns.concern_fact
						select sha256(cast(cast(i as text) as bytea)), date '2017-04-01' + i / 275,
						(array['hotline', 'email', 'post', 'web'])[1 + i % 4],
						(array['employee', 'agency-worker', 'former-worker', 'member-of-the-public'])[1 + i % 4],
						(array['childrens-home', 'local-authority-childrens-services', 'boarding-school', 'cafcass'])[1 + i * 7 % 4],
						case when i % 130 = 0 then 'residential-family-centre' end, 'authority-' || i % 150, 'regulated',
						case when i % 3 = 0 then 'concern-not-counted' else 'qualifying-disclosure' end,
						(array['criminal-offence', 'legal-obligation', 'health-or-safety'])[1 + i % 3],
						(array['child-at-risk', 'quality-of-care', 'regulatory-breach'])[1 + i * 5 % 3], 'yes',
						(array['yes', 'no', 'not-known'])[1 + i * 11 % 3], 'action-completed',
						(array['substantiated', 'not-substantiated', 'not-determined'])[1 + i * 13 % 3], 'no',
						date '2017-04-01' + i / 275 + i % 90, i % 3, 'met', i % 2, 'met', i % 12, 'met', i % 90,
						case when i % 9 = 0 then 'missed' else 'met' end
						from generate_series(0, :concerns - 1) i""")
			.param("concerns", CONCERNS)
			.update();
		jdbc.sql(
				"""
						insert into concerns.action_fact
						select sha256(cast('a' || i as bytea)), sha256(cast(cast(i * 10 / 13 as text) as bytea)),
						(array['provider-enquiry', 'hold-for-next-inspection', 'inspection-rescheduling', 'immediate-risk-referral'])[1 + i % 4],
						date '2017-04-01' + i * 10 / 13 / 275 + 3, 'satisfied', date '2017-04-01' + i * 10 / 13 / 275 + 30
						from generate_series(0, cast(:concerns * 1.3 as integer) - 1) i""")
			.param("concerns", CONCERNS)
			.update();
		jdbc.sql("vacuum analyze").update();
	}

}
