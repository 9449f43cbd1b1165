package org.concernhandling.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.concernhandling.LondonTime;
import org.concernhandling.ProcessBean;
import org.concernhandling.concern.CaseFile;
import org.concernhandling.concern.CaseFileEntry;
import org.concernhandling.concern.CaseFileEntry.Answer;
import org.concernhandling.concern.Concerns;
import org.concernhandling.concern.Refused;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the models ask of the inspection diary. Dates are texts such as
 * {@code 2026-12-01}. A concern without a unique reference number, or about a service
 * that the directory does not hold, stops no process: its case file says so.
 */
@ProcessBean("inspections")
public class Inspections {

	private static final String NO_SERVICE = "The concern names no service that the directory holds, so no inspection "
			+ "date is known.";

	private final Concerns concerns;

	private final CaseFile caseFile;

	private final Directory directory;

	private final InspectionDiary diary;

	private final Clock clock;

	Inspections(Concerns concerns, CaseFile caseFile, Directory directory, InspectionDiary diary, Clock clock) {
		this.concerns = concerns;
		this.caseFile = caseFile;
		this.directory = directory;
		this.diary = diary;
		this.clock = clock;
	}

	/**
	 * The day of the next inspection of the concern's service, or null when it is not
	 * known or is past.
	 */
	public String next(String reference) {
		return this.directory.find(urn(reference)).flatMap(this::upcoming).map(LocalDate::toString).orElse(null);
	}

	/**
	 * Holds a concern for the next inspection of its service, so that it hears when the
	 * date moves or becomes known.
	 * @return the day of the inspection, or null when it is not known or is past
	 */
	@Transactional
	public String hold(String reference) {
		Long urn = urn(reference);
		// Locked, so that a move at this moment either gives the new date here or finds
		// this concern among the held.
		Optional<Service> service = this.directory.lock(urn);
		LocalDate inspection = service.flatMap(this::upcoming).orElse(null);
		if (urn != null) {
			this.diary.hold(reference, urn, inspection);
		}
		if (service.isEmpty()) {
			record(reference, "held", answer("outcome", "What was done", "Held without a date. " + NO_SERVICE));
		}
		else {
			record(reference, "held", answer("inspectionDate", "Held for the inspection on", show(inspection)));
		}
		return (inspection != null) ? inspection.toString() : null;
	}

	/**
	 * Moves the next inspection of the concern's service and tells every concern that is
	 * held for it.
	 * @throws Refused when the new day is past or is no date
	 */
	@Transactional
	public void reschedule(String reference, String newDate) {
		LocalDate moved = day(newDate);
		if (moved.isBefore(today())) {
			throw new Refused("An inspection cannot be moved to a day that is past. Give today or a later day.");
		}
		Optional<Service> service = this.directory.lock(urn(reference));
		if (service.isEmpty()) {
			record(reference, "rescheduled", answer("newDate", "New date", show(moved)), answer("outcome",
					"What was done",
					"Nothing was changed in the directory. The concern names no service that the directory holds."));
			return;
		}
		LocalDate before = service.get().nextInspection();
		record(reference, "rescheduled", answer("oldDate", "Old date", show(before)),
				answer("newDate", "New date", show(moved)));
		if (!moved.equals(before)) {
			this.directory.moveNextInspection(service.get().urn(), moved);
			this.diary.moved(service.get().urn(), reference, before, moved);
		}
	}

	/** Ends the holding of a concern; does nothing when it is not held. */
	@Transactional
	public void release(String reference) {
		this.diary.release(reference);
	}

	private Long urn(String reference) {
		return this.concerns.get(reference).urn();
	}

	private Optional<LocalDate> upcoming(Service service) {
		return Optional.ofNullable(service.nextInspection()).filter((date) -> !date.isBefore(today()));
	}

	private LocalDate today() {
		return LondonTime.day(this.clock.instant());
	}

	private void record(String reference, String what, Answer... answers) {
		this.caseFile.record(reference, CaseFileEntry.Kind.INSPECTION, what, new ArrayList<>(List.of(answers)));
	}

	private static LocalDate day(String date) {
		try {
			return LocalDate.parse((date != null) ? date : "");
		}
		catch (DateTimeParseException ex) {
			// The cause stays out: it quotes what was typed.
			throw new Refused("The new date of the inspection is not a date. Give a day such as 2026-12-01.");
		}
	}

	private static Answer answer(String key, String question, String value) {
		return new Answer(key, question, value);
	}

	private static String show(LocalDate date) {
		return (date != null) ? LondonTime.readable(date) : "Not known";
	}

}
