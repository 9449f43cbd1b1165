package org.concernhandling.concern;

import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.concernhandling.ApplicationTest;
import org.concernhandling.DatabaseSearch;
import org.concernhandling.concern.vocabulary.Channel;
import org.concernhandling.concern.vocabulary.Confidentiality;
import org.concernhandling.concern.vocabulary.Setting;
import org.concernhandling.concern.vocabulary.Standing;
import org.concernhandling.concern.vocabulary.YesNoNotKnown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** Staff find concerns by codes, days and names of services, and by nothing else. */
@ApplicationTest
class ConcernSearchPagesTest {

	@Autowired
	private MockMvc web;

	@Autowired
	private Concerns concerns;

	@Autowired
	private CaseFile caseFile;

	@Test
	void findsByReferenceAndByTheNumberOfTheService() throws Exception {
		String reference = opened("Plain", 9101L, Setting.CHILDRENS_HOME);
		String other = opened("Plain", 9102L, Setting.CHILDRENS_HOME);
		assertThat(found(Map.of("reference", " " + reference.toLowerCase() + " "))).contains(reference, "One concern")
			.doesNotContain(other);
		assertThat(found(Map.of("urn", "SC9102"))).contains(other, "One concern").doesNotContain(reference);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Quillonbury Lodge", "quillonbury", "The QUILLONBURY LODGE Children's Home Ltd",
			"lodge,  Quillonbury" })
	void findsByWordsOfTheNameOfTheServiceHoweverTheyAreWritten(String name) throws Exception {
		String reference = opened("Quillonbury Lodge Children’s Home", null, null);
		String other = opened("Zillonbury Lodge", null, null);
		assertThat(found(Map.of("service", name))).contains(reference).doesNotContain(other);
	}

	@Test
	void findsByTheNameThatACaseworkerEstablished() throws Exception {
		String reference = opened(null, null, null);
		this.caseFile.record(reference, CaseFileEntry.Kind.TASK_COMPLETED, "establish-remit",
				List.of(new CaseFileEntry.Answer("serviceName", "Name of the service", "Vexwick Grange")));
		assertThat(found(Map.of("service", "vexwick"))).contains(reference);
	}

	@Test
	void narrowsByEachThingThatIsFilledIn() throws Exception {
		String home = opened("Ostrobury", 9103L, Setting.CHILDRENS_HOME);
		String school = opened("Ostrobury", 9104L, Setting.BOARDING_SCHOOL);
		assertThat(found(Map.of("service", "Ostrobury"))).contains(home, school, "2 concerns");
		assertThat(found(Map.of("service", "Ostrobury", "setting", "boarding-school"))).contains(school)
			.doesNotContain(home);
		assertThat(found(Map.of("service", "Ostrobury", "state", "closed"))).contains("Nothing was found");
		assertThat(found(Map.of("service", "Ostrobury", "state", "open"))).contains("2 concerns");
		assertThat(found(Map.of("service", "Ostrobury", "from", "1999-01-01", "to", "1999-12-31")))
			.contains("Nothing was found");
	}

	@ParameterizedTest
	@CsvSource({ "reference,CN-1,Write the reference as it was given", "urn,twelve,Write the unique reference number",
			"from,yesterday,Write the day as year", "to,2026-02-30,Write the day as year",
			"to,+999999999-12-31,Write the day as year", "from,-999999999-01-01,Write the day as year" })
	void saysWhatIsWrongAndKeepsWhatWasTyped(String field, String value, String fault) throws Exception {
		assertThat(found(Map.of(field, value))).contains(fault, "There is a problem", "value=\"" + value + "\"")
			.doesNotContain("<table");
	}

	@Test
	void theLastDayIsNotBeforeTheFirst() throws Exception {
		assertThat(found(Map.of("from", "2026-05-02", "to", "2026-05-01"))).contains("must not be before the first");
	}

	@Test
	void isOpenToCaseworkersAndManagersAlone() throws Exception {
		for (String group : new String[] { "safeguarding", "inspectors", "scheduling", "custodians", "process-owners",
				"auditors", "camunda-admin", "monitoring" }) {
			assertThat(send(get("/concerns").with(user("other").roles(group))).getStatus()).isEqualTo(403);
			assertThat(send(post("/concerns").with(user("other").roles(group)).with(csrf())).getStatus())
				.isEqualTo(403);
		}
		assertThat(send(get("/concerns").with(user("clara").roles("caseworkers"))).getStatus()).isEqualTo(200);
	}

	@Test
	void whoeverSignedInAnewFindsAnEmptyPageWhereTheLastSearchWas() throws Exception {
		String answer = send(get("/concerns?last").with(user("clara").roles("caseworkers"))).getContentAsString();
		assertThat(answer).contains("Find a concern").doesNotContain("There is a problem", "value=\"CN");
	}

	@Test
	void whatIsFoundByDoesNotStandInTheDatabase(@Autowired DataSource database) throws Exception {
		opened("Xyloquist Manor", null, null);
		assertThat(new DatabaseSearch(database).placesOf("Xyloquist", "xyloquist")).isEmpty();
	}

	private String opened(String service, Long urn, Setting setting) {
		return this.concerns.open(new NewConcern(Channel.HOTLINE, Confidentiality.CONFIDENTIAL, Standing.EMPLOYEE,
				setting, urn, new NewConcern.Account("x", service, null), YesNoNotKnown.NO));
	}

	private String found(Map<String, String> typed) throws Exception {
		MockHttpServletRequestBuilder request = post("/concerns").with(user("clara").roles("caseworkers")).with(csrf());
		typed.forEach(request::param);
		MvcResult sent = this.web.perform(request).andReturn();
		assertThat(sent.getResponse().getRedirectedUrl()).isEqualTo("/concerns?last");
		MockHttpServletResponse answer = send(
				get("/concerns?last").with(user("clara").roles("caseworkers")).session(session(sent)));
		assertThat(answer.getStatus()).isEqualTo(200);
		assertThat(answer.getHeader("Cache-Control")).contains("no-store");
		return answer.getContentAsString();
	}

	private static MockHttpSession session(MvcResult sent) {
		return (MockHttpSession) sent.getRequest().getSession();
	}

	private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
		return this.web.perform(request).andReturn().getResponse();
	}

}
