package org.concernhandling.servicelevel;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.concernhandling.concern.vocabulary.Code;

/**
 * The days that differ from the usual bank holidays, from the decision
 * {@code bank-holidays}, which process owners change.
 */
public interface BankHolidays {

	/**
	 * The days of a year that differ; an empty list when none does.
	 * @throws UnknownYear when the decision says nothing about the year
	 * @throws IllegalArgumentException when a rule for the year cannot be read
	 */
	List<Difference> differences(int year);

	/**
	 * A day that differs from the usual.
	 *
	 * @param day the day, by London's calendar
	 * @param kind what it is instead
	 * @param where where that holds
	 */
	record Difference(LocalDate day, Kind kind, Where where) {
	}

	/** What a day is that differs from the usual. */
	enum Kind implements Code {

		/** A bank holiday, proclaimed for this one year. */
		HOLIDAY("Bank holiday"),

		/** No bank holiday this year, although it usually is one. */
		ORDINARY("Ordinary day");

		private final String label;

		Kind(String label) {
			this.label = label;
		}

		@Override
		public String label() {
			return this.label;
		}

	}

	/** Where a day differs from the usual. */
	enum Where implements Code {

		/** Everywhere in the United Kingdom. */
		UNITED_KINGDOM("United Kingdom", Set.of(Part.values())),

		/** In England and in Wales. */
		ENGLAND_AND_WALES("England and Wales", Set.of(Part.ENGLAND_AND_WALES)),

		/** In Scotland. */
		SCOTLAND("Scotland", Set.of(Part.SCOTLAND)),

		/** In Northern Ireland. */
		NORTHERN_IRELAND("Northern Ireland", Set.of(Part.NORTHERN_IRELAND));

		private final String label;

		private final Set<Part> parts;

		Where(String label, Set<Part> parts) {
			this.label = label;
			this.parts = parts;
		}

		@Override
		public String label() {
			return this.label;
		}

		boolean covers(Part part) {
			return this.parts.contains(part);
		}

	}

}
