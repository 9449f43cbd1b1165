package org.concernhandling.servicelevel;

/** The figures of the decision {@code service-levels}, which process owners change. */
public interface ServiceLevels {

	/**
	 * How long a task or milestone may take.
	 * @throws IllegalArgumentException when the decision does not know it
	 */
	Target of(String task);

	/**
	 * A target.
	 *
	 * @param amount how many units
	 */
	record Target(int amount, Unit unit) {
	}

	/** The units in which targets are given. */
	enum Unit {

		/** Running hours, nights and weekends included. */
		HOURS,

		/** Hours within the hotline's opening times. */
		WORKING_HOURS,

		/** Working days in England and Wales; day one is the day after. */
		WORKING_DAYS,

		/** Calendar days. */
		DAYS,

		/** Calendar months. */
		MONTHS

	}

}
