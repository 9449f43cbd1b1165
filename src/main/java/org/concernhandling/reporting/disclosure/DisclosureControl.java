package org.concernhandling.reporting.disclosure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.concernhandling.reporting.disclosure.Knowledge.Changes;
import org.concernhandling.reporting.disclosure.Readers.GivenAway;

/**
 * Decides which cells of a draft are hidden.
 * <p>
 * Counts below the threshold are hidden, zeros are not, and whatever was hidden before
 * stays hidden. Then, as long as a hidden count is given away, another one is hidden;
 * this ends, as there are only so many. What turns out not to be needed is shown again.
 * The same draft after the same releases always has the same outcome. The marker, true
 * zeros and hiding more than the small counts follow the practice of the Department for
 * Education's releases on children looked after; the threshold is a local setting.
 */
final class DisclosureControl {

	private static final int MOST_REFUSALS = 10;

	private final int threshold;

	/**
	 * Takes the threshold.
	 * @param threshold the smallest count that is shown, other than zero
	 * @throws IllegalArgumentException when it is less than 3: then a hidden count could
	 * have one value only
	 */
	DisclosureControl(int threshold) {
		if (threshold < 3) {
			throw new IllegalArgumentException("The threshold for small counts is 3 at least");
		}
		this.threshold = threshold;
	}

	/**
	 * Decides which cells are hidden.
	 * @param earlier what was given out before, the oldest first
	 * @throws ReleaseRefused when a count would be given away, whatever else is hidden
	 * @throws IllegalArgumentException when the counts contradict each other
	 */
	Protection protect(Draft draft, List<EarlierRelease> earlier, Recount recount) {
		Readers readers = new Readers(draft, earlier, recount, this.threshold);
		Knowledge knowledge = readers.knowledge();
		Set<CellId> hidden = atFirst(draft, knowledge);
		refuseToHideWhatIsRequired(draft, earlier, hidden);
		if (readers.contradicted(hidden)) {
			if (earlier.isEmpty()) {
				throw new IllegalArgumentException("The counts contradict each other");
			}
			throw new ReleaseRefused(List.of(new RefusalTexts(draft, earlier).contradictory()));
		}
		Set<CellId> more = hideMore(readers, hidden, draft, earlier, recount);
		showAgain(readers, hidden, more);
		hidden.addAll(more);
		Set<CellId> known = new HashSet<>(hidden);
		known.removeIf((cell) -> knowledge.known(cell, hidden) == null);
		return new Protection(Controlled.of(draft, hidden), known);
	}

	private Set<CellId> atFirst(Draft draft, Knowledge knowledge) {
		Set<CellId> hidden = new LinkedHashSet<>();
		draft.counts().forEach((cell, count) -> {
			if (count != null && (count > 0 && count < this.threshold || knowledge.hiddenBefore(cell))) {
				hidden.add(cell);
			}
		});
		return hidden;
	}

	private void refuseToHideWhatIsRequired(Draft draft, List<EarlierRelease> earlier, Set<CellId> hidden) {
		List<Refusal> refusals = draft.required()
			.stream()
			.sorted()
			.filter(hidden::contains)
			.map((cell) -> new RefusalTexts(draft, earlier).required(cell))
			.toList();
		if (!refusals.isEmpty()) {
			throw new ReleaseRefused(refusals);
		}
	}

	private Set<CellId> hideMore(Readers readers, Set<CellId> first, Draft draft, List<EarlierRelease> earlier,
			Recount recount) {
		Set<CellId> more = new LinkedHashSet<>();
		Set<CellId> hidden = new LinkedHashSet<>(first);
		while (true) {
			Optional<GivenAway> plainly = readers.givenAway(hidden);
			Optional<GivenAway> found = plainly.isPresent() ? plainly : readers.givenAwayKnowingWhy(hidden);
			Optional<CellId> next = found
				.flatMap((given) -> new Secondary(given.knowledge()).besides(given.cells(), hidden));
			if (next.isPresent()) {
				hidden.add(next.get());
				more.add(next.get());
			}
			else if (plainly.isEmpty()) {
				return more;
			}
			else {
				List<CellId> cells = plainly.get().cells();
				List<CellId> wanted = cells.stream().filter((cell) -> !more.contains(cell)).toList();
				throw new ReleaseRefused(refusals(wanted.isEmpty() ? cells : wanted, hidden, draft, earlier, recount));
			}
		}
	}

	private static void showAgain(Readers readers, Set<CellId> first, Set<CellId> more) {
		if (more.size() < 2) {
			return;
		}
		Set<CellId> hidden = new LinkedHashSet<>(first);
		hidden.addAll(more);
		boolean safeKnowingWhy = readers.givenAwayKnowingWhy(hidden).isEmpty();
		for (CellId cell : new Secondary(readers.knowledge()).largestFirst(more)) {
			hidden.remove(cell);
			if (safeKnowingWhy && readers.safe(hidden, cell) && readers.givenAwayKnowingWhy(hidden).isEmpty()) {
				more.remove(cell);
			}
			else {
				hidden.add(cell);
			}
		}
	}

	private List<Refusal> refusals(List<CellId> givenAway, Set<CellId> hidden, Draft draft,
			List<EarlierRelease> earlier, Recount recount) {
		List<Refusal> refusals = new ArrayList<>();
		boolean becauseOfEarlier = false;
		for (CellId cell : givenAway.subList(0, Math.min(MOST_REFUSALS, givenAway.size()))) {
			List<EarlierRelease> because = earlier.stream()
				.filter((release) -> givesAway(cell, hidden, draft, List.of(release), recount))
				.toList();
			boolean alone = givesAway(cell, hidden, draft, List.of(), recount);
			refusals.add(new RefusalTexts(draft, earlier).givenAway(cell,
					alone ? List.of() : because.isEmpty() ? earlier : because));
			becauseOfEarlier |= !alone;
		}
		Refusal last = refusals.remove(refusals.size() - 1);
		refusals.add(new Refusal(last.reason(), last.text() + " " + RefusalTexts.advice(becauseOfEarlier)));
		return refusals;
	}

	private boolean givesAway(CellId cell, Set<CellId> hidden, Draft draft, List<EarlierRelease> earlier,
			Recount recount) {
		return Stream.of(Changes.values())
			.map((changes) -> new Audit(Knowledge.with(draft, earlier, recount, changes), this.threshold, Map.of()))
			.anyMatch((audit) -> audit.givesAway(cell, hidden));
	}

	/**
	 * What may be given out.
	 *
	 * @param known cells that are hidden though everybody knows their count
	 */
	record Protection(Controlled controlled, Set<CellId> known) {

	}

}
