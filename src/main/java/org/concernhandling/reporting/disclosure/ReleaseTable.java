package org.concernhandling.reporting.disclosure;

import java.util.List;

/**
 * A table that somebody wants to give out.
 *
 * @param id the table's code within its publication, such as {@code by-setting}
 * @param title what the reader sees above it
 */
public record ReleaseTable(String id, String title, List<Cell> cells) {

	public ReleaseTable {
		cells = List.copyOf(cells);
	}

}
