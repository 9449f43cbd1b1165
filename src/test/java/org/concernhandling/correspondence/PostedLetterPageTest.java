package org.concernhandling.correspondence;

import org.concernhandling.ApplicationTest;
import org.concernhandling.concern.NewConcern;
import org.concernhandling.concern.NewConcern.Account;
import org.concernhandling.concern.vocabulary.Channel;
import org.concernhandling.concern.vocabulary.Confidentiality;
import org.concernhandling.concern.vocabulary.Standing;
import org.concernhandling.concern.vocabulary.YesNoNotKnown;
import org.concernhandling.identity.Reporter;
import org.concernhandling.intake.Intake;
import org.concernhandling.intake.Submission;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/** Who may print the acknowledgement that goes by post, and what is recorded of it. */
@ApplicationTest
class PostedLetterPageTest {

	@Autowired
	private MockMvc web;

	@Autowired
	private Intake intake;

	@Autowired
	private Letters letters;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void showsACustodianTheLetterWithTheAddressAndRecordsIt() throws Exception {
		String reference = acknowledged("9 Invented Row");
		MockHttpServletResponse page = opened(reference, "custodians");
		assertThat(page.getStatus()).isEqualTo(200);
		assertThat(page.getContentAsString()).contains("Petra Postwell", "9 Invented Row",
				"Your reference is " + reference);
		assertThat(looks(reference)).isOne();
	}

	@Test
	void isClosedToEverybodyElse() throws Exception {
		String reference = acknowledged("9 Invented Row");
		for (String group : new String[] { "caseworkers", "managers", "auditors", "camunda-admin" }) {
			MockHttpServletResponse page = opened(reference, group);
			assertThat(page.getStatus()).as(group).isEqualTo(403);
			assertThat(page.getContentAsString()).doesNotContain("Invented Row");
		}
		assertThat(looks(reference)).isZero();
	}

	@Test
	void isNotThereWhereNothingGoesByPost() throws Exception {
		String reference = acknowledged(null);
		assertThat(opened(reference, "custodians").getStatus()).isEqualTo(404);
		assertThat(looks(reference)).isZero();
	}

	private String acknowledged(String address) {
		String reference = this.intake
			.receive(new Submission(
					new NewConcern(Channel.POST, Confidentiality.CONFIDENTIAL, Standing.NOT_KNOWN, null, null,
							new Account("Invented words", null, null), YesNoNotKnown.NOT_KNOWN),
					new Reporter("Petra Postwell", null, null, address)))
			.reference();
		this.letters.acknowledge(reference);
		return reference;
	}

	private MockHttpServletResponse opened(String reference, String group) throws Exception {
		return this.web.perform(get("/letters/{reference}/acknowledgement", reference).with(user("pat").roles(group)))
			.andReturn()
			.getResponse();
	}

	private long looks(String reference) {
		return this.jdbc.sql("select count(*) from concerns.audit_record where subject = ? and what = 'identity-seen'")
			.param(reference)
			.query(Long.class)
			.single();
	}

}
