package org.concernhandling.audit;

import java.util.function.Supplier;

/**
 * Measures on PostgreSQL how fast the audit record is verified, beside a plain select of
 * the same rows: {@code ./mvnw test-compile exec:java@audit-benchmark}. Figures of
 * different machines compare by the ratio only.
 */
public final class AuditBenchmark {

	private static final int RECORDS = 300_000;

	private static final int AT_ONCE = 1000;

	private static final int ROUNDS = 5;

	private AuditBenchmark() {
	}

	/** Fills a new database, measures and prints. */
	public static void main(String[] args) {
		AuditDatabase audit = AuditDatabase.onPostgres();
		for (int records = 0; records < RECORDS; records += AT_ONCE) {
			audit.transaction().executeWithoutResult((transaction) -> audit.fill(AT_ONCE));
		}
		audit.jdbc().execute("vacuum analyze");
		double select = best(audit::readAll);
		double verify = best(() -> audit.verify().checked());
		System.out.printf("%,d records, best of %d rounds%n", RECORDS, ROUNDS);
		System.out.printf("read one by one   %,12.0f records per second%n", select);
		System.out.printf("verified          %,12.0f records per second, %.2f times as long%n", verify,
				select / verify);
		System.out.printf("heap in use       %,12d MB%n", usedMegabytes());
		// The database's own threads would keep the program waiting.
		System.exit(0);
	}

	private static double best(Supplier<Long> work) {
		double best = 0;
		for (int round = 0; round < ROUNDS; round++) {
			long start = System.nanoTime();
			long records = work.get();
			best = Math.max(best, records * 1e9 / (System.nanoTime() - start));
		}
		return best;
	}

	private static long usedMegabytes() {
		System.gc();
		Runtime runtime = Runtime.getRuntime();
		return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
	}

}
