package org.concernhandling.audit;

import java.util.stream.Stream;

import org.concernhandling.ApplicationTest;
import org.concernhandling.access.StaffGroup;
import org.concernhandling.audit.AuditDatabase.Happened;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** What auditors see and check, and that nobody else does. */
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class AuditPagesTest {

	@Autowired
	private MockMvc web;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private AuditHeadLog log;

	static Stream<StaffGroup> othersThanAuditors() {
		return Stream.of(StaffGroup.values()).filter((group) -> group != StaffGroup.AUDITORS);
	}

	@ParameterizedTest
	@MethodSource("othersThanAuditors")
	void whoeverIsNoAuditorIsRefused(StaffGroup group) throws Exception {
		RequestPostProcessor other = user("other").roles(group.id());
		assertThat(status(get("/audit").with(other))).isEqualTo(403);
		assertThat(status(post("/audit").with(other).with(csrf()))).isEqualTo(403);
		assertThat(status(get("/audit/verification").with(other))).isEqualTo(403);
		assertThat(status(post("/audit/verification").with(other).with(csrf()))).isEqualTo(403);
		assertThat(status(get("/api/audit/head").with(other))).isEqualTo(403);
		assertThat(status(post("/api/audit/verification").with(other).with(csrf()))).isEqualTo(403);
	}

	@Test
	void whoeverIsNotSignedInIsRefused() throws Exception {
		assertThat(status(get("/audit"))).isEqualTo(302);
		assertThat(status(get("/api/audit/head"))).isEqualTo(401);
		assertThat(status(post("/api/audit/verification"))).isEqualTo(401);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/concerns/CN-AAAA-AAAA", "/concerns/task/x", "/intake", "/deployments",
			"/service-levels/by/task" })
	void anAuditorOpensNoCase(String path) throws Exception {
		assertThat(status(get(path).with(auditor()))).isEqualTo(403);
	}

	@Test
	void aSearchFindsByPersonWhatSubjectAndDay() throws Exception {
		this.events.publishEvent(new Happened("first-thing", "ann", "CN-1111-1111", "of-ann", false));
		this.events.publishEvent(new Happened("second-thing", "bob", "CN-2222-2222", "of-bob", false));
		assertThat(page(post("/audit").param("person", " ann "))).contains("of-ann").doesNotContain("of-bob");
		assertThat(page(post("/audit").param("what", "second-thing"))).contains("of-bob").doesNotContain("of-ann");
		assertThat(page(post("/audit").param("subject", "CN-1111-1111"))).contains("of-ann").doesNotContain("of-bob");
		assertThat(page(post("/audit").param("what", "first-thing").param("to", "2020-01-01")))
			.contains("Nothing of this kind was recorded");
		assertThat(page(post("/audit").param("what", "first-thing").param("from", "2020-01-01"))).contains("of-ann");
		assertThat(page(post("/audit").param("what", "first-thing").param("from", "2999-01-01")))
			.contains("Nothing of this kind was recorded");
	}

	@Test
	void kindsAndTasksAreToldInWordsAndStayToBeFoundByTheirCodes() throws Exception {
		this.events
			.publishEvent(new Happened("engine-task", "ann", "CN-3333-3333", "complete,task=establish-remit", false));
		this.events.publishEvent(new Happened("kind-of-tomorrow", "ann", "CN-3333-3333", null, false));
		assertThat(page(post("/audit").param("subject", "CN-3333-3333"))).contains(">Task worked on</span>",
				">engine-task</span>", "complete, “Establish the remit”", "Kind of tomorrow (kind-of-tomorrow)");
		assertThat(page(post("/audit").param("what", "engine-task"))).contains("CN-3333-3333")
			.doesNotContain(">kind-of-tomorrow</span>");
	}

	@Test
	void aDayThatIsNoneIsToldAtItsField() throws Exception {
		MockHttpServletResponse answer = send(post("/audit").param("from", "yesterday").with(auditor()).with(csrf()));
		assertThat(answer.getStatus()).isEqualTo(400);
		assertThat(answer.getContentAsString()).contains("Enter the first day as a date", "from-error")
			.doesNotContain("to-error");
	}

	@Test
	void olderRecordsComePageByPageWithoutGapOrRepetition() throws Exception {
		for (int i = 0; i < 2 * AuditReading.PAGE + 1; i++) {
			this.events.publishEvent(new Happened("paged-thing", "ann", "CN-1", "number=" + i + "=", false));
		}
		StringBuilder all = new StringBuilder();
		String before = "";
		for (int pages = 0; pages < 3; pages++) {
			String page = page(post("/audit").param("what", "paged-thing").param("before", before));
			all.append(page);
			assertThat(page.contains("Older records")).isEqualTo(pages < 2);
			before = page.replaceAll("(?s).*name=\"before\" value=\"(\\d+)\".*", "$1");
		}
		for (int i = 0; i < 2 * AuditReading.PAGE + 1; i++) {
			assertThat(all.toString().split("number=" + i + "=", -1)).hasSize(2);
		}
	}

	@Test
	void lookingIsRecordedToo() throws Exception {
		page(get("/audit"));
		assertThat(last()).isEqualTo("audit-read alan");
	}

	@Test
	void aButtonChecksEveryRecordAndThatIsRecorded() throws Exception {
		this.events.publishEvent(Happened.to("CN-1"));
		assertThat(page(get("/audit/verification"))).contains("Check every record");
		assertThat(page(post("/audit/verification"))).contains("All is as it was written");
		assertThat(last()).isEqualTo("audit-verified alan");
	}

	@Test
	void theCommandChecksAgainstAnchorsFromOutside() throws Exception {
		this.events.publishEvent(Happened.to("CN-1"));
		String head = send(get("/api/audit/head").with(auditor())).getContentAsString();
		String anchor = head.replaceAll(".*\"anchor\":\"([^\"]+)\".*", "$1");
		assertThat(verified("{\"anchors\":[\"" + anchor + "\"]}")).contains("\"intact\":true");
		assertThat(verified("")).contains("\"intact\":true");
		String forged = anchor.replaceAll(":.*", ":" + "a".repeat(64));
		assertThat(verified("{\"anchors\":[\"" + forged + "\"]}")).contains("\"intact\":false",
				"\"finding\":\"anchor-differs\"", "\"position\":" + anchor.replaceAll(":.*", ""));
		assertThat(status(post("/api/audit/verification").with(auditor())
			.with(csrf())
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"anchors\":[\"12\"]}"))).isEqualTo(400);
	}

	@Test
	void anAnchorThatIsNoneIsToldOnThePage() throws Exception {
		MockHttpServletResponse answer = send(
				post("/audit/verification").param("anchors", "12").with(auditor()).with(csrf()));
		assertThat(answer.getStatus()).isEqualTo(400);
		assertThat(answer.getContentAsString()).contains("An anchor is a position, a colon", "anchors-error");
	}

	@Test
	void theHeadIsAnchoredInTheLog(CapturedOutput output) {
		// Whatever another application in this build has set for all.
		LoggingSystem.get(getClass().getClassLoader()).setLogLevel("audit.head", LogLevel.INFO);
		this.events.publishEvent(Happened.to("CN-1"));
		this.log.anchor();
		assertThat(output).containsPattern("audit\\.head +: audit head \\d+:[0-9a-f]{64}");
	}

	@Test
	void whatTheApplicationDeploysAtItsStartIsRecorded() {
		assertThat(
				this.jdbc.sql("select count(*) from concerns.audit_record where what = 'deployment' and person is null")
					.query(Long.class)
					.single())
			.isPositive();
	}

	private String verified(String body) throws Exception {
		MockHttpServletResponse answer = send(post("/api/audit/verification").with(auditor())
			.with(csrf())
			.contentType(MediaType.APPLICATION_JSON)
			.content(body));
		assertThat(answer.getStatus()).isEqualTo(200);
		return answer.getContentAsString();
	}

	private String last() {
		return this.jdbc
			.sql("select what || ' ' || person from concerns.audit_record order by position desc fetch first row only")
			.query(String.class)
			.single();
	}

	private String page(MockHttpServletRequestBuilder request) throws Exception {
		MockHttpServletResponse answer = send(request.with(auditor()).with(csrf()));
		assertThat(answer.getStatus()).isEqualTo(200);
		return answer.getContentAsString();
	}

	private int status(MockHttpServletRequestBuilder request) throws Exception {
		return send(request).getStatus();
	}

	private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
		return this.web.perform(request).andReturn().getResponse();
	}

	private static RequestPostProcessor auditor() {
		return user("alan").roles(StaffGroup.AUDITORS.id());
	}

}
