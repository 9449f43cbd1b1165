package org.concernhandling.servicelevel.board;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.concernhandling.casework.SettableClock;
import org.concernhandling.servicelevel.board.Board.Month;
import org.concernhandling.servicelevel.board.Board.Row;
import org.concernhandling.servicelevel.board.ServiceLevelBoard.Activity;
import org.concernhandling.servicelevel.board.WatchedClock.State;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The board against counts that are made from rows, one by one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServiceLevelBoardTest {

	private static final ZoneId LONDON = ZoneId.of("Europe/London");

	private static final Instant NOW = SettableClock.START;

	private final SettableClock clock = new SettableClock();

	private ClockTable table;

	private ServiceLevelBoard board;

	@BeforeAll
	void open() {
		this.table = database();
	}

	ClockTable database() {
		return ClockTable.inMemory();
	}

	@BeforeEach
	void freshBoard() {
		this.clock.set(NOW);
		this.board = this.table.board(this.clock);
	}

	@AfterEach
	void clear() {
		this.table.clear();
	}

	@AfterAll
	void close() throws IOException {
		this.table.close();
	}

	// Winter, summer an hour past midnight in London but not in Greenwich, both days on
	// which the clocks change, the first and last moments of a month and of a year.
	@ParameterizedTest
	@ValueSource(
			strings = { "2026-11-23T10:00:00Z", "2026-07-01T23:30:00Z", "2026-03-29T00:59:59Z", "2026-10-25T00:30:00Z",
					"2026-10-25T01:30:00Z", "2026-03-31T22:59:59Z", "2026-12-31T23:59:59Z", "2028-02-29T12:00:00Z" })
	void countsWhatTheRowsSay(String now) {
		this.clock.set(Instant.parse(now));
		List<ClockRow> all = new RandomClocks(now.hashCode(), Instant.parse(now)).some(600);
		add(all);
		for (Dimension dimension : Dimension.values()) {
			List<ClockRow> clocks = all.stream().filter(countedBy(dimension)).toList();
			Board counted = this.board.by(dimension);
			assertThat(counted.rows()).extracting(Row::key)
				.containsExactlyInAnyOrderElementsOf(clocks.stream().map(key(dimension)).distinct().toList());
			for (Row row : counted.rows()) {
				assertSame(row,
						clocks.stream().filter((clock) -> key(dimension).apply(clock).equals(row.key())).toList());
			}
			assertSame(counted.total(), clocks);
			assertThat(counted.stagesLate())
				.isEqualTo(count(all, (clock) -> clock.kind().equals("milestone") && late(clock)));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-11-23T10:00:00Z", "2026-07-01T23:30:00Z" })
	void listsWhatNeedsAManager(String now) {
		this.clock.set(Instant.parse(now));
		List<ClockRow> clocks = new RandomClocks(now.hashCode() + 1L, Instant.parse(now)).some(400);
		add(clocks);
		List<ClockRow> needed = clocks.stream().filter(this::late).sorted(byDue()).toList();
		needed = Stream.concat(needed.stream(), clocks.stream().filter(this::warning).sorted(byDue())).toList();
		assertThat(needed).hasSizeGreaterThan(40);
		assertThat(this.board.needsManager(1000)).extracting(WatchedClock::due)
			.containsExactlyElementsOf(needed.stream().map(ClockRow::due).toList());
		assertThat(this.board.needsManager(7)).hasSize(7).isEqualTo(this.board.needsManager(1000).subList(0, 7));
		for (Dimension dimension : Dimension.values()) {
			for (String key : clocks.stream().map(key(dimension)).distinct().toList()) {
				assertThat(this.board.needsManager(dimension, key, 1000)).as(key)
					.extracting(WatchedClock::due)
					.containsExactlyElementsOf(needed.stream()
						.filter(countedBy(dimension))
						.filter((clock) -> key(dimension).apply(clock).equals(key))
						.map(ClockRow::due)
						.toList());
			}
		}
	}

	@Test
	void putsFirstWhatNeedsAManagerNow() {
		Instant before = NOW.minusSeconds(60);
		Instant later = NOW.plusSeconds(60);
		Instant nextWeek = NOW.plus(Duration.ofDays(7));
		add(List.of(ClockRow.task("CN-0001-TEST", "calm", nextWeek, nextWeek),
				ClockRow.task("CN-0002-TEST", "due-today", later, later),
				ClockRow.task("CN-0003-TEST", "near", before, nextWeek),
				ClockRow.task("CN-0004-TEST", "late-once", before, before),
				ClockRow.task("CN-0005-TEST", "late-twice", before, before),
				ClockRow.task("CN-0006-TEST", "late-twice", before, before),
				ClockRow.task("CN-0007-TEST", "calm-but-earlier", nextWeek, nextWeek.minusSeconds(1)),
				ClockRow.task("CN-0008-TEST", "stands-still", before, before).paused(before)));
		assertThat(this.board.by(Dimension.TASK).rows()).extracting(Row::key)
			.containsExactly("late-twice", "late-once", "near", "due-today", "calm-but-earlier", "calm",
					"stands-still");
	}

	@Test
	void countsALateTaskOnceThoughItsStageIsLateToo() {
		Instant before = NOW.minusSeconds(60);
		ClockRow screened = new ClockRow("CN-0001-TEST", "concern-handling", "instance-of-CN-0001-TEST", "screened",
				"milestone", "childrens-home", "managers", before, before, before, null, null, null);
		add(List.of(ClockRow.task("CN-0001-TEST", "screen-immediate-risk", before, before), screened));
		for (Dimension dimension : List.of(Dimension.TASK, Dimension.PROCESS, Dimension.SETTING, Dimension.GROUP)) {
			Board counted = this.board.by(dimension);
			assertThat(counted.total().late()).as(dimension.name()).isEqualTo(1);
			assertThat(counted.rows()).extracting(Row::late).containsExactly(1L);
			assertThat(counted.stagesLate()).isEqualTo(1);
		}
		assertThat(this.board.by(Dimension.GROUP).rows()).extracting(Row::key).containsExactly("caseworkers");
		assertThat(this.board.by(Dimension.STAGE).rows()).extracting(Row::key).containsExactly("screened");
		assertThat(this.board.needsManager(10)).extracting(WatchedClock::milestone)
			.containsExactlyInAnyOrder(false, true);
		assertThat(this.board.needsManager(Dimension.GROUP, "managers", 10)).isEmpty();
		assertThat(this.board.needsManager(Dimension.STAGE, "screened", 10)).extracting(WatchedClock::milestone)
			.containsExactly(true);
	}

	@Test
	void saysHowAClockStands() {
		Instant before = NOW.minusSeconds(1);
		Instant later = NOW.plusSeconds(1);
		add(List.of(ClockRow.task("CN-0001-TEST", "late", before, before),
				ClockRow.task("CN-0001-TEST", "at-its-time", before, NOW),
				ClockRow.task("CN-0001-TEST", "near", NOW, later), ClockRow.task("CN-0001-TEST", "open", later, later),
				ClockRow.task("CN-0001-TEST", "unwarned", null, later),
				ClockRow.task("CN-0001-TEST", "still", before, before).paused(before),
				ClockRow.task("CN-0001-TEST", "met", before, NOW).ended(before, "met"),
				ClockRow.task("CN-0001-TEST", "missed", before, before).ended(NOW, "missed"),
				ClockRow.task("CN-0001-TEST", "gone", before, before).ended(NOW, "cancelled")));
		assertThat(this.board.ofConcern("instance-of-CN-0001-TEST"))
			.extracting((clock) -> clock.subject() + " " + clock.state())
			.containsExactly("Late LATE", "Still PAUSED", "At its time WARNING", "Near WARNING", "Open OPEN",
					"Unwarned OPEN", "Missed MISSED", "Gone CANCELLED", "Met MET");
	}

	@Test
	void showsAllClocksOfAConcernAtEachOfItsInstances() {
		ClockRow enquiry = new ClockRow("CN-0001-TEST", "provider-enquiry", "called", "prepare-enquiry", "task", null,
				"inspectors", NOW, NOW, NOW, null, null, null);
		add(List.of(ClockRow.task("CN-0001-TEST", "assess-concern", NOW, NOW), enquiry,
				ClockRow.task("CN-0002-TEST", "assess-concern", NOW, NOW)));
		assertThat(this.board.ofConcern("called")).extracting(WatchedClock::subject)
			.containsExactly("Assess concern", "Prepare enquiry");
		assertThat(this.board.ofConcern("unknown")).isEmpty();
		WatchedClock clock = this.board.ofConcern("called").get(1);
		assertThat(clock).isEqualTo(new WatchedClock("CN-0001-TEST", "Prepare enquiry", false, "Provider enquiry",
				"called", "Inspectors", "Not known", NOW, NOW, null, State.WARNING));
	}

	@Test
	void countsOpenTasksWhereTheyStandInAProcess() {
		Instant before = NOW.minusSeconds(1);
		Instant later = NOW.plusSeconds(1);
		ClockRow elsewhere = new ClockRow("CN-0005-TEST", "provider-enquiry", "called", "assess-concern", "task", null,
				"inspectors", NOW, NOW, NOW, null, null, null);
		ClockRow milestone = new ClockRow("CN-0005-TEST", "concern-handling", "main", "closed", "milestone", null,
				"managers", NOW, NOW, NOW, null, null, null);
		ClockRow nursery = new ClockRow("CN-0006-TEST", "concern-handling", "main", "assess-concern", "task", "nursery",
				"caseworkers", NOW, before, later, null, null, null);
		add(List.of(ClockRow.task("CN-0001-TEST", "assess-concern", before, before),
				ClockRow.task("CN-0002-TEST", "assess-concern", later, later).paused(before),
				ClockRow.task("CN-0003-TEST", "close-concern", later, later),
				ClockRow.task("CN-0004-TEST", "close-concern", before, before).ended(NOW, "met"), elsewhere, milestone,
				nursery));
		assertThat(this.board.atActivities("concern-handling"))
			.containsExactlyInAnyOrder(new Activity("assess-concern", 3, 1, 1), new Activity("close-concern", 1, 0, 0));
		assertThat(this.board.atActivities("unknown")).isEmpty();
	}

	@Test
	void isEmptyWhereThereAreNoClocks() {
		Board empty = this.board.by(Dimension.GROUP);
		assertThat(empty.rows()).isEmpty();
		assertThat(empty.total().open()).isZero();
		assertThat(empty.total().metPercent()).isNull();
		assertThat(empty.total().oldest()).isNull();
		assertThat(empty.total().trend()).hasSize(12);
	}

	@Test
	void roundsThePercentageDown() {
		add(Stream.iterate(0, (number) -> number + 1)
			.limit(200)
			.map((number) -> ClockRow.task("CN-%04d-TEST".formatted(number), "assess-concern", NOW, NOW)
				.ended(NOW, (number > 0) ? "met" : "missed"))
			.toList());
		assertThat(this.board.by(Dimension.TASK).total().metPercent()).isEqualTo(99);
	}

	@Test
	void countsWhatRunsAtOnceAndWhatHasEndedOnceAMinute() {
		add(List.of(ClockRow.task("CN-0001-TEST", "assess-concern", NOW, NOW),
				ClockRow.task("CN-0002-TEST", "assess-concern", NOW, NOW).ended(NOW, "met")));
		assertThat(this.board.by(Dimension.TASK).total().metPercent()).isEqualTo(100);
		add(List.of(ClockRow.task("CN-0003-TEST", "assess-concern", NOW, NOW),
				ClockRow.task("CN-0004-TEST", "assess-concern", NOW, NOW).ended(NOW, "missed")));
		this.clock.set(NOW.plusSeconds(59));
		assertThat(this.board.by(Dimension.TASK).total().late()).isEqualTo(2);
		assertThat(this.board.by(Dimension.TASK).total().metPercent()).isEqualTo(100);
		this.clock.set(NOW.plusSeconds(60));
		assertThat(this.board.by(Dimension.TASK).total().metPercent()).isEqualTo(50);
	}

	@Test
	void countsTheMonthsThatAreOverInTurnTheLastOneFirst() {
		assertThat(met()).isZero();
		List<ClockRow> past = Stream.iterate(1, (months) -> months + 1)
			.limit(11)
			.map((months) -> ClockRow.task("CN-%04d-TEST".formatted(months), "assess-concern", NOW, NOW)
				.ended(NOW.atZone(LONDON).minusMonths(months).toInstant(), "met"))
			.toList();
		add(past);
		for (int minute = 1; minute <= 11; minute++) {
			this.clock.set(NOW.plusSeconds(60L * minute));
			assertThat(met()).as("minute " + minute).isEqualTo(minute);
			assertThat(this.board.by(Dimension.TASK).total().trend().get(11 - minute).met()).isEqualTo(1);
		}
		this.clock.set(Instant.parse("2027-01-01T00:00:00Z"));
		assertThat(met()).as("two months later").isEqualTo(9);
	}

	private long met() {
		return this.board.by(Dimension.TASK).total().trend().stream().mapToLong(Month::met).sum();
	}

	private void add(List<ClockRow> clocks) {
		clocks.stream().map(ClockRow::reference).distinct().forEach(this.table::addConcern);
		clocks.forEach(this.table::add);
	}

	private void assertSame(Row row, List<ClockRow> clocks) {
		List<ClockRow> open = clocks.stream().filter((clock) -> clock.ended() == null).toList();
		assertThat(row.open()).as("open").isEqualTo(open.size());
		assertThat(row.paused()).as("paused").isEqualTo(count(open, (clock) -> clock.paused() != null));
		assertThat(row.late()).as("late").isEqualTo(count(clocks, this::late));
		assertThat(row.warning()).as("warning").isEqualTo(count(clocks, this::warning));
		assertThat(row.dueToday()).as("due today").isEqualTo(count(clocks, this::dueToday));
		assertThat(row.oldest()).as("oldest")
			.isEqualTo(open.stream()
				.filter((clock) -> clock.paused() == null)
				.map(ClockRow::due)
				.min(Comparator.naturalOrder())
				.orElse(null));
		YearMonth current = YearMonth.from(this.clock.instant().atZone(LONDON));
		assertThat(row.trend()).as("trend")
			.containsExactlyElementsOf(Stream
				.iterate(current.minusMonths(11), (month) -> !month.isAfter(current), (month) -> month.plusMonths(1))
				.map((month) -> new Month(month, count(clocks, ended(month, "met")),
						count(clocks, ended(month, "missed"))))
				.toList());
	}

	private boolean running(ClockRow clock) {
		return clock.ended() == null && clock.paused() == null;
	}

	private boolean late(ClockRow clock) {
		return running(clock) && this.clock.instant().isAfter(clock.due());
	}

	private boolean warning(ClockRow clock) {
		return running(clock) && !late(clock) && clock.warn() != null && !this.clock.instant().isBefore(clock.warn());
	}

	private boolean dueToday(ClockRow clock) {
		return running(clock) && !late(clock)
				&& LocalDate.ofInstant(clock.due(), LONDON).equals(LocalDate.ofInstant(this.clock.instant(), LONDON));
	}

	private static Predicate<ClockRow> ended(YearMonth month, String how) {
		return (clock) -> how.equals(clock.outcome()) && YearMonth.from(clock.ended().atZone(LONDON)).equals(month);
	}

	private static long count(List<ClockRow> clocks, Predicate<ClockRow> which) {
		return clocks.stream().filter(which).count();
	}

	private static Comparator<ClockRow> byDue() {
		return Comparator.comparing(ClockRow::due);
	}

	private static Predicate<ClockRow> countedBy(Dimension dimension) {
		return (clock) -> clock.kind().equals((dimension == Dimension.STAGE) ? "milestone" : "task");
	}

	private static Function<ClockRow, String> key(Dimension dimension) {
		return switch (dimension) {
			case TASK, STAGE -> ClockRow::subject;
			case PROCESS -> ClockRow::process;
			case SETTING -> (clock) -> (clock.setting() != null) ? clock.setting() : "";
			case GROUP -> ClockRow::group;
		};
	}

}
