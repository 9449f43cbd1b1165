package org.concernhandling.servicelevel;

/** The figures of the decision {@code service-levels}, which process owners change. */
public interface ServiceLevels {

	/**
	 * How long a task, a milestone or a wait may take.
	 * @throws IllegalArgumentException when the decision does not know it
	 */
	Target of(String task);

	/**
	 * A target.
	 *
	 * @param amount how many units
	 * @param warnAfter after how many per cent of the time to warn, or null when it is a
	 * wait that nobody is measured by
	 * @param escalateTo the staff group to tell when it is missed, or null likewise
	 */
	record Target(int amount, Unit unit, Calendar calendar, Integer warnAfter, String escalateTo) {
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
