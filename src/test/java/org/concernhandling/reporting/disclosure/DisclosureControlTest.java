package org.concernhandling.reporting.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;

import org.concernhandling.reporting.disclosure.DisclosureControl.Protection;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class DisclosureControlTest {

	private final List<EarlierRelease> ledger = new ArrayList<>();

	private int threshold = 5;

	private Recount recount = Recount.NONE;

	@Test
	void hidesTheSmallSettingsOf2017To2018AndNothingElse() {
		Draft draft = DraftBuilder.ofTheYear("annual").adds("setting", 273, 178L, 78L, 10L, 3L, 3L, 1L).draft();
		assertThat(lineOf(draft, "by-setting")).isEqualTo("273 178 78 10 c c c");
	}

	@Test
	void showsTheCategoriesAndActionsOf2017To2018AsTheyWerePublished() {
		Draft draft = DraftBuilder.ofTheYear("annual")
			.adds("category", 271, 42L, 84L, 96L, 49L)
			.overlaps("action", 271, 154L, 147L, 30L, 23L, null)
			.draft();
		assertThat(lineOf(draft, "by-category")).isEqualTo("271 42 84 96 49");
		assertThat(lineOf(draft, "by-action")).isEqualTo("271 154 147 30 23 -");
	}

	@Test
	void hidesTheSmallServicesOfTheChildrensCommissionerAndNothingElse() {
		Draft draft = DraftBuilder.ofTheYear("commissioner")
			.adds("service", 26, 6L, 5L, 5L, 4L, 3L, 2L, 1L)
			.adds("outcome", 26, 18L, 8L)
			.draft();
		assertThat(lineOf(draft, "by-service")).isEqualTo("26 6 5 5 c c c c");
		assertThat(lineOf(draft, "by-outcome")).isEqualTo("26 18 8");
	}

	@Test
	void hidesASecondCountWhereOneAloneCouldBeSubtracted() {
		Draft draft = DraftBuilder.ofTheYear("annual").adds("setting", 50, 30L, 11L, 6L, 3L).draft();
		assertThat(lineOf(draft, "by-setting")).isEqualTo("50 30 11 c c");
	}

	@Test
	void hidesAThirdWhereTwoSmallOnesLeaveLittleToGuess() {
		Draft draft = DraftBuilder.ofTheYear("annual").adds("setting", 50, 30L, 17L, 2L, 1L).draft();
		assertThat(lineOf(draft, "by-setting")).isEqualTo("50 30 c c c");
	}

	@Test
	void hidesAThirdWhereTwoHiddenOnesCanOnlyBothBeFour() {
		Draft draft = DraftBuilder.ofTheYear("annual").adds("setting", 20, 12L, 4L, 4L).draft();
		assertThat(lineOf(draft, "by-setting")).isEqualTo("20 c c c");
	}

	@Test
	void showsZerosAndReckonsWithReadersWhoKnowThatNothingHiddenIsZero() {
		Draft draft = DraftBuilder.ofTheYear("annual").adds("setting", 44, 30L, 9L, 0L, 0L, 3L, 2L).draft();
		assertThat(lineOf(draft, "by-setting")).isEqualTo("44 30 c 0 0 c c");
	}

	@Test
	void hidesTheTotalWhereNoPartIsLeft() {
		Draft draft = DraftBuilder.ofTheYear("annual").adds("setting", 5, 3L, 2L, 0L).draft();
		assertThat(lineOf(draft, "by-setting")).isEqualTo("c c c 0");
	}

	@Test
	void hidesInRowsAndColumnsOfACrossTable() {
		Draft draft = DraftBuilder.ofTheYear("annual")
			.adds("setting", 90, 30L, 30L, 30L)
			.adds("category", 90, 27L, 31L, 32L)
			.crosses("setting", "category", new long[][] { { 2, 13, 15 }, { 12, 9, 9 }, { 13, 9, 8 } })
			.draft();
		assertThat(lineOf(draft, "by-setting")).isEqualTo("90 30 30 30");
		assertThat(lineOf(draft, "by-category")).isEqualTo("90 27 31 32");
		assertThat(lineOf(draft, "setting-by-category")).isEqualTo("c c 15 c c 9 13 9 8");
	}

	@Test
	void hidesACountThatLeavesASmallRestOfAWholeItDoesNotAddUpTo() {
		Draft draft = DraftBuilder.ofTheYear("annual").overlaps("action", 20, 18L, 9L, 20L).draft();
		assertThat(lineOf(draft, "by-action")).isEqualTo("20 c 9 20");
	}

	@Test
	void hidesNothingWithoutSmallCounts() {
		Draft draft = DraftBuilder.ofTheYear("annual").adds("setting", 15, 5L, 0L, 10L).draft();
		assertThat(lineOf(draft, "by-setting")).isEqualTo("15 5 0 10");
	}

	@Test
	void takesAnotherThreshold() {
		this.threshold = 10;
		Draft draft = DraftBuilder.ofTheYear("annual").adds("setting", 60, 30L, 11L, 10L, 9L).draft();
		assertThat(lineOf(draft, "by-setting")).isEqualTo("60 30 11 c c");
	}

	@Test
	void takesNoThresholdThatLeavesHiddenCountsOneValue() {
		assertThatIllegalArgumentException().isThrownBy(() -> new DisclosureControl(2));
	}

	@Test
	void takesNoTotalThatIsNotTheSumOfItsParts() {
		DraftBuilder builder = DraftBuilder.ofTheYear("annual").adds("setting", 11, 5L, 7L);
		assertThatIllegalArgumentException().isThrownBy(builder::draft);
	}

	@Test
	void letsNobodySubtractHalfAYearFromTheYear() {
		release(DraftBuilder.during("half", "2017-04-01", "2017-09-30").adds("setting", 50, 30L, 12L, 8L).draft());
		Draft year = DraftBuilder.ofTheYear("annual").adds("setting", 100, 60L, 29L, 11L).draft();
		// Three were received from October to March in the last setting.
		assertThat(lineOf(year, "by-setting")).isEqualTo("100 60 c c");
	}

	@Test
	void knowsHowPeriodsAddUpThatOverlap() {
		release(DraftBuilder.during("a", "2017-04-01", "2017-09-30").adds("setting", 50, 30L, 20L).draft());
		release(DraftBuilder.during("b", "2017-10-01", "2018-03-31").adds("setting", 50, 30L, 20L).draft());
		// From July to September none; so April to June and the year give away nothing,
		// but what October to December has left does.
		Draft months = DraftBuilder.during("c", "2017-07-01", "2018-03-31").adds("setting", 52, 31L, 21L).draft();
		assertThat(lineOf(months, "by-setting")).isEqualTo("c c c");
	}

	@Test
	void knowsThatWhatWasDoneInShorterDaysWasDoneInLongerOnes() {
		release(decided("2017-04-01", "2018-02-28", 40));
		Draft year = decided("2017-04-01", "2018-03-31", 43);
		// On three something was decided in March and never before it in the year.
		assertThat(lineOf(year, "decided")).isEqualTo("c");
		assertThat(lineOf(decided("2017-04-01", "2018-03-31", 45), "decided")).isEqualTo("45");
		assertThat(lineOf(decided("2017-05-01", "2018-03-31", 37), "decided")).isEqualTo("37");
	}

	@Test
	void keepsHiddenInATableWhatWasHiddenInAnEarlierOne() {
		release(DraftBuilder.ofTheYear("annual").adds("setting", 50, 30L, 11L, 6L, 3L).draft());
		Draft again = DraftBuilder.ofTheYear("leaflet").adds("setting", 50, 30L, 11L, 6L, 3L).draft();
		assertThat(lineOf(again, "by-setting")).isEqualTo("50 30 11 c c");
	}

	@Test
	void hidesInACrossTableWhatWouldGiveAwayAnEarlierMargin() {
		release(DraftBuilder.ofTheYear("annual").adds("setting", 50, 30L, 11L, 6L, 3L).draft());
		Draft cross = DraftBuilder.ofTheYear("cross")
			.crosses("setting", "category", new long[][] { { 15, 15 }, { 5, 6 }, { 6, 0 }, { 0, 3 } })
			.draft();
		// The third setting is hidden, so what it consists of must not be shown whole.
		assertThat(lineOf(cross, "setting-by-category")).isEqualTo("15 15 5 6 c 0 0 c");
	}

	@Test
	void hidesAfreshWhatACorrectionMadeSmall() {
		release(DraftBuilder.ofTheYear("annual").adds("setting", 48, 30L, 12L, 6L).draft());
		Draft corrected = DraftBuilder.ofTheYear("annual").adds("setting", 46, 30L, 12L, 4L).draft();
		// The second setting was printed before: hiding it now would hide nothing.
		assertThat(lineOf(corrected, "by-setting")).isEqualTo("c 30 12 c");
	}

	@Test
	void keepsHiddenInACorrectionWhatTheFirstEditionHid() {
		release(DraftBuilder.ofTheYear("annual").adds("setting", 50, 30L, 11L, 6L, 3L).draft());
		Draft corrected = DraftBuilder.ofTheYear("annual").adds("setting", 53, 30L, 11L, 6L, 6L).draft();
		assertThat(lineOf(corrected, "by-setting")).isEqualTo("53 30 11 c c");
		Draft withdrawn = DraftBuilder.ofTheYear("annual").adds("setting", 47, 30L, 11L, 6L, 0L).draft();
		assertThat(lineOf(withdrawn, "by-setting")).matches("47 .* c c");
	}

	@Test
	void reckonsWithThePresentCountOfWhatWasPrintedBefore() {
		release(DraftBuilder.during("half", "2017-04-01", "2017-09-30").adds("setting", 48, 30L, 12L, 6L).draft());
		Draft year = DraftBuilder.ofTheYear("annual").adds("setting", 100, 60L, 29L, 11L).draft();
		recounted(30, 12, 8);
		// Of the last setting two more are known by now of the first half: three are
		// left.
		assertThat(lineOf(year, "by-setting")).isEqualTo("100 60 c c");
	}

	@Test
	void reckonsWithReadersWhoTakeForTrueWhatWasPrintedBefore() {
		// The year was counted before the half year was given out, and is given out
		// after the facts have changed.
		Draft year = DraftBuilder.ofTheYear("annual").adds("setting", 100, 60L, 29L, 11L).draft();
		release(DraftBuilder.during("half", "2017-04-01", "2017-09-30").adds("setting", 50, 30L, 12L, 8L).draft());
		recounted(30, 15, 5);
		// Eight of eleven were received in the first half, as far as anybody has read.
		assertThat(lineOf(year, "by-setting")).isEqualTo("100 60 c c");
	}

	@Test
	void noLongerReckonsWithWhatWasPrintedOnceItWasGivenOutAgain() {
		Draft year = DraftBuilder.ofTheYear("annual").adds("setting", 100, 60L, 29L, 11L).draft();
		release(DraftBuilder.during("half", "2017-04-01", "2017-09-30").adds("setting", 50, 30L, 12L, 8L).draft());
		recounted(30, 15, 5);
		release(DraftBuilder.during("half", "2017-04-01", "2017-09-30").adds("setting", 50, 30L, 15L, 5L).draft());
		assertThat(lineOf(year, "by-setting")).isEqualTo("100 60 29 11");
	}

	@Test
	void whoTakesForTrueWhatCannotBeLearnsNothing() {
		release(DraftBuilder.during("half", "2017-04-01", "2017-09-30").adds("setting", 70, 30L, 12L, 28L).draft());
		recounted(30, 12, 5);
		Draft year = DraftBuilder.ofTheYear("annual").adds("setting", 100, 60L, 29L, 11L).draft();
		assertThat(lineOf(year, "by-setting")).isEqualTo("100 60 29 11");
	}

	@Test
	void whoTakesForTrueWhatCannotBeStillLearnsFromTheRest() {
		release(DraftBuilder.during("half", "2017-04-01", "2017-09-30")
			.adds("setting", 50, 30L, 12L, 8L)
			.adds("category", 50, 20L, 30L)
			.draft());
		this.recount = (cell) -> OptionalLong.of(switch (codeOf(cell)) {
			case "setting1" -> 15;
			case "setting2" -> 5;
			case "category0" -> 40;
			case "category1" -> 10;
			default -> (cell.codes().isEmpty()) ? 50 : 30;
		});
		Draft year = DraftBuilder.ofTheYear("annual")
			.adds("setting", 100, 60L, 29L, 11L)
			.adds("category", 100, 80L, 20L)
			.draft();
		assertThat(lineOf(year, "by-setting")).isEqualTo("100 60 c c");
		assertThat(lineOf(year, "by-category")).isEqualTo("100 80 20");
	}

	@Test
	void hidingDoesNotHideFromThoseWhoGoOnTakingWhatWasPrinted() {
		release(DraftBuilder.ofTheYear("leaflet").adds("setting", 50, 30L, 12L, 8L).draft());
		recounted(30, 14, 6);
		// The category is four, as are the others in the last setting that are no part of
		// it.
		Draft year = DraftBuilder.ofTheYear("annual")
			.adds("setting", 50, 30L, 14L, 6L)
			.crosses("setting", "category", new long[][] { { 20, 10 }, { 9, 5 }, { 4, 2 } })
			.draft();
		Controlled controlled = protect(year).controlled();
		assertThat(DraftBuilder.line(controlled, year, "setting-by-category")).endsWith("c c");
		assertThat(DraftBuilder.line(controlled, year, "by-setting")).isEqualTo("50 30 14 6");
	}

	@Test
	void refusesRatherThanHidingWhatHasToBeShown() {
		release(DraftBuilder.during("half", "2017-04-01", "2017-09-30").adds("setting", 50, 30L, 20L).draft());
		Draft year = DraftBuilder.ofTheYear("annual").adds("setting", 53, 32L, 21L).requiringTheTotal().draft();
		ReleaseRefused refused = catchThrowableOfType(ReleaseRefused.class, () -> protect(year));
		assertThat(refused.refusals()).extracting(Refusal::text)
			.startsWith("Together with “Figures half”, edition 1 of 2 July 2018, “All” from 1 October 2017 to 31"
					+ " March 2018, which is printed nowhere, could be worked out.");
		assertThat(refused).hasMessage("These figures would give a small count away");
	}

	@Test
	void aRefusalNamesTheTablesAndSaysWhatCanBeDone() {
		DraftBuilder builder = DraftBuilder.ofTheYear("annual");
		Draft draft = builder.overlaps("action", 30, 27L).requiringTheTotal().draft();
		Draft both = new Draft(draft.publication(), draft.title(), draft.tables(), draft.sums(), draft.bounds(),
				Set.of(builder.all(), builder.cell("action", 0)));
		ReleaseRefused refused = catchThrowableOfType(ReleaseRefused.class, () -> protect(both));
		assertThat(refused.refusals()).extracting(Refusal::text)
			.containsExactly("What is left of “All” in the table “By action” without “The action 0” in the table “By"
					+ " action” could be worked out from what has to be shown. They can be given out for more days"
					+ " together, or with all numbers shown, for a recorded reason.");
	}

	@Test
	void refusesToHideARequiredCountThatIsSmallItself() {
		Draft draft = DraftBuilder.ofTheYear("annual").adds("setting", 4, 4L).requiringTheTotal().draft();
		ReleaseRefused refused = catchThrowableOfType(ReleaseRefused.class, () -> protect(draft));
		assertThat(refused.refusals()).extracting(Refusal::text)
			.containsExactly("“All” in the table “By setting” has to be shown, but it is a small count or was hidden"
					+ " before. It can be given out only with disclosure control switched off, for a recorded reason.");
	}

	@Test
	void refusesFiguresThatCannotBeTrueTogetherWithEarlierOnes() {
		release(DraftBuilder.during("half", "2017-04-01", "2017-09-30").adds("setting", 50, 30L, 20L).draft());
		Draft year = DraftBuilder.ofTheYear("annual").adds("setting", 45, 28L, 17L).draft();
		ReleaseRefused refused = catchThrowableOfType(ReleaseRefused.class, () -> protect(year));
		assertThat(refused.refusals()).extracting(Refusal::reason).containsExactly(Refusal.Reason.CONTRADICTS);
	}

	@Test
	void goesOnAfterSmallCountsWereGivenOutInFull() {
		Draft full = DraftBuilder.ofTheYear("annual").adds("setting", 50, 30L, 11L, 6L, 3L).draft();
		this.ledger.add(earlier(full, new Protection(Controlled.of(full, Set.of()), Set.of())));
		Draft again = DraftBuilder.ofTheYear("leaflet").adds("setting", 50, 30L, 11L, 6L, 3L).draft();
		// The small count is not repeated; hiding others for it would hide nothing.
		assertThat(lineOf(again, "by-setting")).isEqualTo("50 30 11 6 c");
		release(again);
		assertThat(this.ledger.get(1).cells().get(4).known()).isTrue();
	}

	@Test
	void hasTheSameOutcomeEachTime() {
		Set<Map<CellId, Printed>> outcomes = new HashSet<>();
		for (int i = 0; i < 3; i++) {
			outcomes.add(protect(DraftBuilder.ofTheYear("annual")
				.adds("setting", 60, 20L, 20L, 20L)
				.adds("category", 60, 20L, 20L, 20L)
				.crosses("setting", "category", new long[][] { { 2, 9, 9 }, { 9, 2, 9 }, { 9, 9, 2 } })
				.draft()).controlled().cells());
		}
		assertThat(outcomes).hasSize(1);
	}

	private static Draft decided(String from, String to, long count) {
		CellId cell = CellId.of("qualifying.decided-in-%s-to-%s".formatted(from, to), Map.of(), LocalDate.parse(from),
				LocalDate.parse(to));
		return new Draft("decided", "Decided",
				List.of(new ReleaseTable("decided", "Decided", List.of(new Cell(cell, "All", count)))), List.of(),
				List.of(), Set.of());
	}

	private void recounted(long... now) {
		this.recount = (cell) -> OptionalLong
			.of(cell.codes().isEmpty() ? LongStream.of(now).sum() : now[codeOf(cell).charAt("setting".length()) - '0']);
	}

	private static String codeOf(CellId cell) {
		return cell.codes().isEmpty() ? "" : cell.codes().get(cell.codes().firstKey());
	}

	private String lineOf(Draft draft, String table) {
		return DraftBuilder.line(protect(draft).controlled(), draft, table);
	}

	private void release(Draft draft) {
		this.ledger.add(earlier(draft, protect(draft)));
	}

	private Protection protect(Draft draft) {
		return new DisclosureControl(this.threshold).protect(draft, this.ledger, this.recount);
	}

	private static EarlierRelease earlier(Draft draft, Protection protection) {
		return EarlierRelease.of("1", draft, 1, LocalDate.of(2018, 7, 2), protection);
	}

}
