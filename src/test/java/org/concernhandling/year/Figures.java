package org.concernhandling.year;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.concernhandling.models.Models;

/** The targets as they stand in the drawing, and what follows from them. */
class Figures {

	private final Map<String, Map<String, String>> rules = new TreeMap<>();

	Figures() {
		DecisionTable table = Models.decisions()
			.filter((file) -> Models.name(file).equals("service-levels"))
			.flatMap((file) -> Models.decisions(file).stream())
			.map((decision) -> (DecisionTable) decision.getExpression())
			.findFirst()
			.orElseThrow();
		List<String> columns = table.getOutputs().stream().map(Output::getName).toList();
		for (Rule rule : table.getRules()) {
			List<OutputEntry> entries = new ArrayList<>(rule.getOutputEntries());
			Map<String, String> figures = new TreeMap<>();
			for (int i = 0; i < columns.size(); i++) {
				figures.put(columns.get(i), text(entries.get(i).getTextContent()));
			}
			this.rules.put(text(rule.getInputEntries().iterator().next().getTextContent()), figures);
		}
	}

	/** When something is due that starts at a moment. */
	Instant due(String subject, Instant start) {
		int target = target(subject);
		return switch (unit(subject)) {
			case "hours" -> start.plus(Duration.ofHours(target));
			case "working-hours" -> OfficeHours.after(start, Duration.ofHours(target));
			case "working-days" -> OfficeHours.end(London.day(start), target);
			case "days" -> London.at(London.local(start).plusDays(target));
			case "months" -> London.at(London.local(start).plusMonths(target));
			default -> throw new IllegalArgumentException(subject);
		};
	}

	/** When something is due that counts from a day. */
	Instant dueAfter(String subject, LocalDate day) {
		return OfficeHours.end(day, workingDays(subject));
	}

	/** In the morning, so many working days before a day. */
	Instant before(String subject, LocalDate day) {
		return OfficeHours.morning(OfficeHours.before(day, workingDays(subject)));
	}

	/** When its share of the time is gone. */
	Instant warning(String subject, Instant start, Instant due) {
		if (due.isBefore(start)) {
			return due;
		}
		int share = Integer.parseInt(this.rules.get(subject).get("warnAfter"));
		Instant warning = countsWorkingTime(subject)
				? OfficeHours.after(start, part(OfficeHours.between(start, due), share))
				: start.plus(part(Duration.between(start, due), share));
		return warning.truncatedTo(ChronoUnit.MILLIS);
	}

	/** A moment of something that then stood still for a time. */
	Instant later(String subject, Instant moment, Instant paused, Instant resumed) {
		return countsWorkingTime(subject) ? OfficeHours.after(moment, OfficeHours.between(paused, resumed))
				: moment.plus(Duration.between(paused, resumed));
	}

	/** The staff group that is told when it is late. */
	String escalateTo(String subject) {
		return this.rules.get(subject).get("escalateTo");
	}

	private boolean countsWorkingTime(String subject) {
		return unit(subject).startsWith("working-");
	}

	private int workingDays(String subject) {
		if (!unit(subject).equals("working-days")) {
			throw new IllegalArgumentException(subject);
		}
		return target(subject);
	}

	private int target(String subject) {
		return Integer.parseInt(this.rules.get(subject).get("target"));
	}

	private String unit(String subject) {
		return this.rules.get(subject).get("unit");
	}

	private static Duration part(Duration whole, int percent) {
		return Duration.ofNanos(whole.toNanos() * percent / 100);
	}

	private static String text(String entry) {
		return entry.replace("\"", "").strip();
	}

}
