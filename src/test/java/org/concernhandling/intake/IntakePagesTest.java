package org.concernhandling.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.IdentityService;
import org.concernhandling.ApplicationTest;
import org.concernhandling.Colleagues;
import org.concernhandling.concern.Concern;
import org.concernhandling.concern.Concerns;
import org.concernhandling.concern.vocabulary.Channel;
import org.concernhandling.concern.vocabulary.Confidentiality;
import org.concernhandling.concern.vocabulary.Setting;
import org.concernhandling.concern.vocabulary.YesNoNotKnown;
import org.concernhandling.identity.Identities;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** The public page and the hotline's page. */
@ApplicationTest
class IntakePagesTest {

	@Autowired
	private MockMvc web;

	@Autowired
	private Concerns concerns;

	@Autowired
	private Identities identities;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void staff(@Autowired IdentityService accounts) {
		Colleagues.add(accounts, "caseworker", "caseworkers");
		Colleagues.add(accounts, "tom", "inspectors");
	}

	@Test
	void leavesNothingInTheBrowserOfWhoReports() throws Exception {
		for (MockHttpServletRequestBuilder request : new MockHttpServletRequestBuilder[] { get("/report"),
				post("/report"), post("/report").param("narrative", "x") }) {
			var result = this.web.perform(request).andReturn();
			MockHttpServletResponse answer = result.getResponse();
			assertThat(answer.getCookies()).isEmpty();
			assertThat(answer.getHeader("Set-Cookie")).isNull();
			assertThat(result.getRequest().getSession(false)).isNull();
			assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
			assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
			assertThat(answer.getHeader("Content-Security-Policy")).startsWith("default-src 'none'");
			String page = answer.getContentAsString();
			assertThat(page).doesNotContainIgnoringCase("<script")
				.doesNotContainIgnoringCase("javascript:")
				.doesNotContainPattern("(?i)\\son[a-z]+=")
				.doesNotContainPattern("(?i)<(img|iframe|object|embed|video|audio)\\b")
				.doesNotContainPattern("(?i)<link[^>]+href=\"(https?:)?//")
				.doesNotContain("_csrf");
		}
	}

	@Test
	void needsNoSignInToReportAndOneToLog() throws Exception {
		assertThat(this.web.perform(get("/report")).andReturn().getResponse().getStatus()).isEqualTo(200);
		assertThat(this.web.perform(get("/intake")).andReturn().getResponse().getRedirectedUrl()).endsWith("/login");
		assertThat(this.web.perform(get("/intake").with(user("owner").roles("process-owners")))
			.andReturn()
			.getResponse()
			.getStatus()).isEqualTo(403);
		long before = concerns();
		send(staff(post("/intake")).param("narrative", "forged").param("channel", "post"));
		assertThat(concerns()).isEqualTo(before);
	}

	@Test
	void opensAConcernFromThePublicPageAndShowsItsCodesAtOnce() throws Exception {
		MockHttpServletResponse answer = send(post("/report").param("narrative", "Two\r\nlines")
			.param("childAtImmediateRisk", "yes")
			.param("confidentiality", "open")
			.param("serviceSetting", "childrens-home")
			.param("serviceUrn", " SC0123456 ")
			.param("reporterEmail", "robin@example.org")
			// The channel is not for the public to choose.
			.param("channel", "hotline"));
		assertThat(answer.getStatus()).isEqualTo(201);
		assertThat(answer.getHeader("Location")).isNull();
		assertThat(code(answer, "receipt")).matches("([0-9A-Z]{4}-){4}[0-9A-Z]{4}");
		Concern concern = this.concerns.get(code(answer, "reference"));
		assertThat(concern.channel()).isEqualTo(Channel.WEB);
		assertThat(concern.reportedRisk()).isEqualTo(YesNoNotKnown.YES);
		assertThat(concern.confidentiality()).isEqualTo(Confidentiality.OPEN);
		assertThat(concern.setting()).isEqualTo(Setting.CHILDRENS_HOME);
		assertThat(concern.urn()).isEqualTo(123456);
		assertThat(this.concerns.account(concern.reference()).narrative()).isEqualTo("Two\nlines");
		assertThat(this.identities.addressOf(concern.reference()).orElseThrow().email()).hasValue("robin@example.org");
		assertThat(answer.getContentAsString()).contains("Write both down now", "cannot show the receipt again",
				"employer’s devices", "call 999", "Ofsted cannot tell you whether the law protects you", "Protect");
	}

