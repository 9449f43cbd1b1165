package org.concernhandling.reporting.annual;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.concernhandling.reporting.annual.ReportDocument.EarlierYear;
import org.concernhandling.reporting.annual.ReportTable.Row;
import org.concernhandling.reporting.published.PublishedCount;
import org.concernhandling.reporting.published.PublishedTotals;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/** Which figures of other years stand beside a report. */
class YearsBeforeTest {

	private static final ReportingYear YEAR = new ReportingYear(2017);

	private final Editions editions = mock();

	private final PublishedTotals elsewhere = mock();

	private final YearsBefore before = new YearsBefore(this.editions, this.elsewhere);

	@Test
	void nothingThatStandsBesideAReportIsAboutItsOwnDays() {
		given(this.editions.published()).willReturn(
				Stream.of(2015, 2016, 2017, 2018).map((year) -> document(year, Row.of("post", "Post", 9L))).toList());
		given(this.elsewhere.all()).willReturn(Stream.of("2014-15", "2017-18", "2018-19")
			.map((year) -> new PublishedCount(year, "ofsted", "channel", "post", "Post", 3L, "there"))
			.toList());
		ReportTable table = channels(Row.of("post", "Post", 9L));
		assertThat(this.before.of(YEAR, List.of(table))).extracting(EarlierYear::year)
			.containsExactly("2016-17", "2015-16", "2014-15");
		assertThat(new ReleaseOfYear(YEAR, List.of(table)).draft().tables()).flatExtracting((one) -> one.cells())
			.isNotEmpty()
			.allSatisfy((cell) -> {
				assertThat(cell.id().from()).isEqualTo(LocalDate.of(2017, 4, 1));
				assertThat(cell.id().to()).isEqualTo(LocalDate.of(2018, 3, 31));
			});
	}

	@Test
	void ourOwnReportsHadNobodyWhereTheyHaveNoRowOfTheUnknown() {
		given(this.editions.published()).willReturn(List.of(document(2016, Row.of("post", "Post", 9L))));
		ReportTable table = channels(Row.of("post", "Post", 7L), Row.of("web", "Web", 0L),
				Row.of(Row.MISSING, "Not recorded", 2L));
		assertThat(rows(table)).extracting(ReportView.RowView::earlier)
			.containsExactly(List.of("9"), List.of("not given"), List.of("0"));
	}

	@Test
	void aYearBesideKeepsItsRowOfTheUnknownWhereThisYearHasNone() {
		given(this.editions.published())
			.willReturn(List.of(document(2016, Row.of("post", "Post", 6L), Row.of(Row.MISSING, "Not recorded", 3L))));
		assertThat(rows(channels(Row.of("post", "Post", 7L))))
			.satisfiesExactly((row) -> assertThat(row.earlier()).containsExactly("6"), (row) -> {
				assertThat(row.label()).isEqualTo("Not recorded");
				assertThat(row.text()).isEqualTo("0");
				assertThat(row.earlier()).containsExactly("3");
			});
	}

	@Test
	void whatOthersDidNotPublishIsNotGiven() {
		given(this.elsewhere.all())
			.willReturn(List.of(new PublishedCount("2016-17", "ofsted", "channel", "post", "Post", 3L, "there")));
		ReportTable table = channels(Row.of("post", "Post", 7L), Row.of(Row.MISSING, "Not recorded", 2L));
		assertThat(rows(table)).extracting(ReportView.RowView::earlier)
			.containsExactly(List.of("3"), List.of("not given"));
	}

	private List<ReportView.RowView> rows(ReportTable table) {
		List<ReportTable> tables = List.of(table);
		ReportDocument document = new ReportDocument(YEAR.label(), 1, null, null, null,
				this.before.besideThem(YEAR, tables), this.before.of(YEAR, tables),
				new ReportDocument.Words(null, null, null, List.of()));
		return ReportView.of(document).tables().get(0).rows();
	}

	private static ReportDocument document(int year, Row... rows) {
		return new ReportDocument(new ReportingYear(year).label(), 1, LocalDate.of(year + 1, 9, 1), null, null,
				List.of(channels(rows)), List.of(), new ReportDocument.Words(null, null, null, List.of()));
	}

	private static ReportTable channels(Row... rows) {
		return new ReportTable("channel", "How it reached us", "Counted by the day received.", null,
				"qualifying disclosures", true, List.of(rows),
				Figure.of(Stream.of(rows).mapToLong((row) -> row.figure().count()).sum()));
	}

}
