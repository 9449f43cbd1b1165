package org.concernhandling.reporting.disclosure;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One count is part of another, while such parts do not add up to it: a disclosure can
 * lead to several actions, and name several settings. The rest, of those who are counted
 * in the whole and not in the part, is protected like any other count.
 */
public record AtMost(CellId part, CellId whole) {

	/**
	 * Takes a bound.
	 * @throws IllegalArgumentException when the two are not of the same days, or are the
	 * same cell
	 */
	public AtMost {
		new Sum(whole, List.of(part));
	}

	/** The whole is the part and a rest that is printed nowhere. */
	Sum withRest() {
		return new Sum(this.whole, List.of(this.part, rest(this.part, this.whole)));
	}

	/** Those who are counted in the whole and not in the part. */
	static CellId rest(CellId part, CellId whole) {
		SortedMap<String, String> codes = new TreeMap<>(part.codes());
		whole.codes().forEach((kind, code) -> codes.put("of." + kind, code));
		return new CellId("rest." + part.population() + ".of." + whole.population(), codes, whole.from(), whole.to());
	}

}
