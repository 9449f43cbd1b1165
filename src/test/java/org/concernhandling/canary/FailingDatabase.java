package org.concernhandling.canary;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Lets every kind of write to every table fail once, with the parameters in the message
 * as PostgreSQL has them, and words beside them.
 */
class FailingDatabase implements BeanPostProcessor, QueryExecutionListener {

	private static final Pattern WRITE = Pattern
		.compile("^\\s*(insert\\s+into|update|delete\\s+from|merge\\s+into)\\s+([\\w.\"]+)", Pattern.CASE_INSENSITIVE);

	private final Faults faults;

	private final Set<String> written = new ConcurrentSkipListSet<>();

	FailingDatabase(Faults faults) {
		this.faults = faults;
	}

	/** The kinds of writes that there were while something failed on purpose. */
	Set<String> written() {
		return this.written;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof DataSource database) ? ProxyDataSourceBuilder.create(database).listener(this).build()
				: bean;
	}

	@Override
	public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
		if (this.faults.areArmed()) {
			queries.forEach((query) -> fail(query, execution.isBatch()));
		}
	}

	private void fail(QueryInfo query, boolean batch) {
		Matcher write = WRITE.matcher(query.getQuery());
		if (write.find()) {
			String what = write.group().strip().replaceAll("[\\s\"]+", " ").toLowerCase(Locale.ROOT);
			this.written.add(what);
			if (this.faults.failsOnceAt(what)) {
				SQLException failure = failure(query);
				sneak(batch ? new BatchUpdateException(failure.getMessage(), failure.getSQLState(), new int[0], failure)
						: failure);
			}
		}
	}

	private static SQLException failure(QueryInfo query) {
		String parameters = query.getParametersList()
			.stream()
			.flatMap(List::stream)
			.map((parameter) -> (parameter.getArgs().length > 1) ? String.valueOf(parameter.getArgs()[1]) : "")
			.collect(Collectors.joining(", "));
		return new SQLException("ERROR: new row violates a check\n  Detail: Failing row contains (" + parameters + ", "
				+ Faults.words() + ").", "23514");
	}

	/**
	 * What a database throws is a checked exception, which a listener does not declare.
	 */
	@SuppressWarnings("unchecked")
	private static <E extends Throwable> void sneak(Throwable failure) throws E {
		throw (E) failure;
	}

	@Override
	public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
	}

}
