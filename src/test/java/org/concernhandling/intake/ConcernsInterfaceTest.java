package org.concernhandling.intake;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.concernhandling.ApplicationTest;
import org.concernhandling.concern.Concern;
import org.concernhandling.concern.Concerns;
import org.concernhandling.concern.vocabulary.Channel;
import org.concernhandling.concern.vocabulary.Code;
import org.concernhandling.concern.vocabulary.Confidentiality;
import org.concernhandling.concern.vocabulary.Setting;
import org.concernhandling.concern.vocabulary.Standing;
import org.concernhandling.concern.vocabulary.YesNoNotKnown;
import org.concernhandling.identity.Address;
import org.concernhandling.identity.Identities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** What programs can rely on when they open concerns. */
@ApplicationTest
class ConcernsInterfaceTest {

	private static final String VALUE = "qq-the-value-qq";

	@Autowired
	private MockMvc web;

	@Autowired
	private ObjectMapper json;

	@Autowired
	private Concerns concerns;

	@Autowired
	private Identities identities;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void opensAConcernFromChannelAndNarrativeAlone() throws Exception {
		MockHttpServletResponse answer = send(Examples.LEAST);
		assertThat(answer.getStatus()).isEqualTo(201);
		JsonNode body = body(answer);
		assertThat(body.properties()).extracting(Map.Entry::getKey).containsExactly("reference", "receipt");
		assertThat(answer.getHeader("Location")).isEqualTo("/concerns/" + body.get("reference").textValue());
		assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
		assertThat(answer.getCookies()).isEmpty();
		Concern concern = this.concerns.get(body.get("reference").textValue());
		assertThat(concern.channel()).isEqualTo(Channel.WEB);
		assertThat(concern.confidentiality()).isEqualTo(Confidentiality.CONFIDENTIAL);
		assertThat(concern.standing()).isEqualTo(Standing.NOT_KNOWN);
		assertThat(concern.reportedRisk()).isEqualTo(YesNoNotKnown.NOT_KNOWN);
		assertThat(concern.setting()).isNull();
		assertThat(concern.urn()).isNull();
	}

	@Test
	void keepsEverythingThatWasSaid() throws Exception {
		String reference = opened(Examples.FULL);
		Concern concern = this.concerns.get(reference);
		assertThat(concern.standing()).isEqualTo(Standing.AGENCY_WORKER);
		assertThat(concern.setting()).isEqualTo(Setting.CHILDRENS_HOME);
		assertThat(concern.urn()).isEqualTo(1234567);
		assertThat(concern.reportedRisk()).isEqualTo(YesNoNotKnown.NO);
		assertThat(this.concerns.account(reference).narrative()).startsWith("Since September");
		assertThat(this.concerns.account(reference).serviceName()).isEqualTo("Sample House");
		assertThat(this.concerns.account(reference).localAuthority()).isEqualTo("Anyshire");
		Address address = this.identities.addressOf(reference).orElseThrow();
		assertThat(address.email()).hasValue("robin@example.org");
		assertThat(address.envelope()).hasValue("Robin Example\n1 Sample Street\nAnytown\nAN1 1AA");
	}

	@Test
	void startsTheHandlingOfTheConcern() throws Exception {
		String reference = opened(Examples.LEAST);
		assertThat(this.jdbc.sql("select count(*) from ACT_RU_EXECUTION where BUSINESS_KEY_ = ? and PARENT_ID_ is null")
			.param(reference)
			.query(Integer.class)
			.single()).isOne();
	}

	@ParameterizedTest
	@CsvSource({ "\"yes\",YES", "\"no\",NO", "\"not-known\",NOT_KNOWN", "true,YES", "false,NO", "null,NOT_KNOWN" })
	void takesTheRiskAsACodeOrAsATruthValue(String sent, YesNoNotKnown kept) throws Exception {
		String reference = opened("{\"channel\":\"post\",\"narrative\":\"x\",\"childAtImmediateRisk\":" + sent + "}");
		assertThat(this.concerns.get(reference).reportedRisk()).isEqualTo(kept);
	}

