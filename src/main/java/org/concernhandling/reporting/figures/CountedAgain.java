package org.concernhandling.reporting.figures;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

import org.concernhandling.reporting.disclosure.CellId;
import org.concernhandling.reporting.disclosure.Recount;
import org.concernhandling.reporting.figures.StatisticsTable.Row;

/**
 * Counts again what was given out before, as far as it comes from our tables: each
 * population and period once, for one release.
 */
public final class CountedAgain implements Recount {

	/** Some rows stand there only when they count somebody. */
	private static final Long NONE = 0L;

	private final Figures figures;

	private final Map<Counted, Map<Period, CompiledFigures>> compiled = new HashMap<>();

	public CountedAgain(Figures figures) {
		this.figures = figures;
	}

	@Override
	public OptionalLong count(CellId cell) {
		Period period = new Period(cell.from(), cell.to());
		return Stream.of(Counted.values())
			.filter((counted) -> counted.code().equals(cell.population()) && cell.codes().size() <= 1)
			.findFirst()
			.map((counted) -> count(cell, compiled(counted, period)))
			.map(OptionalLong::of)
			.orElseGet(OptionalLong::empty);
	}

	private static Long count(CellId cell, CompiledFigures figures) {
		if (cell.codes().isEmpty()) {
			return figures.table(Breakdown.STATE.id()).total();
		}
		String table = cell.codes().firstKey();
		return figures.tables()
			.stream()
			.filter((one) -> one.id().equals(table))
			.findFirst()
			.map((one) -> one.row(cell.codes().get(table)).map(Row::count).orElse(NONE))
			.orElse(null);
	}

	private CompiledFigures compiled(Counted counted, Period period) {
		return this.compiled.computeIfAbsent(counted, (any) -> new HashMap<>())
			.computeIfAbsent(period, (any) -> this.figures.compile(counted, period));
	}

}
