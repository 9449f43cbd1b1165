package org.concernhandling.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.concernhandling.LondonTime;

/**
 * An invented concern: how it came in, and what has been done about it since.
 *
 * @param name what the demonstration calls it
 * @param received how many working days ago it came in
 * @param at the time of day at which it came in, such as {@code 09:40}
 * @param urn the service's unique reference number, or null when nobody said it
 * @param setting the kind of service, where the directory does not say it
 * @param reporter what the reporter said of themselves: name, email, phone, address
 * @param risk what the reporter said about immediate risk, as a code
 */
record Scenario(String name, int received, String at, String channel, String confidentiality, String standing, Long urn,
		String setting, String serviceName, String localAuthority, Map<String, String> reporter, String risk,
		String narrative, List<Step> steps) {

	private static final Duration A_SHORT_WHILE = Duration.ofMinutes(40);

	Scenario {
		reporter = (reporter != null) ? reporter : Map.of();
		steps = (steps != null) ? steps : List.of();
	}

	/**
	 * When the concern came in, told from now; one that came in today came in a short
	 * while ago, at any time of any day.
	 */
	Instant receivedAt(Instant now) {
		if (this.received == 0) {
			return now.minus(A_SHORT_WHILE);
		}
		LocalDate day = LondonTime.day(now);
		for (int days = 0; days < this.received;) {
			day = day.minusDays(1);
			days += isWeekend(day) ? 0 : 1;
		}
		return moment(day, this.at);
	}

	/**
	 * When a step was taken, told from when the concern came in; neither before that nor
	 * after now.
	 */
	Instant takenAt(Step step, Instant receivedAt, Instant now) {
		LocalDate day = LondonTime.day(receivedAt);
		for (int days = 0; days < step.day();) {
			day = day.plusDays(1);
			days += isWeekend(day) ? 0 : 1;
		}
		Instant moment = moment(day, step.at());
		return moment.isAfter(now) ? now : moment.isBefore(receivedAt) ? receivedAt : moment;
	}

	@Override
	public String toString() {
		return "Scenario[" + this.name + "]";
	}

	private static Instant moment(LocalDate day, String time) {
		return day.atTime(LocalTime.parse(time)).atZone(LondonTime.ZONE).toInstant();
	}

	private static boolean isWeekend(LocalDate day) {
		return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
	}

	/**
	 * Something that was done.
	 *
	 * @param day how many working days after the concern came in
	 * @param at the time of day, such as {@code 14:05}
	 * @param task the id of the task that was completed
	 * @param by who completed it
	 * @param answers what was answered, by the form's keys; a day is told as
	 * {@code in 10 days}, {@code today} or {@code 2 days ago}
	 */
	record Step(int day, String at, String task, String by, Map<String, Object> answers) {

		private static final Pattern DAY = Pattern.compile("today|in (\\d+) days?|(\\d+) days? ago");

		/** The answers with days as dates, told from the day of the step. */
		Map<String, Object> answersOn(Instant moment) {
			LocalDate day = LondonTime.day(moment);
			return this.answers.entrySet()
				.stream()
				.collect(Collectors.toMap(Map.Entry::getKey, (answer) -> dated(answer.getValue(), day), (a, b) -> b,
						HashMap::new));
		}

		private static Object dated(Object answer, LocalDate day) {
			Matcher told = DAY.matcher(answer.toString());
			if (!(answer instanceof String) || !told.matches()) {
				return answer;
			}
			if (told.group(1) != null) {
				return day.plusDays(Long.parseLong(told.group(1))).toString();
			}
			return day.minusDays((told.group(2) != null) ? Long.parseLong(told.group(2)) : 0).toString();
		}

	}

}
