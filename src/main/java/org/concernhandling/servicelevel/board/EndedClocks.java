package org.concernhandling.servicelevel.board;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.concernhandling.LondonTime;
import org.concernhandling.Memo;
import org.concernhandling.servicelevel.board.ClockCounts.Ended;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What was met and missed in the current London month and the eleven before it. The
 * current month is counted at most once a minute; a month that is over is counted once.
 */
@Component
class EndedClocks {

	private static final int MONTHS = 12;

	/** Longer than any transaction takes that began in the month before. */
	private static final Duration SETTLING = Duration.ofHours(1);

	private final ClockCounts counts;

	private final Clock clock;

	private final Map<YearMonth, List<Ended>> settled = new HashMap<>();

	private final Memo<List<Ended>> ended;

	EndedClocks(ClockCounts counts, Clock clock) {
		this.counts = counts;
		this.clock = clock;
		this.ended = new Memo<>(clock, Duration.ofMinutes(1), this::count);
	}

	/** The months that are counted at a moment, earliest first. */
	static List<YearMonth> months(Instant now) {
		YearMonth current = YearMonth.from(LondonTime.day(now));
		return Stream.iterate(current.minusMonths(MONTHS - 1L), (month) -> month.plusMonths(1)).limit(MONTHS).toList();
	}

	/** Counts the months that are over when the application starts: nobody waits then. */
	@EventListener(ApplicationReadyEvent.class)
	void countAhead() {
		this.ended.get();
	}

	/** The counts of these months. */
	List<Ended> get() {
		return this.ended.get();
	}

	private List<Ended> count() {
		Instant now = this.clock.instant();
		List<YearMonth> months = months(now);
		this.settled.keySet().retainAll(months);
		return months.stream()
			.flatMap((month) -> (isSettled(month, now) ? this.settled.computeIfAbsent(month, this.counts::endedIn)
					: this.counts.endedIn(month))
				.stream())
			.toList();
	}

	private static boolean isSettled(YearMonth month, Instant now) {
		Instant end = month.plusMonths(1).atDay(1).atStartOfDay(LondonTime.ZONE).toInstant();
		return now.isAfter(end.plus(SETTLING));
	}

}
