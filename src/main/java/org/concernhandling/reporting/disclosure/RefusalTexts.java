package org.concernhandling.reporting.disclosure;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.concernhandling.reporting.disclosure.CellId.Series;
import org.concernhandling.reporting.disclosure.EarlierRelease.PrintedCell;
import org.concernhandling.reporting.disclosure.EarlierRelease.PrintedTable;

/**
 * Says why something is not given out, by the names that people see, and without counts.
 */
final class RefusalTexts {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

	private final List<EarlierRelease> earlier;

	private final Map<CellId, String> places = new LinkedHashMap<>();

	private final Map<Series, String> labels = new LinkedHashMap<>();

	RefusalTexts(Draft draft, List<EarlierRelease> earlier) {
		this.earlier = earlier;
		for (ReleaseTable table : draft.tables()) {
			for (Cell cell : table.cells()) {
				name(cell.id(), cell.label(), "“%s” in the table “%s”".formatted(cell.label(), table.title()));
			}
		}
		draft.bounds().forEach(this::nameRest);
		for (EarlierRelease release : earlier) {
			for (PrintedTable table : release.tables()) {
				for (PrintedCell cell : table.cells()) {
					name(cell.id(), cell.label(),
							"“%s” in the table “%s” of %s".formatted(cell.label(), table.title(), name(release)));
				}
			}
			release.bounds().forEach(this::nameRest);
		}
	}

	Refusal required(CellId cell) {
		return new Refusal(Refusal.Reason.REQUIRED_COUNT_IS_HIDDEN,
				("%s has to be shown, but it is a small count or was hidden before. It can be given out only with"
						+ " disclosure control switched off, for a recorded reason.")
					.formatted(place(cell)));
	}

	Refusal givenAway(CellId cell, List<EarlierRelease> because) {
		return new Refusal(Refusal.Reason.GIVES_AWAY,
				because.isEmpty() ? "%s could be worked out from what has to be shown.".formatted(place(cell))
						: "Together with %s, %s could be worked out.".formatted(names(because), place(cell)));
	}

	/** What somebody can do who is refused. */
	static String advice(boolean becauseOfEarlier) {
		return becauseOfEarlier
				? "If the earlier figures have changed, give them out again first. Otherwise these can be given out for"
						+ " other days, or with all numbers shown, for a recorded reason."
				: "They can be given out for more days together, or with all numbers shown, for a recorded reason.";
	}

	Refusal contradictory() {
		return new Refusal(Refusal.Reason.CONTRADICTS,
				("These figures cannot be true together with %s. Count the earlier figures again, and correct them"
						+ " first.")
					.formatted(names(this.earlier)));
	}

	private void name(CellId cell, String label, String place) {
		this.places.putIfAbsent(cell, place);
		this.labels.putIfAbsent(cell.series(), label);
	}

	private void nameRest(AtMost bound) {
		CellId rest = bound.withRest().parts().get(1);
		this.labels.putIfAbsent(rest.series(), "%s without %s".formatted(label(bound.whole()), label(bound.part())));
		this.places.putIfAbsent(rest,
				"What is left of %s without %s".formatted(place(bound.whole()), place(bound.part())));
	}

	private String place(CellId cell) {
		String place = this.places.get(cell);
		return (place != null) ? place : "“%s” from %s to %s, which is printed nowhere,".formatted(label(cell),
				DAY.format(cell.from()), DAY.format(cell.to()));
	}

	private String label(CellId cell) {
		String label = this.labels.get(cell.series());
		return (label != null) ? label : cell.codes().isEmpty() ? cell.population() : cell.codesAsText();
	}

	private static String names(List<EarlierRelease> releases) {
		return releases.stream().map(RefusalTexts::name).collect(Collectors.joining(" and "));
	}

	private static String name(EarlierRelease release) {
		return "“%s”, edition %d of %s".formatted(release.title(), release.edition(), DAY.format(release.day()));
	}

}
