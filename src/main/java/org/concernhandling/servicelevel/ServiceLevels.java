package org.concernhandling.servicelevel;

import java.util.Optional;

import org.concernhandling.concern.vocabulary.Code;

/** The figures of the decision {@code service-levels}, which process owners change. */
public interface ServiceLevels {

	/**
	 * How long a task, a milestone or a wait may take.
	 * @throws IllegalArgumentException when the decision does not know it
	 */
	default Target of(String task) {
		return find(task)
			.orElseThrow(() -> new IllegalArgumentException("The decision service-levels has no rule for " + task));
	}

	/** The same, or nothing when the decision does not know it. */
	Optional<Target> find(String task);

	/**
	 * A target.
	 *
	 * @param amount how many units
	 * @param warnAfter after how many per cent of the time to warn; 100 when the decision
	 * does not say
	 * @param escalateTo the staff group to tell when it is missed; managers when the
	 * decision does not say
	 */
	record Target(int amount, Unit unit, Calendar calendar, int warnAfter, String escalateTo) {
	}

	/** The units in which targets are given. */
	enum Unit implements Code {

		/** Running hours, nights and weekends included. */
		HOURS("hours"),

		/** Hours within 8:00 to 18:00 on working days. */
		WORKING_HOURS("working hours"),

		/** Working days; day one is the day after. */
		WORKING_DAYS("working days"),

		/** Calendar days. */
		DAYS("days"),

		/** Calendar months. */
		MONTHS("months");

		private final String label;

		Unit(String label) {
			this.label = label;
		}

		@Override
		public String label() {
			return this.label;
		}

	}

}