	@ParameterizedTest
	@CsvSource({ "1234567,1234567", "\"1234567\",1234567", "\"SC035409\",35409", "\"sc 035409\",35409" })
	void takesTheNumberOfAServiceHoweverItIsWritten(String sent, long kept) throws Exception {
		String reference = opened("{\"channel\":\"post\",\"narrative\":\"x\",\"service\":{\"urn\":" + sent + "}}");
		assertThat(this.concerns.get(reference).urn()).isEqualTo(kept);
	}

	@ParameterizedTest
	@ValueSource(strings = { "name", "email", "phone", "address" })
	void asksWhoWantsToStayAnonymousAndIsNamed(String detail) throws Exception {
		long before = concerns();
		String body = """
				{"channel":"web","narrative":"x","confidentiality":"CHOSEN","reporter":{"%s":"%s@example.org"}}"""
			.formatted(detail, VALUE);
		MockHttpServletResponse answer = send(body.replace("CHOSEN", "anonymous"));
		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(body(answer)).isEqualTo(this.json.readTree(Examples.NAMED_THOUGH_ANONYMOUS));
		assertThat(concerns()).isEqualTo(before);
		opened(body.replace("CHOSEN", "confidential"));
		opened(body.replace("CHOSEN", "anonymous").replaceAll("\"[^\"]+@example.org\"", "\" \""));
	}

	@Test
	void namesAContradictionAmongOtherFaults() throws Exception {
		MockHttpServletResponse answer = send("""
				{"channel":"web","confidentiality":"anonymous","reporter":{"name":"x"}}""");
		assertThat(answer.getStatus()).isEqualTo(400);
		assertThat(errors(answer)).containsExactly("narrative", "confidentiality");
	}

	@ParameterizedTest
	@EnumSource(Channel.class)
	void takesEveryChannel(Channel channel) throws Exception {
		String reference = opened("{\"channel\":\"" + channel.code() + "\",\"narrative\":\"x\"}");
		assertThat(this.concerns.get(reference).channel()).isEqualTo(channel);
	}

