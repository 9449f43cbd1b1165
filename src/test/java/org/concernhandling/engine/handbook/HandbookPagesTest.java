package org.concernhandling.engine.handbook;

import java.nio.file.Path;

import org.camunda.bpm.engine.RepositoryService;
import org.concernhandling.ApplicationTest;
import org.concernhandling.models.Models;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

@ApplicationTest
class HandbookPagesTest {

	private static final String PURPOSE = "Asks an appropriate person at the service";

	@Autowired
	private MockMvc web;

	@Autowired
	private RepositoryService models;

	@Test
	void staffReadWhatTheLiveModelsSay() throws Exception {
		assertThat(opened("/processes").getContentAsString()).contains("Provider enquiry", PURPOSE,
				"How long may it take?");
		assertThat(opened("/processes/provider-enquiry").getContentAsString()).contains("Prepare the enquiry",
				"Caseworkers", "Answer by", "2 working days (England and Wales)", "No answer in time");
		assertThat(opened("/processes/concern-handling").getContentAsString())
			.contains("href=\"/processes/decisions/remit\"", "href=\"/processes/provider-enquiry\"");
		assertThat(opened("/processes/decisions/remit").getContentAsString()).contains("childrens-home", "Matter",
				"Number of the rule", "<th scope=\"row\" class=\"govuk-table__header\">13</th>",
				"Examples: what it says in", "we register and inspect it");
		assertThat(opened("/processes/provider-enquiry/diagram").getContentAsString())
			.isEqualTo(Models.text(Path.of("processes", "provider-enquiry.bpmn")));
	}

	@Test
	void aModelIsDocumentedFromTheMomentItIsDeployedAndItsWordsStayWords() throws Exception {
		String changed = Models.text(Path.of("processes", "provider-enquiry.bpmn"))
			.replace("versionTag=\"1.0.1\"", "versionTag=\"1.9.0\"")
			.replace(PURPOSE, "Asks &lt;b&gt;somebody&lt;/b&gt; at the service");
		String deployment = this.models.createDeployment().addString("provider-enquiry.bpmn", changed).deploy().getId();
		try {
			assertThat(opened("/processes/provider-enquiry").getContentAsString())
				.contains("Asks &lt;b&gt;somebody&lt;/b&gt; at the service", "version 1.9.0")
				.doesNotContain(PURPOSE);
		}
		finally {
			this.models.deleteDeployment(deployment, true);
		}
		assertThat(opened("/processes/provider-enquiry").getContentAsString()).contains(PURPOSE);
	}

	@Test
	void onlyAPageThatDrawsAllowsScriptsAndOnlyOurOwn() throws Exception {
		assertThat(policy("/processes/provider-enquiry")).contains("default-src 'none'", "style-src 'self'",
				"script-src 'self'; connect-src 'self'");
		assertThat(policy("/processes")).isNotEmpty().doesNotContain("script-src");
		assertThat(policy("/processes/decisions/remit")).isNotEmpty().doesNotContain("script-src");
	}

	@Test
	void whatIsNotLiveIsNotThere() throws Exception {
		for (String path : new String[] { "/processes/none", "/processes/none/diagram", "/processes/decisions/none",
				"/processes/decisions/provider-enquiry", "/processes/remit" }) {
			assertThat(opened(path).getStatus()).as(path).isEqualTo(404);
		}
	}

	@Test
	void nobodyReadsItWithoutSigningIn() throws Exception {
		for (String path : new String[] { "/processes", "/processes/provider-enquiry",
				"/processes/provider-enquiry/diagram", "/processes/decisions/remit" }) {
			MockHttpServletResponse answer = this.web.perform(get(path)).andReturn().getResponse();
			assertThat(answer.getRedirectedUrl()).as(path).endsWith("/login");
		}
	}

	private String policy(String path) throws Exception {
		return opened(path).getHeader("Content-Security-Policy");
	}

	private MockHttpServletResponse opened(String path) throws Exception {
		return this.web.perform(get(path).with(user("anna").roles("auditors"))).andReturn().getResponse();
	}

}
