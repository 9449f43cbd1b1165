package org.concernhandling.reporting.figures;

import java.util.Optional;

import org.concernhandling.reporting.figures.StatisticsTable.Row;
import org.springframework.stereotype.Component;

/** Gives true numbers out, and says that they are not for publication. */
@Component
class ReleaseForInsideUse implements FiguresRelease {

	@Override
	public Shown release(CompiledFigures figures, String person) {
		return new Shown() {

			@Override
			public String control() {
				return "None: these are true numbers, for use inside only. Not for publication.";
			}

			@Override
			public String cell(StatisticsTable table, String code) {
				Long count = (code != null) ? table.row(code).map(Row::count).orElse(null) : table.total();
				return Optional.ofNullable(count).map(String::valueOf).orElse("");
			}

		};
	}

}
