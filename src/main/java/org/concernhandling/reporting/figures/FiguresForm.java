package org.concernhandling.reporting.figures;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.concernhandling.TypedDay;
import org.concernhandling.concern.vocabulary.Code;

/** Which figures somebody wants to see, and what is wrong with how they said it. */
class FiguresForm {

	private final Map<String, String> faults = new LinkedHashMap<>();

	private final Counted counted;

	private final String from;

	private final String to;

	private final Period period;

	/**
	 * Reads what was asked for; what is empty is the reporting year that runs.
	 * @param today the day that it is in London
	 */
	FiguresForm(String counted, String from, String to, LocalDate today) {
		Period running = Period.reportingYearOf(today);
		this.counted = Code.find(Counted.class, counted).orElse(Counted.QUALIFYING_DISCLOSURES);
		this.from = (from == null || from.isBlank()) ? running.from().toString() : from.strip();
		this.to = (to == null || to.isBlank()) ? running.to().toString() : to.strip();
		Optional<LocalDate> first = day(this.from, "from");
		Optional<LocalDate> last = day(this.to, "to");
		if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
			this.faults.put("to", "The last day must not be before the first");
		}
		this.period = this.faults.isEmpty() ? new Period(first.orElseThrow(), last.orElseThrow()) : null;
	}

	private Optional<LocalDate> day(String text, String field) {
		Optional<LocalDate> day = TypedDay.read(text);
		if (day.isEmpty()) {
			this.faults.put(field, "Write the day as year, month and day, such as 2026-04-01");
		}
		return day;
	}

	/** The period, or nothing when something is wrong with it. */
	Optional<Period> period() {
		return Optional.ofNullable(this.period);
	}

	Counted counted() {
		return this.counted;
	}

	public Map<String, String> getFaults() {
		return this.faults;
	}

	public String getCounted() {
		return this.counted.code();
	}

	public String getFrom() {
		return this.faults.containsKey("from") ? "" : this.from;
	}

	public String getTo() {
		return this.faults.containsKey("to") ? "" : this.to;
	}

}
