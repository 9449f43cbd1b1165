package org.concernhandling.access;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.servlet.ServletContext;
import org.concernhandling.casework.NewConcerns;
import org.concernhandling.concern.Concerns;
import org.concernhandling.models.Models;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A browser remembers a name and a password, and sends them whichever page has it send
 * something.
 */
@RunningApplication
class ForgedRequestsTest {

	private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH", "DELETE");

	private static final String SITE = "Sec-Fetch-Site";

	private static final List<Map<String, String>> OF_OTHERS = List.of(
			Map.of(SITE, "cross-site", "Origin", "https://elsewhere.invalid"), Map.of(SITE, "cross-site"),
			Map.of(SITE, "same-site"), Map.of("Origin", "https://elsewhere.invalid"), Map.of("Origin", "null"),
			Map.of("Origin", "file://elsewhere.invalid"), Map.of("Origin", "::"));

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private ServletContext server;

	@Test
	void noPageOfAnotherSiteChangesAnythingByARememberedPassword() {
		Caller administrator = Caller.program(this.port, StaffGroup.ADMINISTRATORS);
		assertThat(changing("/engine-rest").count()).isGreaterThan(100);
		changing("/engine-rest", "/api").forEach((endpoint) -> OF_OTHERS.forEach((headers) -> assertThat(
				administrator.send(endpoint.method(), filled(endpoint), MediaType.TEXT_PLAIN_VALUE, "{}", headers)
					.statusCode())
			.as("%s with %s", endpoint, headers)
			.isEqualTo(403)));
	}

	@Test
	void ofABrowserThatDoesNotSayWhereARequestComesFromOnlyJsonIsTaken(@Autowired Concerns concerns) {
		String reference = concerns.open(NewConcerns.about("childrens-home"));
		assertThat(changing("/api").count()).isGreaterThan(7);
		changing("/api").forEach((endpoint) -> Stream
			.of(MediaType.TEXT_PLAIN_VALUE, MediaType.APPLICATION_FORM_URLENCODED_VALUE,
					"multipart/form-data; boundary=boundary")
			.forEach((type) -> assertThat(statusOf(endpoint, reference, type, "{}")).as("%s as %s", endpoint, type)
				.isEqualTo(415)));
		// Checking the record changes nothing and may be asked for without a body.
		changing("/api").filter((endpoint) -> !endpoint.path().equals("/api/audit/verification"))
			.forEach((endpoint) -> assertThat(statusOf(endpoint, reference, null, "")).as("%s, empty", endpoint)
				.isEqualTo(415));
	}

	private int statusOf(Endpoint endpoint, String reference, String type, String body) {
		String path = filled(endpoint).replace("/concerns/none", "/concerns/" + reference);
		return allowed(endpoint).send(endpoint.method(), path, type, body, Map.of()).statusCode();
	}

	@Test
	void whoIsRefusedIsRecorded(@Autowired JdbcClient jdbc, @Autowired RefusalBook book) {
		// So that it is not counted with what other tests were refused within the minute.
		book.tellWhatCameAgain();
		long before = jdbc.sql("select position from concerns.audit_head").query(Long.class).single();
		Caller.program(this.port, StaffGroup.MANAGERS)
			.send("DELETE", "/engine-rest/group/auditors", null, "", Map.of(SITE, "cross-site"));
		assertThat(jdbc.sql("select what from concerns.audit_record where position > ? and person = 'managers'")
			.param(before)
			.query(String.class)
			.list()).contains("access-refused");
	}

	@Test
	void modelerDeploysWhicheverWayItSaysWhereItIs() {
		Caller owner = Caller.program(this.port, StaffGroup.PROCESS_OWNERS);
		String form = Models.text(Path.of("forms/close-concern.form"));
		for (Map<String, String> headers : List.of(Map.<String, String>of(), Map.of("Origin", "file://"),
				Map.of("Origin", "file://", SITE, "cross-site"))) {
			assertThat(owner.deploy("close-concern.form", form, headers).statusCode()).as("%s", headers).isEqualTo(200);
		}
	}

	@Test
	void ourOwnDescriptionOfTheInterfaceTriesItOut() {
		Caller administrator = Caller.program(this.port, StaffGroup.ADMINISTRATORS);
		String here = "http://localhost:" + this.port;
		for (Map<String, String> headers : List.of(Map.of("Origin", here), Map.of("Origin", here, SITE, "same-origin"),
				Map.of(SITE, "none"))) {
			assertThat(administrator.send("POST", "/api/keys/rewrap", MediaType.APPLICATION_JSON_VALUE, "", headers)
				.statusCode()).as("%s", headers).isEqualTo(200);
		}
	}

	@Test
	void readingIsNoneOfThisMatter() {
		assertThat(Caller.program(this.port, StaffGroup.ADMINISTRATORS)
			.send("GET", "/engine-rest/deployment?maxResults=0", null, "",
					Map.of("Origin", "https://elsewhere.invalid", SITE, "cross-site"))
			.statusCode()).isEqualTo(200);
	}

	private Stream<Endpoint> changing(String... below) {
		return Endpoint.all(this.application, this.server)
			.stream()
			.filter((endpoint) -> CHANGING.contains(endpoint.method()))
			.filter((endpoint) -> Stream.of(below).anyMatch((path) -> endpoint.path().startsWith(path + "/")));
	}

	/** Whoever may ask for it. */
	private Caller allowed(Endpoint endpoint) {
		StaffGroup group = switch (endpoint.path()) {
			case "/api/concerns/{reference}/provider-response" -> StaffGroup.CASEWORKERS;
			case "/api/concerns/{reference}/authority-response" -> StaffGroup.SAFEGUARDING;
			case "/api/audit/verification" -> StaffGroup.AUDITORS;
			default -> StaffGroup.ADMINISTRATORS;
		};
		return Caller.program(this.port, group);
	}

	private static String filled(Endpoint endpoint) {
		return endpoint.path().replaceAll("\\{\\*?[^}]*}", "none").replace("/**", "/none");
	}

}