	@Test
	void opensAConcernForStaffWithTheirChannel() throws Exception {
		assertThat(send(staff(get("/intake"))).getContentAsString())
			.containsPattern("value=\"hotline\"\\s+checked=\"checked\"");
		MockHttpServletResponse answer = send(
				staff(post("/intake").with(csrf())).param("narrative", "x").param("channel", "post"));
		assertThat(answer.getStatus()).isEqualTo(201);
		assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
		String reference = code(answer, "reference");
		assertThat(this.concerns.get(reference).channel()).isEqualTo(Channel.POST);
		assertThat(answer.getContentAsString()).contains("/concerns/" + reference);
		assertThat(
				this.jdbc.sql("select person from concerns.case_file_entry where reference = ? and kind = 'received'")
					.param(reference)
					.query(String.class)
					.single())
			.isEqualTo("caseworker");
	}

	@Test
	void asksForTheImmediateRiskFirst() throws Exception {
		for (MockHttpServletRequestBuilder page : new MockHttpServletRequestBuilder[] { get("/report"),
				staff(get("/intake")) }) {
			String shown = send(page).getContentAsString();
			assertThat(shown.indexOf("name=\"childAtImmediateRisk\"")).isPositive()
				.isLessThan(shown.indexOf("name=\"narrative\""));
		}
	}

