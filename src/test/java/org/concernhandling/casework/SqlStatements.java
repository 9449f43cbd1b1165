package org.concernhandling.casework;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.lifecycle.JdbcLifecycleEventListenerAdapter;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The database, with everything counted that goes to it while somebody acts on a concern.
 * What the test itself looks up in between is not counted, and costs nothing more.
 */
class SqlStatements extends DelegatingDataSource {

	private final DataSource counted;

	/** How often each statement was sent; null while nobody counts. */
	private Map<String, Integer> statements;

	private int commits;

	/**
	 * Who acts now: what others ask of the database meanwhile is no cost of a concern.
	 */
	private volatile Thread acting;

	SqlStatements(DataSource database) {
		super(database);
		this.counted = ProxyDataSourceBuilder.create(database).listener(new Counter()).build();
	}

	/** Starts to count anew. */
	void start() {
		this.statements = new LinkedHashMap<>();
		this.commits = 0;
	}

	/** Stops counting. */
	Counts stop() {
		Counts counts = new Counts(Map.copyOf(this.statements), this.commits);
		this.statements = null;
		return counts;
	}

	/** Does what somebody does to a concern. */
	void during(Runnable act) {
		this.acting = Thread.currentThread();
		try {
			act.run();
		}
		finally {
			this.acting = null;
		}
	}

	@Override
	public Connection getConnection() throws SQLException {
		boolean counting = this.acting == Thread.currentThread() && this.statements != null;
		return counting ? this.counted.getConnection() : super.getConnection();
	}

	/**
	 * What was counted.
	 *
	 * @param statements how often each statement was sent; one that is sent for many rows
	 * at once counts for each row
	 * @param commits how many transactions were committed
	 */
	record Counts(Map<String, Integer> statements, int commits) {

		int of(String kind) {
			return this.statements.entrySet()
				.stream()
				.filter((statement) -> statement.getKey().stripLeading().toLowerCase(Locale.ROOT).startsWith(kind))
				.mapToInt(Map.Entry::getValue)
				.sum();
		}

		/**
		 * The statements that were sent more or less often than others, with both counts.
		 */
		Map<String, String> differencesFrom(Counts others) {
			return Stream.of(this, others)
				.flatMap((counts) -> counts.statements().keySet().stream())
				.distinct()
				.filter((statement) -> times(statement) != others.times(statement))
				.collect(Collectors.toMap((statement) -> statement.replaceAll("\\s+", " "),
						(statement) -> others.times(statement) + " -> " + times(statement)));
		}

		private int times(String statement) {
			return this.statements.getOrDefault(statement, 0);
		}

	}

	private class Counter extends JdbcLifecycleEventListenerAdapter {

		@Override
		public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
			queries.forEach((query) -> SqlStatements.this.statements.merge(query.getQuery(),
					Math.max(1, query.getParametersList().size()), Integer::sum));
		}

		@Override
		public void afterCommit(MethodExecutionContext commit) {
			SqlStatements.this.commits++;
		}

	}

}
