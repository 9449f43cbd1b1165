package org.concernhandling.reporting.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.concernhandling.concern.vocabulary.Category;
import org.concernhandling.concern.vocabulary.Channel;
import org.concernhandling.concern.vocabulary.ClosureOutcome;
import org.concernhandling.concern.vocabulary.Code;
import org.concernhandling.concern.vocabulary.Failure;
import org.concernhandling.concern.vocabulary.HandlingAction;
import org.concernhandling.concern.vocabulary.Remit;
import org.concernhandling.concern.vocabulary.Setting;
import org.concernhandling.concern.vocabulary.Standing;
import org.concernhandling.concern.vocabulary.Substantiated;
import org.concernhandling.concern.vocabulary.YesNoNotKnown;

/** Facts of a random reporting year as the processes could have written them. */
final class RandomFacts {

	private final Random random;

	private final FactTable facts;

	private final LocalDate first;

	private RandomFacts(long seed, FactTable facts, LocalDate first) {
		this.random = new Random(seed);
		this.facts = facts;
		this.first = first;
	}

	/** Writes the facts of a year that begins on a day, and of the months before it. */
	static void write(long seed, FactTable facts, LocalDate first) {
		write(seed, facts, first, 40 + new Random(seed).nextInt(160));
	}

	static void write(long seed, FactTable facts, LocalDate first, int concerns) {
		RandomFacts year = new RandomFacts(seed, facts, first);
		for (int i = 0; i < concerns; i++) {
			year.concern();
		}
	}

	private void concern() {
		LocalDate received = this.first.plusDays(this.random.nextInt(395) - 30L);
		boolean decided = one(20);
		boolean closed = decided && one(8);
		boolean settled = one(25);
		String setting = one(30) ? code(Setting.values(), 5) : null;
		String second = (setting != null && !one(8)) ? code(Setting.values(), 5) : null;
		List<Object> row = new ArrayList<>(List.of("channel", code(Channel.values(), 4), "standing",
				code(Standing.values(), 4), "setting", orNull(setting), "second_setting",
				orNull((second == null || second.equals(setting)) ? null : second), "remit",
				orNull(settled ? code(Remit.values(), 3) : null), "disclosure_status",
				orNull(settled ? (one(3) ? "qualifying-disclosure" : "concern-not-counted") : null), "category",
				orNull(one(15) ? code(Category.values(), 4) : null), "failure",
				orNull(one(4) ? code(Failure.values(), 4) : null)));
		row.addAll(List.of("outcome", orNull(closed ? code(ClosureOutcome.values(), 3) : null), "substantiated",
				orNull(closed ? code(Substantiated.values(), 4) : null), "detriment_reported",
				orNull(closed ? code(YesNoNotKnown.values(), 3) : null), "closed_on",
				orNull(closed ? received.plusDays(40) : null), "risk_reduced",
				orNull(one(2) ? code(YesNoNotKnown.values(), 3) : null), "safeguarding_assured",
				orNull(closed ? "yes" : null)));
		time(row, "acknowledged", one(30), 3);
		time(row, "screened", one(30), 3);
		time(row, "decided", decided, 15);
		time(row, "closed", closed, 90);
		byte[] key = this.facts.concern(received,
				row.stream().map((value) -> (value == NOTHING) ? null : value).toArray());
		if (decided) {
			actions(key, received);
		}
	}

	private void actions(byte[] key, LocalDate received) {
		if (!one(4)) {
			this.facts.action(key, HandlingAction.NO_FURTHER_ACTION.code(), received.plusDays(this.random.nextInt(60)),
					one(6) ? "approved-no-further-action" : "sent-back");
		}
		else {
			for (int i = this.random.nextInt(3); i >= 0; i--) {
				this.facts.action(key, code(HandlingAction.values(), 5), received.plusDays(this.random.nextInt(90)),
						null);
			}
			if (!one(8)) {
				this.facts.action(key, HandlingAction.NO_FURTHER_ACTION.code(), received.plusDays(90),
						"approved-no-further-action");
			}
		}
	}

	private void time(List<Object> row, String stage, boolean reached, int most) {
		row.addAll(List.of(stage + "_days", orNull(reached ? this.random.nextInt(most) : null), stage + "_in_time",
				orNull(reached ? (one(5) ? "met" : "missed") : null)));
	}

	/** So many times to one. */
	private boolean one(int times) {
		return this.random.nextInt(times + 1) > 0;
	}

	/** The first codes of a list: the first one often, the last one seldom. */
	private String code(Code[] list, int codes) {
		return Stream.of(list).toList().get((int) (codes * Math.pow(this.random.nextDouble(), 2))).code();
	}

	private static final Object NOTHING = new Object();

	private static Object orNull(Object value) {
		return (value != null) ? value : NOTHING;
	}

}
