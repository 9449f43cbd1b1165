package org.concernhandling.access;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@RunningApplication
class ReportingLeavesNothingBehindTest {

	@LocalServerPort
	private int port;

	@Test
	void thePublicPageIsOpenAndSetsNoCookie() {
		HttpResponse<String> page = Caller.nobody(this.port).get("/report");
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
		assertThat(page.body()).doesNotContain("<script", "jsessionid");
	}

	@Test
	void thePublicPageLoadsNothingFromElsewhereAndIsKeptNowhere() {
		var headers = Caller.nobody(this.port).get("/report").headers();
		assertThat(headers.firstValue("Content-Security-Policy")).get()
			.asString()
			.startsWith("default-src 'none'")
			.contains("style-src 'self'", "form-action 'self'")
			.doesNotContain("unsafe");
		assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
		assertThat(headers.firstValue("Cache-Control")).get().asString().contains("no-store");
	}

	@Test
	void thePublicPageDoesNotKnowWhoIsSignedIn() {
		assertThat(Caller.browser(this.port, StaffGroup.CASEWORKERS).get("/report").body())
			.doesNotContain("Pat Person");
	}

	@Test
	void sendingTheFormSetsNoCookie() {
		HttpResponse<String> answer = Caller.nobody(this.port).submitUnseen("/report", "narrative=");
		assertThat(answer.statusCode()).isBetween(200, 499);
		assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
	}

}
