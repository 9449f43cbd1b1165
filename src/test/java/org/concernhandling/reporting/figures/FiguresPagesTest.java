package org.concernhandling.reporting.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.concernhandling.ApplicationTest;
import org.concernhandling.access.StaffGroup;
import org.concernhandling.concern.Concerns;
import org.concernhandling.casework.NewConcerns;
import org.concernhandling.concern.vocabulary.DisclosureStatus;
import org.concernhandling.reporting.disclosure.ReleaseSummary;
import org.concernhandling.reporting.disclosure.Releases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** What managers see of the figures, and take away. */
@ApplicationTest
class FiguresPagesTest {

	@Autowired
	private MockMvc web;

	@Autowired
	private Concerns concerns;

	@Autowired
	private Releases releases;

	@Autowired
	private JdbcTemplate jdbc;

	@BeforeEach
	void aConcernCameIn() {
		this.concerns.open(NewConcerns.about("cafcass"));
	}

	static Stream<StaffGroup> othersThanManagers() {
		return Stream.of(StaffGroup.values()).filter((group) -> group != StaffGroup.MANAGERS);
	}

	@ParameterizedTest
	@MethodSource("othersThanManagers")
	void whoeverIsNoManagerIsRefused(StaffGroup group) throws Exception {
		assertThat(this.web.perform(get("/figures").with(user("other").roles(group.id())))
			.andReturn()
			.getResponse()
			.getStatus()).isEqualTo(403);
		assertThat(this.web.perform(post("/figures/export").with(user("other").roles(group.id())).with(csrf()))
			.andReturn()
			.getResponse()
			.getStatus()).isEqualTo(403);
	}

	@Test
	void theRunningYearIsShownWithEachTableItsBasisAndTheWarningAboutSmallNumbers() throws Exception {
		MockHttpServletResponse page = open("/figures?counted=all-concerns");
		assertThat(page.getStatus()).isEqualTo(200);
		assertThat(page.getContentAsString()).contains("All concerns, 1 April")
			.contains("true numbers, small ones too")
			.contains("Cafcass")
			.contains("<caption class=\"govuk-table__caption govuk-table__caption--m\">Category of concern</caption>")
			.contains("The rows add up to")
			.contains("aria-hidden=\"true\"")
			.doesNotContain("style=")
			.doesNotContain("<script");
	}