	@Test
	void saysWhatIsWrongAtTheTopAndAtTheFieldAndKeepsWhatWasTyped() throws Exception {
		MockHttpServletResponse answer = send(post("/report").param("childAtImmediateRisk", "no")
			.param("serviceName", "Sample <House> & \"Sons\"")
			.param("serviceSetting", "boarding-school")
			.param("serviceUrn", "S12")
			.param("reporterEmail", "nonsense")
			.param("reporterAddress", "\n1 Sample Street"));
		assertThat(answer.getStatus()).isEqualTo(400);
		String page = answer.getContentAsString();
		assertThat(page).contains("<title>Error: ");
		Matcher links = Pattern.compile("<li>\\s*<a href=\"#([A-Za-z]+)\">([^<]+)</a>").matcher(page);
		assertThat(links.results().map((link) -> link.group(1)).toList()).containsExactly("narrative", "serviceUrn",
				"reporterEmail");
		links.reset();
		while (links.find()) {
			assertThat(page).contains("id=\"" + links.group(1) + "\"")
				.contains("id=\"" + links.group(1) + "-error\"")
				.containsPattern("aria-describedby=\"[^\"]*" + links.group(1) + "-error\"");
		}
		assertThat(page).containsPattern("id=\"childAtImmediateRisk-no\"[^>]*checked")
			.containsPattern("value=\"boarding-school\"\\s+selected")
			.contains("value=\"Sample &lt;House&gt; &amp; &quot;Sons&quot;\"")
			.contains("value=\"S12\"")
			.contains("value=\"nonsense\"")
			.contains("1 Sample Street</textarea>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/report", "/intake" })
	void asksWhoWantsToStayAnonymousAndIsNamedAndLosesNothing(String page) throws Exception {
		long before = concerns();
		MockHttpServletResponse answer = send(staff(post(page).with(csrf())).param("channel", "post")
			.param("narrative", "at night")
			.param("confidentiality", "anonymous")
			.param("reporterName", "Robin"));
		assertThat(answer.getStatus()).isEqualTo(400);
		assertThat(concerns()).isEqualTo(before);
		assertThat(answer.getContentAsString())
			.contains("<a href=\"#confidentiality\">Anonymous means no name",
					"Empty those fields, or select confidential", "at night</textarea>", "value=\"Robin\"")
			.containsPattern("value=\"anonymous\"[^>]*checked");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<script>alert(1)</script>", "</textarea><script>alert(1)</script>",
			"\"><img src=x onerror=alert(1)>", "${7*191}", "[[${7*191}]]", "__${7*191}__" })
	void showsHostileInputAsTextOnly(String hostile) throws Exception {
		MockHttpServletRequestBuilder request = post("/report").param("narrative", hostile + "x".repeat(50_000));
		for (Field field : Field.values()) {
			if (field != Field.NARRATIVE) {
				request.param(field.input(), hostile);
			}
		}
		request.param("key", hostile);
		MockHttpServletResponse answer = send(request);
		assertThat(answer.getStatus()).isEqualTo(400);
		assertThat(answer.getContentAsString()).doesNotContain("<script", "<img", "1337");
	}

	@Test
	void takesWhatWasPastedWithControlCharacters() throws Exception {
		MockHttpServletResponse answer = send(post("/report").param("narrative", "a\u0000b\u000bc\u0007d\te\r\nf")
			.param("serviceName", "Sample\r\nHouse"));
		assertThat(this.concerns.account(code(answer, "reference")).narrative()).isEqualTo("abcd\te\nf");
		assertThat(this.concerns.account(code(answer, "reference")).serviceName()).isEqualTo("SampleHouse");
	}

	@Test
	void refusesANarrativeThatIsTooLongAndCountsCharactersNotBytes() throws Exception {
		assertThat(send(post("/report").param("narrative", "🌙".repeat(50_000))).getStatus()).isEqualTo(201);
		MockHttpServletResponse answer = send(post("/report").param("narrative", "🌙".repeat(50_001)));
		assertThat(answer.getStatus()).isEqualTo(400);
		assertThat(answer.getContentAsString()).contains("What happened must be 50,000 characters or fewer");
	}

	@Test
	void saysSoWhenAFormIsLargerThanTheServerReads() throws Exception {
		MockHttpServletResponse answer = send(post("/report").with((request) -> {
			request.setContent(new byte[2 * 1024 * 1024 + 1]);
			return request;
		}));
		assertThat(answer.getStatus()).isEqualTo(413);
		assertThat(answer.getContentAsString()).contains("What you sent is too long");
	}

	@Test
	void opensOneConcernHoweverOftenAFormIsSent() throws Exception {
		String key = key(send(get("/report")));
		long before = concerns();
		MockHttpServletResponse first = send(post("/report").param("key", key).param("narrative", "x"));
		MockHttpServletResponse second = send(post("/report").param("key", key).param("narrative", "x"));
		assertThat(code(second, "reference")).isEqualTo(code(first, "reference"));
		assertThat(code(second, "receipt")).isEqualTo(code(first, "receipt"));
		assertThat(concerns()).isEqualTo(before + 1);
	}

	@Test
	void asksAgainWhenAFormThatWasSentIsChanged() throws Exception {
		String key = key(send(get("/report")));
		send(post("/report").param("key", key).param("narrative", "x"));
		MockHttpServletResponse changed = send(post("/report").param("key", key).param("narrative", "x and more"));
		assertThat(changed.getStatus()).isEqualTo(422);
		assertThat(changed.getContentAsString()).contains("was sent already").contains("x and more</textarea>");
		assertThat(key(changed)).isNotEqualTo(key);
		assertThat(send(post("/report").param("key", key(changed)).param("narrative", "x and more")).getStatus())
			.isEqualTo(201);
	}

	@Test
	void givesEveryFormAKeyOfItsOwn() throws Exception {
		assertThat(key(send(get("/report")))).isNotEqualTo(key(send(get("/report"))));
	}

	@Test
	void leadsToTheCaseFileOnlyThoseWhoReadEveryOne() throws Exception {
		MockHttpServletResponse answer = send(post("/intake").with(user("tom").roles("inspectors"))
			.with(csrf())
			.param("narrative", "x")
			.param("channel", "hotline"));
		assertThat(answer.getStatus()).isEqualTo(201);
		assertThat(answer.getContentAsString()).contains(code(answer, "reference"))
			.doesNotContain("Open the case file");
	}

	private static MockHttpServletRequestBuilder staff(MockHttpServletRequestBuilder request) {
		return request.with(user("caseworker").roles("caseworkers"));
	}

	private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
		return this.web.perform(request).andReturn().getResponse();
	}

	private static String code(MockHttpServletResponse answer, String id) throws Exception {
		return found("<dd id=\"" + id + "\">([^<]+)</dd>", answer);
	}

	private static String key(MockHttpServletResponse answer) throws Exception {
		return found("name=\"key\" value=\"([^\"]+)\"", answer);
	}

	private static String found(String pattern, MockHttpServletResponse answer) throws Exception {
		Matcher found = Pattern.compile(pattern).matcher(answer.getContentAsString());
		assertThat(found.find()).isTrue();
		return found.group(1);
	}

	private long concerns() {
		return this.jdbc.sql("select count(*) from concerns.concern").query(Long.class).single();
	}

}
