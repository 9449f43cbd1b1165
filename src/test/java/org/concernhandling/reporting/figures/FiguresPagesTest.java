package org.concernhandling.reporting.figures;

import java.util.stream.Stream;

import org.concernhandling.ApplicationTest;
import org.concernhandling.access.StaffGroup;
import org.concernhandling.concern.Concerns;
import org.concernhandling.casework.NewConcerns;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/** What managers see of the figures, and take away. */
@ApplicationTest
class FiguresPagesTest {

	@Autowired
	private MockMvc web;

	@Autowired
	private Concerns concerns;

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
		assertThat(this.web.perform(get("/figures/export").with(user("other").roles(group.id())))
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
		assertThat(open("/figures/export?" + period).getStatus()).isEqualTo(400);
	}

	@Test
	void theExportSaysWhatItIsBeforeItGivesNumbers() throws Exception {
		MockHttpServletResponse file = open("/figures/export?counted=all-concerns&from=2020-04-01&to=2099-03-31");
		assertThat(file.getHeader("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
		assertThat(file.getHeader("Content-Disposition"))
			.contains("filename=\"all-concerns-2020-04-01-to-2099-03-31.csv\"");
		assertThat(file.getHeader("Cache-Control")).isEqualTo("no-store");
		assertThat(file.getContentAsString().lines().toList())
			.startsWith("# Counted: All concerns", "# Period: 2020-04-01 to 2099-03-31")
			.anyMatch((line) -> line.startsWith("# Disclosure control: "))
			.anyMatch((line) -> line.startsWith("# any-setting: ") && line.contains("do not add up"))
			.contains("table,title,code,label,count")
			.anyMatch((line) -> line.matches("primary-setting,\"Kind of service, primary\",cafcass,Cafcass,[1-9]\\d*"))
			.anyMatch((line) -> line.matches("status,Whether it qualifies,total,Total,[1-9]\\d*"));
	}

	private MockHttpServletResponse open(String address) throws Exception {
		return this.web.perform(get(address).with(user("manager").roles(StaffGroup.MANAGERS.id())))
			.andReturn()
			.getResponse();
	}

}