	@Test
	void aPeriodWithoutConcernsHasZeros() throws Exception {
		MockHttpServletResponse page = open("/figures?from=1999-04-01&to=2000-03-31");
		assertThat(page.getStatus()).isEqualTo(200);
		assertThat(page.getContentAsString()).contains("1 April 1999 to 31 March 2000").contains("width=\"0.0\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "from=yesterday", "from=2026-02-30", "from=2026-04-01&to=2026-03-31", "to=99999-01-01" })
	void whatIsNoPeriodIsRefusedAndNotRepeated(String period) throws Exception {
		MockHttpServletResponse page = open("/figures?" + period);
		assertThat(page.getStatus()).isEqualTo(400);
		assertThat(page.getContentAsString()).contains("There is a problem")
			.doesNotContain("yesterday")
			.doesNotContain("99999");
		assertThat(takenAway("/figures/export?" + period).getStatus()).isEqualTo(400);
	}

	@Test
	void whatIsTakenAwaySaysWhatItIsBeforeItGivesNumbers() throws Exception {
		MockHttpServletResponse file = takenAway(
				"/figures/export?counted=other-concerns&from=2001-04-01&to=2001-06-30");
		assertThat(file.getHeader("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
		assertThat(file.getHeader("Content-Disposition"))
			.contains("filename=\"other-concerns-2001-04-01-to-2001-06-30.csv\"");
		assertThat(file.getHeader("Cache-Control")).isEqualTo("no-store");
		assertThat(file.getContentAsString().lines().toList())
			.startsWith("# Counted: Other concerns", "# Period: 2001-04-01 to 2001-06-30")
			.anyMatch((line) -> line.startsWith("# Disclosure control: Counts from 1 to 4"))
			.anyMatch((line) -> line.matches("# Release: [A-Z0-9-]{19}, edition 1"))
			.anyMatch((line) -> line.startsWith("# any-setting: ") && line.contains("do not add up"))
			.contains("table,title,code,label,count", "primary-setting,\"Kind of service, primary\",cafcass,Cafcass,0");
	}

	@Test
	void smallCountsAreHeldBackWithWhateverWouldGiveThemAway() throws Exception {
		received(LocalDate.of(2002, 5, 1), 20, "cafcass");
		received(LocalDate.of(2002, 5, 2), 3, "secure-training-centre");
		List<String> lines = exported("other-concerns", "2002-05-01", "2002-05-31");
		assertThat(lines).contains("primary-setting,\"Kind of service, primary\",total,Total,23")
			.contains("primary-setting,\"Kind of service, primary\",cafcass,Cafcass,c")
			.anyMatch((line) -> line.startsWith("primary-setting") && line.contains(",secure-training-centre,")
					&& line.endsWith(",c"));
		assertThat(this.releases.ledger()).first()
			.extracting(ReleaseSummary::publication, ReleaseSummary::person, ReleaseSummary::controlled)
			.containsExactly("other-concerns-2002-05-01-to-2002-05-31", "manager", true);
	}

	@Test
	void allConcernsLessTheOthersGiveAwayNoSmallNumberOfDisclosures() throws Exception {
		received(LocalDate.of(2003, 5, 1), 20, "cafcass");
		disclosed(LocalDate.of(2003, 5, 1), 2, "cafcass");
		List<String> all = exported("all-concerns", "2003-05-01", "2003-05-31");
		assertThat(all).contains("primary-setting,\"Kind of service, primary\",cafcass,Cafcass,22");
		assertThat(refused("other-concerns", "2003-05-01", "2003-05-31")).contains("Whether", "Total");
	}

	@Test
	void twoMonthsLessOneGiveAwayNoSmallNumber() throws Exception {
		received(LocalDate.of(2004, 5, 1), 20, "cafcass");
		received(LocalDate.of(2004, 6, 1), 2, "cafcass");
		assertThat(exported("other-concerns", "2004-05-01", "2004-05-31"))
			.contains("primary-setting,\"Kind of service, primary\",cafcass,Cafcass,20");
		assertThat(refused("other-concerns", "2004-05-01", "2004-06-30")).contains("Total");
		received(LocalDate.of(2004, 6, 2), 6, "school");
		assertThat(exported("other-concerns", "2004-05-01", "2004-06-30"))
			.contains("primary-setting,\"Kind of service, primary\",total,Total,28")
			.contains("primary-setting,\"Kind of service, primary\",cafcass,Cafcass,c");
	}

	@Test
	void whatWasDecidedInThePeriodGivesAwayNoSmallNumberOfOthers() throws Exception {
		LocalDate day = LocalDate.of(2005, 5, 1);
		disclosed(day, 40, "cafcass");
		this.jdbc.update("""
				insert into concerns.action_fact (fact_key, concern, action, decided_on)
				select fact_key, fact_key, 'provider-enquiry', received_on from concerns.concern_fact
				where received_on = ? order by fact_key fetch first 37 rows only""", day);
		List<String> lines = exported("qualifying-disclosures", "2005-05-01", "2005-05-31");
		assertThat(lines).anyMatch((line) -> line.endsWith(",received-in-period,Received in the period,c"))
			.anyMatch((line) -> line.startsWith("further-action,") && line.contains(",not-yet-decided,")
					&& line.endsWith(",c"))
			.anyMatch(
					(line) -> line.startsWith("action,") && line.contains(",provider-enquiry,") && line.endsWith(",c"));
	}

	@Test
	void whatEarlierRecordsDoNotTellIsNotGivenOnThePageAndInTheFile() throws Exception {
		LocalDate day = LocalDate.of(2006, 5, 1);
		received(day, 20, "cafcass");
		this.jdbc.update("update concerns.concern_fact set not_told = ',compliance-visit,' where received_on = ?", day);
		assertThat(open("/figures?counted=other-concerns&from=2006-05-01&to=2006-05-31").getContentAsString())
			.containsPattern("Compliance visit</th>\\s*<td[^>]*>not given</td>")
			.contains("do not say whether these were decided: Compliance visit.");
		assertThat(exported("other-concerns", "2006-05-01", "2006-05-31")).contains(
				"action,Action decided,compliance-visit,Compliance visit,",
				"action,Action decided,provider-enquiry,Enquiry of the provider,0");
	}

	@ParameterizedTest
	@ValueSource(strings = { "from=2001-04-02&to=2001-04-30", "from=2001-04-01&to=2001-04-29",
			"from=2020-04-01&to=2099-03-31" })
	void onlyWholeMonthsThatAreOverAreTakenAway(String period) throws Exception {
		int before = this.releases.ledger().size();
		MockHttpServletResponse page = takenAway("/figures/export?" + period);
		assertThat(page.getStatus()).isEqualTo(409);
		assertThat(page.getContentAsString()).contains("There is a problem")
			.contains("Figures are taken away for whole months that are over, such as");
		assertThat(open("/figures?" + period).getContentAsString())
			.contains("Figures can be taken away for whole months")
			.doesNotContain("Take them away as a CSV file");
		assertThat(this.releases.ledger()).hasSize(before);
	}

	private void received(LocalDate day, int concerns, String setting) {
		facts(day, concerns, setting, "concern-not-counted");
	}

	private void disclosed(LocalDate day, int concerns, String setting) {
		facts(day, concerns, setting, DisclosureStatus.QUALIFYING_DISCLOSURE.code());
	}

	private void facts(LocalDate day, int concerns, String setting, String status) {
		for (int i = 0; i < concerns; i++) {
			this.jdbc.update(
					"""
							insert into concerns.concern_fact (fact_key, received_on, channel, standing, setting, disclosure_status)
							values (?, ?, 'hotline', 'employee', ?, ?)""",
					UUID.randomUUID().toString().getBytes(), day, setting, status);
		}
	}

	private String refused(String counted, String from, String to) throws Exception {
		MockHttpServletResponse page = takenAway("/figures/export?counted=" + counted + "&from=" + from + "&to=" + to);
		assertThat(page.getStatus()).isEqualTo(409);
		return page.getContentAsString();
	}

	private List<String> exported(String counted, String from, String to) throws Exception {
		MockHttpServletResponse file = takenAway("/figures/export?counted=" + counted + "&from=" + from + "&to=" + to);
		assertThat(file.getStatus()).as(file.getContentAsString()).isEqualTo(200);
		return file.getContentAsString().lines().toList();
	}

	private MockHttpServletResponse takenAway(String address) throws Exception {
		return this.web.perform(post(address).with(user("manager").roles(StaffGroup.MANAGERS.id())).with(csrf()))
			.andReturn()
			.getResponse();
	}

	private MockHttpServletResponse open(String address) throws Exception {
		return this.web.perform(get(address).with(user("manager").roles(StaffGroup.MANAGERS.id())))
			.andReturn()
			.getResponse();
	}

}
