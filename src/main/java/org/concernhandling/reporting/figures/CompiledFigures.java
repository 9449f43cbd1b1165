package org.concernhandling.reporting.figures;

import java.time.LocalDate;
import java.util.List;

/**
 * All tables about one period, counted at one moment, so that they agree with each other.
 * The numbers are true numbers: before they leave the house, disclosure control decides
 * which may be shown.
 *
 * @param counted which concerns the tables count
 * @param compiledOn the day on which they were counted (Europe/London)
 * @param authorities how many local authorities the concerns are about, as far as the
 * directory knows; which ones is never told
 * @param tables the tables in the order in which they are shown
 */
public record CompiledFigures(Counted counted, Period period, LocalDate compiledOn, long authorities,
		List<StatisticsTable> tables) {

	/**
	 * The table of an id.
	 * @throws IllegalArgumentException when there is none
	 */
	public StatisticsTable table(String id) {
		return this.tables.stream()
			.filter((table) -> table.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("There is no such table"));
	}

}
