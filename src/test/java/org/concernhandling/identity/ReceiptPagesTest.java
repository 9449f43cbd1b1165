package org.concernhandling.identity;

import java.util.List;

import org.camunda.bpm.engine.IdentityService;
import org.concernhandling.ApplicationTest;
import org.concernhandling.Colleagues;
import org.concernhandling.casework.NewConcerns;
import org.concernhandling.intake.Intake;
import org.concernhandling.intake.Received;
import org.concernhandling.intake.Submission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** Whoever comes back about a concern shows by the receipt that they reported it. */
@ApplicationTest
class ReceiptPagesTest {

	@Autowired
	private MockMvc web;

	@Autowired
	private Intake intake;

	@Autowired
	private IdentityService accounts;

	@Autowired
	private JdbcClient jdbc;

	private Received received;

	@BeforeEach
	void aConcernCameIn() {
		Colleagues.add(this.accounts, "clara", "caseworkers");
		this.received = this.intake.receive(new Submission(NewConcerns.about("childrens-home"), Reporter.UNKNOWN));
	}

	@Test
	void theReceiptOfTheConcernIsRightHoweverItIsTyped() throws Exception {
		assertThat(checked(this.received.receipt())).contains("This is the receipt of this concern.");
		assertThat(checked(" " + this.received.receipt().toLowerCase().replace('-', ' ') + " "))
			.contains("This is the receipt of this concern.");
		assertThat(records()).containsExactly("clara right", "clara right");
	}

	@Test
	void theReceiptOfAnotherConcernIsWrong() throws Exception {
		String other = this.intake.receive(new Submission(NewConcerns.about("childrens-home"), Reporter.UNKNOWN))
			.receipt();
		assertThat(checked(other)).contains("This is not the receipt of this concern.")
			.doesNotContain(other, this.received.receipt());
		assertThat(records()).containsExactly("clara wrong");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "7F3K", "7F3K-Q2XM-9RTB-4WNC-H8DU", "' or 1=1 --", "7F3K-Q2XM-9RTB-4WNC-H8DG-7F3K" })
	void whatIsNoReceiptIsRefusedWithoutRepeatingIt(String typed) throws Exception {
		MockHttpServletResponse page = sent(typed).getResponse();
		assertThat(page.getStatus()).isEqualTo(400);
		assertThat(page.getContentAsString()).contains("There is a problem", "five groups of four");
		if (!typed.isEmpty()) {
			assertThat(page.getContentAsString()).doesNotContain("value=\"" + typed);
		}
		assertThat(records()).isEmpty();
	}

	@Test
	void whoeverMayNotReadTheCaseFileChecksNothing() throws Exception {
		assertThat(this.web
			.perform(post("/concerns/{reference}/receipt", this.received.reference())
				.param("receipt", this.received.receipt())
				.with(user("ian").roles("inspectors"))
				.with(csrf()))
			.andReturn()
			.getResponse()
			.getStatus()).isEqualTo(404);
		assertThat(records()).isEmpty();
	}

	private String checked(String typed) throws Exception {
		MvcResult sent = sent(typed);
		assertThat(sent.getResponse().getRedirectedUrl())
			.isEqualTo("/concerns/" + this.received.reference() + "/receipt");
		return this.web
			.perform(get(sent.getResponse().getRedirectedUrl()).with(user("clara").roles("caseworkers"))
				.flashAttrs(sent.getFlashMap()))
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

	private MvcResult sent(String typed) throws Exception {
		return this.web
			.perform(post("/concerns/{reference}/receipt", this.received.reference()).param("receipt", typed)
				.with(user("clara").roles("caseworkers"))
				.with(csrf()))
			.andReturn();
	}

	private List<String> records() {
		return this.jdbc.sql("""
				select person, detail from concerns.audit_record where subject = ? and what = 'receipt-checked'
				order by position""")
			.param(this.received.reference())
			.query((row, number) -> row.getString(1) + " " + row.getString(2))
			.list();
	}

}
