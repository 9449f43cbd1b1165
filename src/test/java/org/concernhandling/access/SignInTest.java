package org.concernhandling.access;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@RunningApplication
@ExtendWith(OutputCaptureExtension.class)
class SignInTest {

	private static final String CONCERN = """
			{"channel": "email", "narrative": "Nobody was on duty at night."}""";

	@LocalServerPort
	private int port;

	@Test
	void nobodyReachesTheEngineWithoutCredentials() {
		assertThat(Caller.nobody(this.port).get("/engine-rest/task").statusCode()).isEqualTo(401);
		assertThat(Caller.nobody(this.port).getPage("/engine-rest/task")).contains("You are not signed in",
				"HTTP Basic");
	}

	@Test
	void whoDeploysFilesWithAWrongPasswordIsToldSo() {
		HttpResponse<String> answer = Caller.program(this.port, "owner", "a guess").deploy("remit.dmn", "");
		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.body()).contains("\"status\":401");
	}

	@Test
	void aBrowsersSessionDoesNotOpenTheEnginesRestInterface() {
		assertThat(Caller.browser(this.port, StaffGroup.CASEWORKERS).get("/engine-rest/task").statusCode())
			.isEqualTo(401);
	}

	@Test
	void anybodyMayReportAConcern() {
		assertThat(Caller.nobody(this.port).post("/api/concerns", CONCERN).statusCode()).isEqualTo(201);
	}

	@Test
	void whoSendsCredentialsWithAConcernMustSendRightOnes() {
		assertThat(Caller.program(this.port, "passer-by", "a guess").post("/api/concerns", CONCERN).statusCode())
			.isEqualTo(401);
	}

	@Test
	void theRestOfTheInterfaceIsForStaff() {
		assertThat(Caller.nobody(this.port).get("/api/anything").statusCode()).isEqualTo(401);
	}

	@Test
	void pagesLeadToTheSignIn() {
		for (String page : new String[] { "/", "/intake", "/concerns/CN-AAAA-AAAA",
				"/camunda/app/tasklist/default/" }) {
			HttpResponse<String> answer = Caller.nobody(this.port).get(page);
			assertThat(answer.statusCode()).as(page).isEqualTo(302);
			assertThat(answer.headers().firstValue("Location")).as(page).get().asString().endsWith("/login");
		}
	}

	@Test
	void oneSignInOpensTasklistAndOurPages() {
		Caller caseworker = Caller.browser(this.port, StaffGroup.CASEWORKERS);
		assertThat(caseworker.get("/").body()).contains("Pat Person", "Tasklist", "Log a concern");
		assertThat(caseworker.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
	}

	@Test
	void aBrowserAsksAgainForOurScriptsInTheWebApplications() {
		Caller manager = Caller.browser(this.port, StaffGroup.MANAGERS);
		for (String file : new String[] { "cockpit/scripts/service-levels/plugins.js", "concerns/frame.js",
				"cockpit/styles/service-levels.css" }) {
			HttpResponse<String> answer = manager.get("/camunda/app/" + file);
			assertThat(answer.statusCode()).as(file).isEqualTo(200);
			assertThat(answer.headers().allValues("Cache-Control")).as(file).containsExactly("no-cache");
		}
	}

	@Test
	void signingOutEndsEverything() {
		Caller caseworker = Caller.browser(this.port, StaffGroup.CASEWORKERS);
		caseworker.get("/camunda/app/tasklist/default/");
		caseworker.submit("/signout", "/signout", "");
		assertThat(caseworker.get("/").statusCode()).isEqualTo(302);
		assertThat(caseworker.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(302);
	}

	@Test
	void anotherSiteCannotSignAPersonOut() {
		Caller caseworker = Caller.browser(this.port, StaffGroup.CASEWORKERS);
		assertThat(caseworker.submitUnseen("/signout", "").statusCode()).isEqualTo(403);
		assertThat(caseworker.get("/").statusCode()).isEqualTo(200);
	}

	@Test
	void aFormSentAfterTheSessionHasEndedLeadsToTheSignIn() {
		HttpResponse<String> answer = Caller.browser(this.port).submitUnseen("/intake", "narrative=any");
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(answer.headers().firstValue("Location")).get().asString().endsWith("/login?expired");
	}

	@Test
	void aWrongPasswordIsAnsweredTheSameAsAWrongNameAndLeavesNoNameInTheLog(CapturedOutput log) {
		String wrongName = refusal("nobody-of-this-name");
		String wrongPassword = refusal(Staff.FORGETFUL);
		assertThat(wrongName).contains("You are not signed in");
		assertThat(wrongPassword).isEqualTo(wrongName);
		assertThat(log.getAll()).doesNotContain("nobody-of-this-name");
	}

	@Test
	void nobodySignsInPastTheSignInPage() {
		Caller caseworker = Caller.browser(this.port, StaffGroup.CASEWORKERS);
		assertThat(caseworker
			.submitUnseen("/camunda/api/admin/auth/user/default/login/cockpit", "username=managers&password=x")
			.statusCode()).isEqualTo(403);
		assertThat(caseworker.post("/camunda/api/admin/setup/default/user/create", "{}").statusCode()).isEqualTo(403);
	}

	@Test
	void theHealthIsOpenAndSaysNoMore() {
		HttpResponse<String> health = Caller.nobody(this.port).get("/actuator/health");
		assertThat(health.statusCode()).isNotEqualTo(401);
		assertThat(health.body()).doesNotContain("components", "jdbc");
	}

	private String refusal(String id) {
		Caller browser = Caller.browser(this.port);
		HttpResponse<String> answer = browser.submit("/login", "/login", "username=" + id + "&password=wrong");
		assertThat(answer.headers().firstValue("Location")).get().asString().endsWith("/login?refused");
		return browser.get("/login?refused").body().replaceAll("name=\"_csrf\"[^>]*>", "");
	}

}