	@Test
	void takesNullAndEmptyTextForNothingSaid() throws Exception {
		String reference = opened("""
				{"channel":"web","narrative":"x","confidentiality":null,"standing":"","service":null,
				"reporter":{"name":" ","email":null,"phone":"","address":"\\n"}}""");
		assertThat(this.identities.addressOf(reference)).isEmpty();
		assertThat(rows("vault.reporter", reference)).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "<script>alert(1)</script> & \\\"quotes\\\"", "🌙👩‍👧‍👦",
			"\\u202Eright to left\\u202C مرحبا", "line\\r\\nline\\ttab", "'; drop table concerns.concern; --" })
	void keepsHostileNarrativesAsTheyWereSent(String narrative) throws Exception {
		String body = "{\"channel\":\"web\",\"narrative\":\"" + narrative + "\"}";
		String expected = this.json.readTree(body).get("narrative").textValue();
		assertThat(this.concerns.account(opened(body)).narrative()).isEqualTo(expected);
	}

	@Test
	void takesTheLongestNarrativeInAnyScript() throws Exception {
		opened("{\"channel\":\"web\",\"narrative\":\"" + "🌙".repeat(50_000) + "\"}");
		opened("{\"channel\":\"web\",\"narrative\":\"" + "\\ud83c\\udf19".repeat(50_000) + "\"}");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "channel | {'narrative':'x'}", "narrative | {'channel':'web'}",
			"narrative | {'channel':'web','narrative':'  '}", "narrative | {'channel':'web','narrative':null}",
			"channel | {'narrative':'x','channel':'VALUE'}", "channel | {'narrative':'x','channel':'WEB'}",
			"channel | {'narrative':'x','channel':7}", "narrative | {'channel':'web','narrative':['VALUE']}",
			"narrative | {'channel':'web','narrative':{'a':'VALUE'}}", "narrative | {'channel':'web','narrative':1.5}",
			"narrative | {'channel':'web','narrative':'VALUE\\u0000'}",
			"narrative | {'channel':'web','narrative':'VALUE\\ud83c'}",
			"confidentiality | {'channel':'web','narrative':'x','confidentiality':'VALUE'}",
			"standing | {'channel':'web','narrative':'x','standing':'VALUE'}",
			"childAtImmediateRisk | {'channel':'web','narrative':'x','childAtImmediateRisk':'VALUE'}",
			"childAtImmediateRisk | {'channel':'web','narrative':'x','childAtImmediateRisk':1}",
			"service | {'channel':'web','narrative':'x','service':'VALUE'}",
			"service.urn | {'channel':'web','narrative':'x','service':{'urn':'SCVALUE'}}",
			"service.urn | {'channel':'web','narrative':'x','service':{'urn':'SC123456789'}}",
			"service.urn | {'channel':'web','narrative':'x','service':{'urn':['1234567']}}",
			"service.urn | {'channel':'web','narrative':'x','service':{'urn':0}}",
			"service.urn | {'channel':'web','narrative':'x','service':{'urn':100000000}}",
			"service.urn | {'channel':'web','narrative':'x','service':{'urn':1.5}}",
			"service.urn | {'channel':'web','narrative':'x','service':{'urn':123456789012345678901234567890}}",
			"service.setting | {'channel':'web','narrative':'x','service':{'setting':'VALUE'}}",
			"service.name | {'channel':'web','narrative':'x','service':{'name':'VALUE\\nsecond line'}}",
			"service.colour | {'channel':'web','narrative':'x','service':{'colour':'VALUE'}}",
			"reporter | {'channel':'web','narrative':'x','reporter':['VALUE']}",
			"reporter.email | {'channel':'web','narrative':'x','reporter':{'email':'VALUE'}}",
			"reporter.email | {'channel':'web','narrative':'x','reporter':{'email':'a@b.org, VALUE@c.org'}}",
			"reporter.name | {'channel':'web','narrative':'x','reporter':{'name':'VALUE\\r\\nBcc: x@y.org'}}",
			"colour | {'channel':'web','narrative':'x','colour':'VALUE'}",
			"$ | {'channel':'web','narrative':'x','reporter.name':'VALUE'}",
			"$ | {'channel':'web','narrative':'x','VALUE VALUE <b>':1}", "$ | {'channel':'web',",
			"$ | {'channel':'web','channel':'VALUE','narrative':'x'}", "$ | {'channel':'web','narrative':'x'} VALUE",
			"$ | {'channel':'web','narrative':VALUE}", "$ | ['VALUE']", "$ | 'VALUE'", "$ | null" })
	void refusesWhatItDoesNotAcceptAndNamesTheField(String field, String sent) throws Exception {
		long before = concerns();
		MockHttpServletResponse answer = send(sent.replace('\'', '"').replace("VALUE", VALUE));
		assertThat(answer.getStatus()).isEqualTo(400);
		assertThat(errors(answer)).containsExactly(field);
		assertIsSilentProblem(answer);
		assertThat(concerns()).isEqualTo(before);
	}

	@ParameterizedTest
	@CsvSource({ "narrative,50000", "reporter.name,200", "reporter.email,254", "reporter.phone,50",
			"reporter.address,1000", "service.name,200", "service.localAuthority,200" })
	void refusesTextsThatAreTooLong(String field, int limit) throws Exception {
		String end = field.equals("reporter.email") ? "@" + "sub.".repeat(50) + "example.org" : "";
		for (int length : new int[] { limit, limit + 1 }) {
			String text = "x".repeat(length - end.length()) + end;
			String[] path = field.split("\\.");
			String member = "\"" + path[path.length - 1] + "\":\"" + text + "\"";
			String body = field.equals("narrative") ? "{\"channel\":\"web\"," + member + "}"
					: "{\"channel\":\"web\",\"narrative\":\"x\",\"" + path[0] + "\":{" + member + "}}";
			MockHttpServletResponse answer = send(body);
			assertThat(answer.getStatus()).isEqualTo((length > limit) ? 400 : 201);
			if (length > limit) {
				assertThat(errors(answer)).containsExactly(field);
				assertThat(answer.getContentAsString()).doesNotContain("xxxx").contains("%,d".formatted(limit));
			}
		}
	}

	@Test
	void namesEveryFaultAtOnce() throws Exception {
		MockHttpServletResponse answer = send("""
				{"chanel":"web","service":{"setting":"castle","urn":"x7"},"reporter":{"age":7}}""");
		assertThat(errors(answer)).containsExactly("narrative", "channel", "service.setting", "service.urn", "chanel",
				"reporter.age");
		assertThat(body(answer).get("detail").textValue()).startsWith("6 fields need mending");
	}

	@Test
	void refusesAnEmptyBody() throws Exception {
		assertThat(errors(send(""))).containsExactly("$");
	}

	@Test
	void refusesWhatIsNotUtf8() throws Exception {
		byte[] broken = "{\"channel\":\"web\",\"narrative\":\"x?\"}".getBytes();
		broken[broken.length - 3] = (byte) 0xC3;
		MockHttpServletResponse answer = this.web
			.perform(post("/api/concerns").contentType(MediaType.APPLICATION_JSON).content(broken))
			.andReturn()
			.getResponse();
		assertThat(answer.getStatus()).isEqualTo(400);
		assertThat(errors(answer)).containsExactly("$");
	}

	@Test
	void refusesDeepNesting() throws Exception {
		assertThat(errors(send("{\"narrative\":" + "[".repeat(100_000)))).containsExactly("$");
	}

	@Test
	void refusesABodyThatIsTooLarge() throws Exception {
		MockHttpServletResponse answer = send(
				"{\"channel\":\"web\",\"narrative\":\"x\"}" + " ".repeat(JsonRequest.LARGEST_BODY));
		assertThat(answer.getStatus()).isEqualTo(413);
		assertThat(errors(answer)).containsExactly("$");
		assertIsSilentProblem(answer);
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/plain", "application/xml", "application/x-www-form-urlencoded",
			"application/merge-patch+json", "nonsense" })
	void refusesWhatIsNotDeclaredAsJson(String type) throws Exception {
		MockHttpServletResponse answer = this.web
			.perform(post("/api/concerns").header("Content-Type", type).content(Examples.LEAST))
			.andReturn()
			.getResponse();
		assertThat(answer.getStatus()).isEqualTo(415);
		assertThat(errors(answer)).containsExactly("Content-Type");
		assertIsSilentProblem(answer);
	}

	@Test
	void takesJsonWithACharacterSet() throws Exception {
		assertThat(this.web
			.perform(post("/api/concerns").header("Content-Type", "application/json; charset=UTF-8")
				.content(Examples.LEAST))
			.andReturn()
			.getResponse()
			.getStatus()).isEqualTo(201);
	}

	@Test
	void describesItselfWithEveryFieldCodeAndAnswer() throws Exception {
		JsonNode description = this.json
			.readTree(this.web.perform(get("/v3/api-docs")).andReturn().getResponse().getContentAsByteArray());
		JsonNode operation = description.at("/paths/~1api~1concerns/post");
		assertThat(operation.get("responses").properties()).extracting(Map.Entry::getKey)
			.containsExactlyInAnyOrder("201", "400", "413", "415", "422");
		assertThat(operation.at("/parameters/0/name").textValue()).isEqualTo("Idempotency-Key");
		assertThat(operation.at("/requestBody/content/application~1json/schema/$ref").textValue())
			.isEqualTo("#/components/schemas/NewConcern");
		JsonNode concern = description.at("/components/schemas/NewConcern");
		assertThat(texts(concern.get("required"))).containsExactlyInAnyOrder("channel", "narrative");
		assertThat(concern.get("additionalProperties").booleanValue()).isFalse();
		assertThat(texts(concern.at("/properties/channel/enum"))).containsExactlyElementsOf(codes(Channel.class));
		assertThat(texts(concern.at("/properties/standing/enum"))).containsExactlyElementsOf(codes(Standing.class));
		assertThat(texts(concern.at("/properties/confidentiality/enum")))
			.containsExactlyElementsOf(codes(Confidentiality.class));
		assertThat(texts(concern.at("/properties/service/properties/setting/enum")))
			.containsExactlyElementsOf(codes(Setting.class));
		assertThat(texts(concern.at("/properties/childAtImmediateRisk/oneOf/0/enum")))
			.containsExactlyElementsOf(codes(YesNoNotKnown.class));
		assertThat(concern.at("/properties/narrative/maxLength").intValue()).isEqualTo(50_000);
		assertThat(Stream.of(Field.values())).allSatisfy((field) -> assertThat(
				concern.at("/properties/" + field.path().replace(".", "/properties/") + "/description").textValue())
			.isNotBlank());
	}

	@Test
	void leadsToItsDescription() throws Exception {
		assertThat(this.web.perform(get("/swagger-ui")).andReturn().getResponse().getRedirectedUrl())
			.isEqualTo("/swagger-ui/index.html");
	}

	@Test
	void showsAnswersInItsDescriptionThatItReallyGives() throws Exception {
		assertThat(body(send(Examples.FULL)).properties()).extracting(Map.Entry::getKey)
			.containsExactlyElementsOf(
					this.json.readTree(Examples.RECEIVED).properties().stream().map(Map.Entry::getKey).toList());
		assertThat(body(send("{\"narrative\":\"x\",\"service\":{\"urn\":\"x7\"}}")))
			.isEqualTo(this.json.readTree(Examples.BAD_REQUEST));
		assertThat(body(send(" ".repeat(JsonRequest.LARGEST_BODY + 1))))
			.isEqualTo(this.json.readTree(Examples.TOO_LARGE));
		assertThat(body(this.web.perform(post("/api/concerns").content("x")).andReturn().getResponse()))
			.isEqualTo(this.json.readTree(Examples.NOT_JSON));
	}

	private static List<String> texts(JsonNode array) {
		return array.valueStream().map(JsonNode::textValue).toList();
	}

	private static <E extends Enum<E> & Code> List<String> codes(Class<E> list) {
		return Stream.of(list.getEnumConstants()).map(Code::code).toList();
	}

	private MockHttpServletResponse send(String body) throws Exception {
		return this.web.perform(post("/api/concerns").contentType(MediaType.APPLICATION_JSON).content(body))
			.andReturn()
			.getResponse();
	}

	private String opened(String body) throws Exception {
		MockHttpServletResponse answer = send(body);
		assertThat(answer.getStatus()).isEqualTo(201);
		return body(answer).get("reference").textValue();
	}

	private JsonNode body(MockHttpServletResponse answer) throws Exception {
		return this.json.readTree(answer.getContentAsByteArray());
	}

	private List<String> errors(MockHttpServletResponse answer) throws Exception {
		return body(answer).get("errors").valueStream().map((error) -> error.get("field").textValue()).toList();
	}

	private void assertIsSilentProblem(MockHttpServletResponse answer) throws Exception {
		assertThat(answer.getContentType()).isEqualTo("application/problem+json");
		JsonNode problem = body(answer);
		assertThat(problem.get("status").intValue()).isEqualTo(answer.getStatus());
		assertThat(problem.get("title").textValue()).isNotBlank();
		assertThat(problem.get("detail").textValue()).contains("Nothing was taken in");
		assertThat(problem.get("errors"))
			.allSatisfy((error) -> assertThat(error.get("message").textValue()).isNotBlank());
		assertThat(answer.getContentAsString()).doesNotContain(VALUE);
	}

	private long concerns() {
		return this.jdbc.sql("select count(*) from concerns.concern").query(Long.class).single();
	}

	private long rows(String table, String reference) {
		return this.jdbc.sql("select count(*) from " + table + " where reference = ?")
			.param(reference)
			.query(Long.class)
			.single();
	}

}
