package org.concernhandling.reporting.disclosure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What may be given out. */
public record Controlled(Map<CellId, Printed> cells) {

	public Controlled {
		cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
	}

	static Controlled of(Draft draft, Set<CellId> hidden) {
		Map<CellId, Printed> cells = new LinkedHashMap<>();
		draft.counts().forEach((id, count) -> cells.put(id, printed(count, hidden.contains(id))));
		return new Controlled(cells);
	}

	/**
	 * What the reader sees of a cell.
	 * @throws IllegalArgumentException when it stands in none of the tables
	 */
	public Printed printed(CellId id) {
		Printed printed = this.cells.get(id);
		if (printed == null) {
			throw new IllegalArgumentException("This cell is not part of what is given out");
		}
		return printed;
	}

	private static Printed printed(Long count, boolean hidden) {
		if (count == null) {
			return new Printed.NotGiven();
		}
		return hidden ? new Printed.Suppressed() : new Printed.Shown(count);
	}

}
