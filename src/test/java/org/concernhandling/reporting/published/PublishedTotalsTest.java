package org.concernhandling.reporting.published;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What was published stands as it was published. */
class PublishedTotalsTest {

	private static final String OFSTED = "ofsted";

	private static final String COMMISSIONER = "childrens-commissioner";

	private final PublishedTotals published = new PublishedTotals();

	@Test
	void settingsOf201718NameTwoMoreThanThereWereDisclosures() {
		assertThat(count("2017-18", "total", "disclosures")).isEqualTo(271);
		assertThat(this.published.sum("2017-18", OFSTED, "any-setting")).isEqualTo(273);
		assertThat(this.published.table("2017-18", OFSTED, "any-setting")).extracting(PublishedCount::count)
			.containsExactly(178L, 78L, 10L, 3L, 3L, 1L);
	}

	@Test
	void categoriesOf201718SumToTheDisclosures() {
		assertThat(this.published.table("2017-18", OFSTED, "category")).extracting(PublishedCount::count)
			.containsExactly(42L, 84L, 96L, 49L);
		assertThat(this.published.sum("2017-18", OFSTED, "category")).isEqualTo(271);
	}

	@Test
	void complianceVisitsOf201718WereNotGivenWhichIsNotNone() {
		assertThat(this.published.table("2017-18", OFSTED, "action")).extracting(PublishedCount::count)
			.containsExactly(154L, 147L, 30L, 23L, null);
	}

	@Test
	void theFirstCallsOf2009EitherQualifiedOrWentElsewhere() {
		assertThat(count("2009 April to July", "calls", "calls"))
			.isEqualTo(count("2009 April to July", "calls", "qualifying")
					+ count("2009 April to July", "calls", "elsewhere"))
			.isEqualTo(707);
		assertThat(this.published.sum("2009 April to July", OFSTED, "other-channels")
				+ count("2009 April to July", "calls", "qualifying"))
			.isEqualTo(63);
	}

	@Test
	void bothTablesOfTheCommissionerSumToItsTotal() {
		assertThat(this.published.sum("2022-23", COMMISSIONER, "setting")).isEqualTo(26);
		assertThat(this.published.sum("2022-23", COMMISSIONER, "action")).isEqualTo(26);
		assertThat(this.published.row("2021-22", COMMISSIONER, "total", "disclosures").orElseThrow().count())
			.isEqualTo(17);
	}

	@Test
	void noNumberIsWithoutItsSource() {
		assertThat(this.published.all()).isNotEmpty().allSatisfy((count) -> {
			assertThat(count.source()).isNotBlank();
			assertThat(count.label()).isNotBlank();
		});
	}

	private long count(String year, String table, String code) {
		return this.published.row(year, OFSTED, table, code).orElseThrow().count();
	}

}
