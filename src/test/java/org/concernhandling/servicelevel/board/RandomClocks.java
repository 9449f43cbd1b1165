package org.concernhandling.servicelevel.board;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Clocks in every state, many of them within a second of the times at which a count
 * changes.
 */
class RandomClocks {

	private static final ZoneId LONDON = ZoneId.of("Europe/London");

	private static final List<String[]> TASKS = List.of(
			new String[] { "assess-concern", "task", "concern-handling", "caseworkers" },
			new String[] { "plan-visit", "task", "compliance-visit", "scheduling" },
			new String[] { "brief-inspector", "task", "hold-for-next-inspection", "inspectors" },
			new String[] { "concern-screened", "milestone", "concern-handling", "managers" });

	private static final String[] SETTINGS = { "childrens-home", "boarding-school", "not-in-the-vocabulary", null };

	private final Random random;

	private final Instant now;

	private final List<Instant> edges;

	RandomClocks(long seed, Instant now) {
		this.random = new Random(seed);
		this.now = now;
		LocalDate today = now.atZone(LONDON).toLocalDate();
		LocalDate month = today.withDayOfMonth(1);
		this.edges = List.of(now, midnight(today), midnight(today.plusDays(1)), midnight(month),
				midnight(month.minusMonths(1)), midnight(month.minusMonths(11)), midnight(month.minusMonths(12)),
				now.minus(Duration.ofDays(365)));
	}

	List<ClockRow> some(int count) {
		return IntStream.range(0, count).mapToObj(this::clock).toList();
	}

	private ClockRow clock(int number) {
		String[] task = any(TASKS);
		String reference = "CN-%04d-TEST".formatted(number / 3);
		Instant due = time();
		ClockRow clock = new ClockRow(reference, task[2], "instance-" + number / 2, task[0], task[1],
				SETTINGS[this.random.nextInt(SETTINGS.length)], task[3], due.minus(Duration.ofDays(9)),
				this.random.nextInt(8) > 0 ? earlier(due) : null, due, null, null, null);
		return switch (this.random.nextInt(6)) {
			case 0 -> clock.paused(due.minus(Duration.ofDays(1)));
			case 1 -> clock.ended(time(), "met");
			case 2 -> clock.ended(time(), "missed");
			case 3 -> clock.ended(time(), "cancelled");
			default -> clock;
		};
	}

	private Instant earlier(Instant due) {
		Instant edge = any(this.edges).plusSeconds(this.random.nextInt(3) - 1);
		return edge.isBefore(due) ? edge : due.minusSeconds(this.random.nextInt(100_000));
	}

	private Instant time() {
		return this.random.nextBoolean() ? any(this.edges).plusSeconds(this.random.nextInt(3) - 1)
				: this.now.plus(Duration.ofMinutes(this.random.nextInt(500_000) - 400_000));
	}

	private <T> T any(List<T> list) {
		return list.get(this.random.nextInt(list.size()));
	}

	private static Instant midnight(LocalDate day) {
		return day.atStartOfDay(LONDON).toInstant();
	}

}
