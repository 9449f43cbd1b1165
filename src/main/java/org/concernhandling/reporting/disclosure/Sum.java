package org.concernhandling.reporting.disclosure;

import java.util.List;
import java.util.stream.Stream;

/**
 * A total is the sum of its parts. Whoever reads a table knows it and reckons with it, so
 * every one has to be told, also those between tables, and those with a part that is
 * printed nowhere.
 */
public record Sum(CellId total, List<CellId> parts) {

	/**
	 * Takes a sum.
	 * @throws IllegalArgumentException when its cells are not all of the same days, or
	 * one stands in it twice
	 */
	public Sum {
		parts = List.copyOf(parts);
		for (CellId part : parts) {
			if (!part.from().equals(total.from()) || !part.to().equals(total.to())) {
				throw new IllegalArgumentException(
						"A total has the days of its parts; how periods add up is known without being told");
			}
		}
		if (Stream.concat(Stream.of(total), parts.stream()).distinct().count() <= parts.size()) {
			throw new IllegalArgumentException("No cell stands in a sum twice");
		}
	}

	/** Every cell that stands in it: the total first. */
	List<CellId> cells() {
		return Stream.concat(Stream.of(this.total), this.parts.stream()).toList();
	}

}
