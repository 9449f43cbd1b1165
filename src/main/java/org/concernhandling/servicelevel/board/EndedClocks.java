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
 * What was met and missed in the current London month and the eleven before it. At most
 * once a minute the current month is counted anew and, in turn, one of the months that
 * are over: in them hardly anything changes any more.
 */
@Component
class EndedClocks {

	private static final int MONTHS = 12;

	private final ClockCounts counts;

	private final Clock clock;

	private final Map<YearMonth, List<Ended>> months = new HashMap<>();

	private int turn;

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

	/** Counts all months when the application starts: nobody waits then. */
	@EventListener(ApplicationReadyEvent.class)
	void countAhead() {
		this.ended.get();
	}

	/** The counts of these months. */
	List<Ended> get() {
		return this.ended.get();
	}

	private List<Ended> count() {
		List<YearMonth> shown = months(this.clock.instant());
		this.months.keySet().retainAll(shown);
		if (!this.months.isEmpty()) {
			this.months.remove(shown.get(MONTHS - 1));
			// Backwards: whatever is written late concerns the last month first of all.
			this.months.remove(shown.get(MONTHS - 2 - this.turn));
			this.turn = (this.turn + 1) % (MONTHS - 1);
		}
		return shown.stream()
			.flatMap((month) -> this.months.computeIfAbsent(month, this.counts::endedIn).stream())
			.toList();
	}

}
