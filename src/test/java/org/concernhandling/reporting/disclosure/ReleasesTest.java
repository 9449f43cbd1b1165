package org.concernhandling.reporting.disclosure;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;

import org.concernhandling.audit.Auditable;
import org.concernhandling.casework.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.boot.test.autoconfigure.jdbc.JdbcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

@JdbcTest(properties = {
		"spring.datasource.url=jdbc:h2:mem:releases;DB_CLOSE_DELAY=-1;DATABASE_TO_UPPER=FALSE;"
				+ "CASE_INSENSITIVE_IDENTIFIERS=TRUE",
		"spring.datasource.username=sa", "spring.datasource.password=", "concerns.keys.file=target/releases-keys",
		"concerns.keys.create-if-missing=true" })
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@ContextConfiguration(classes = ReleasesTest.Modules.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@RecordApplicationEvents
class ReleasesTest {

	@Autowired
	private Releases releases;

	@Autowired
	private Ledger ledger;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private ApplicationEvents events;

	@BeforeEach
	void nothingIsGivenOutYet() {
		this.jdbc.update("delete from concerns.released_sum");
		this.jdbc.update("delete from concerns.released_cell");
		this.jdbc.update("delete from concerns.released_figures");
	}

	@Test
	void whatIsGivenOutStandsInTheLedger() {
		release(halfYear());
		Released second = release(halfYear());
		assertThat(second.edition()).isEqualTo(2);
		assertThat(this.releases.ledger())
			.extracting(ReleaseSummary::edition, ReleaseSummary::person, ReleaseSummary::controlled,
					ReleaseSummary::threshold, ReleaseSummary::reason)
			.containsExactly(tuple(2, "mary", true, 5, "The yearly report"),
					tuple(1, "mary", true, 5, "The yearly report"));
	}

	@Test
	void aReleaseComesBackFromTheLedgerAsItWasGivenOut() {
		Draft draft = DraftBuilder.ofTheYear("annual")
			.adds("setting", 41, 30L, 0L, 8L, 3L)
			.overlaps("action", 41, 20L, null)
			.draft();
		Released released = release(draft);
		EarlierRelease earlier = this.ledger.about(DraftBuilder.FIRST, DraftBuilder.FIRST).get(0);
		assertThat(earlier.sums()).isEqualTo(draft.sums());
		assertThat(earlier.bounds()).isEqualTo(draft.bounds());
		assertThat(earlier.tables()).extracting(EarlierRelease.PrintedTable::title)
			.containsExactly("By setting", "By action");
		assertThat(earlier.cells()).hasSize(8)
			.allSatisfy((cell) -> assertThat(cell.printed()).isEqualTo(released.controlled().printed(cell.id())));
	}

	@Test
	void theLedgerKeepsNoHiddenCount() {
		release(DraftBuilder.ofTheYear("annual").adds("setting", 41, 30L, 0L, 8L, 3L).draft());
		assertThat(this.jdbc.queryForList("select shown from concerns.released_cell order by number", Long.class))
			.containsExactly(41L, 30L, 0L, null, null);
	}

	@Test
	void theReasonIsSealed() {
		release(halfYear());
		byte[] stored = this.jdbc.queryForObject("select reason from concerns.released_figures", byte[].class);
		assertThat(new String(stored, StandardCharsets.UTF_8)).doesNotContain("yearly");
	}

	@Test
	void aReleaseIsHeldAgainstWhatWasGivenOutBefore() {
		release(halfYear());
		assertThat(DraftBuilder.line(release(year(false)).controlled(), year(false), "by-setting")).isEqualTo("c c c");
	}

	@Test
	void aPreviewHidesTheSameAndLeavesNothing() {
		release(halfYear());
		Controlled preview = this.releases.preview(year(false), Recount.NONE);
		assertThat(this.releases.ledger()).hasSize(1);
		assertThat(release(year(false)).controlled()).isEqualTo(preview);
	}

	@Test
	void aRefusedReleaseNamesTheEarlierOneAndLeavesNothing() {
		release(halfYear());
		ReleaseRefused refused = catchThrowableOfType(ReleaseRefused.class, () -> release(year(true)));
		assertThat(refused.refusals().get(0).text()).contains("“Figures half”, edition 1 of 2 July 2018");
		assertThat(this.releases.ledger()).hasSize(1);
		assertThat(this.events.stream(Auditable.class)).hasSize(1);
	}

	@Test
	void aReleaseOfOtherYearsIsNoMatter() {
		release(halfYear());
		Draft other = DraftBuilder.during("other", "2019-04-01", "2020-03-31").adds("setting", 53, 32L, 21L).draft();
		assertThat(DraftBuilder.line(release(other).controlled(), other, "by-setting")).isEqualTo("53 32 21");
	}

	@Test
	void whatWasGivenOutIsCountedAgain() {
		release(halfYear());
		Draft year = DraftBuilder.ofTheYear("annual").adds("setting", 60, 35L, 25L).draft();
		assertThat(DraftBuilder.line(this.releases.preview(year, Recount.NONE), year, "by-setting"))
			.isEqualTo("60 35 25");
		// Six more are known of the first half by now, so four are left.
		Controlled controlled = this.releases.preview(year,
				(cell) -> OptionalLong.of(switch (cell.codes().getOrDefault("setting", "all")) {
					case "setting0" -> 34;
					case "setting1" -> 22;
					default -> 56;
				}));
		assertThat(DraftBuilder.line(controlled, year, "by-setting")).isEqualTo("c c c");
	}

	@Test
	void switchedOffEverythingIsShownForAReasonAndRecordedAsSuch() {
		Draft draft = DraftBuilder.ofTheYear("annual").adds("setting", 41, 30L, 0L, 8L, 3L).draft();
		Released released = this.releases.releaseInFull(draft, "mary", "National counts, in which nobody is known");
		assertThat(DraftBuilder.line(released.controlled(), draft, "by-setting")).isEqualTo("41 30 0 8 3");
		assertThat(this.releases.ledger()).extracting(ReleaseSummary::controlled).containsExactly(false);
		assertThat(this.events.stream(Auditable.class))
			.extracting(Auditable::what, Auditable::person, Auditable::subject, Auditable::detail)
			.containsExactly(tuple("figures-released-in-full", "mary", released.id(), "edition=1"));
	}

	@Test
	void nothingIsGivenOutWithoutAReason() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.releases.releaseInFull(halfYear(), "mary", " "));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.releases.release(halfYear(), Recount.NONE, "mary", null));
		assertThat(this.releases.ledger()).isEmpty();
	}

	@Test
	void ofTwoReleasesThatHaveNotSeenEachOtherOneFails() {
		release(halfYear());
		Draft elsewhere = DraftBuilder.during("other", "2019-04-01", "2020-03-31")
			.adds("setting", 53, 32L, 21L)
			.draft();
		Recount whileAnotherIsGivenOut = (cell) -> {
			if (cell.codes().isEmpty()) {
				release(elsewhere);
			}
			return OptionalLong.empty();
		};
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.releases.release(year(false), whileAnotherIsGivenOut, "mary", "The yearly report"));
	}

	private Released release(Draft draft) {
		return this.releases.release(draft, Recount.NONE, "mary", "The yearly report");
	}

	private static Draft halfYear() {
		return DraftBuilder.during("half", "2017-04-01", "2017-09-30").adds("setting", 50, 30L, 20L).draft();
	}

	private static Draft year(boolean withTotal) {
		DraftBuilder year = DraftBuilder.ofTheYear("annual").adds("setting", 53, 32L, 21L);
		return withTotal ? year.requiringTheTotal().draft() : year.draft();
	}

	// No @Configuration: a test of the whole application would find it.
	@ComponentScan({ "org.concernhandling.reporting.disclosure", "org.concernhandling.sealing" })
	static class Modules {

		@Bean
		SettableClock clock() {
			SettableClock clock = new SettableClock();
			clock.set(Instant.parse("2018-07-02T09:00:00Z"));
			return clock;
		}

	}

}
