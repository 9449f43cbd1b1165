package org.concernhandling.canary;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.concernhandling.access.StaffGroup;
import org.concernhandling.models.Models;

/** Every other door that somebody can put words to, rightly or not. */
class Doors {

	/** What an auditor types to look for is shown to them again. */
	static final String AUDITOR = "what an auditor looks for";

	/** What an owner is told of a model that is refused quotes the model. */
	static final String OWNER = "what an owner deploys";

	/** What somebody puts into an address or a header may come back to them. */
	static final String ADDRESS = "an address";

	private static final String CASEWORKER = StaffGroup.CASEWORKERS.id();

	private static final String AUDIT = "/audit";

	private static final Path MODEL = Path.of("processes/onward-referral.bpmn");

	private final Traffic traffic;

	Doors(Traffic traffic) {
		this.traffic = traffic;
	}

	/** Doors that are there for words. */
	void tryRightly() {
		search();
		audit();
		signIn();
	}

	/**
	 * Doors that are not there for words. What stands in an address is its sender's own,
	 * and frameworks log addresses below the level of a running application.
	 * @param reference of a concern that is known
	 */
	void tryWrongly(String reference) {
		deploy();
		wrongWays(reference);
	}

	private void search() {
		for (String name : List.of(Canaries.name("the interface: service"), Canaries.name("a search"))) {
			find(Map.of("service", name));
		}
		String phrase = Canaries.phrase("a search");
		find(Map.of("service", phrase.repeat(10), "reference", phrase, "urn", phrase, "from", phrase));
	}

	private void find(Map<String, String> typed) {
		this.traffic.submit(CASEWORKER, "/concerns", "/concerns", typed);
		this.traffic.open(CASEWORKER, "/concerns?last");
	}

	private void audit() {
		String auditor = StaffGroup.AUDITORS.id();
		String phrase = Canaries.phrase(AUDITOR);
		this.traffic.open(auditor, AUDIT);
		this.traffic.submit(auditor, AUDIT, AUDIT, Map.of("person", phrase, "subject", phrase));
		this.traffic.submit(auditor, AUDIT, AUDIT, Map.of("from", phrase));
		this.traffic.submit(auditor, AUDIT + "/verification", AUDIT + "/verification", Map.of("anchors", phrase));
		this.traffic.submit(auditor, AUDIT + "/verification", AUDIT + "/verification", Map.of("anchors", ""));
		this.traffic.get(auditor, "/api/audit/head");
		this.traffic.post(auditor, "/api/audit/verification", "{}");
		this.traffic.post(auditor, "/api/audit/verification", Traffic.json(Map.of("anchors", List.of(phrase))));
	}

	/** Somebody types their password, or a reporter's name, where the user name goes. */
	private void signIn() {
		String name = Canaries.name("a user name");
		this.traffic.submit(null, "/login", "/login",
				Map.of("username", name, "password", Canaries.phrase("a password")));
		this.traffic.submit(null, "/login", "/login",
				Map.of("username", CASEWORKER, "password", Canaries.phrase("a password")));
		String credentials = Base64.getEncoder()
			.encodeToString((Canaries.email("a user name") + ":" + Canaries.phrase("a password"))
				.getBytes(StandardCharsets.UTF_8));
		this.traffic.probe(null, "GET", "/engine-rest/task", Map.of("Authorization", "Basic " + credentials), "");
		this.traffic.probe(null, "GET", "/engine-rest/task",
				Map.of("Authorization", "Bearer " + Canaries.email("a token")), "");
	}

	/** Models that are refused, with words in every place that a deployment has. */
	private void deploy() {
		String word = Canaries.email(OWNER);
		String model = Models.raised(Models.text(MODEL));
		String named = model.replaceFirst("name=\"Onward referral\"", "name=\"" + word + "\"")
			.replaceFirst("<bpmn:documentation>", "<bpmn:documentation>" + word + " ");
		String broken = named.replaceFirst("camunda:candidateGroups=\"\\w+\"",
				"camunda:candidateGroups=\"" + word + "\"");
		String expression = named.replaceFirst("\\$\\{register\\.", "\\${" + word.replaceAll("\\W", "") + ".");
		for (String content : List.of(broken, expression, named.substring(0, named.length() / 2), word)) {
			deploy(StaffGroup.PROCESS_OWNERS.id(), word, "onward-referral.bpmn", content);
			deploy(CASEWORKER, word, word + ".bpmn", content);
		}
	}

	private void deploy(String person, String name, String file, String content) {
		String body = """
				--edge\r
				Content-Disposition: form-data; name="deployment-name"\r
				\r
				%s\r
				--edge\r
				Content-Disposition: form-data; name="%2$s"; filename="%2$s"\r
				Content-Type: text/xml\r
				\r
				%3$s\r
				--edge--\r
				""".formatted(name, file, content);
		this.traffic.probe(person, "POST", "/engine-rest/deployment/create",
				Map.of("Content-Type", "multipart/form-data; boundary=edge"), body);
	}

	/** Words in addresses, parameters, headers and cookies. */
	private void wrongWays(String reference) {
		String word = Canaries.email(ADDRESS).replaceAll("@.*", "");
		for (String path : List.of("/" + word, "/concerns/" + word, "/concerns/task/" + word, "/processes/" + word,
				"/processes/decisions/" + word, "/deployments/" + word, "/disclosures/" + word, "/api/" + word,
				"/api/deployments/" + word, "/api/processes/" + word + "/instances-by-version", "/engine-rest/" + word,
				"/engine-rest/task/" + word, "/engine-rest/process-definition/key/" + word,
				"/engine-rest/task?nameLike=" + word, "/engine-rest/task?sortBy=" + word,
				"/engine-rest/task?" + word + "=" + word,
				"/engine-rest/process-instance?variables=" + word + "_eq_" + word, "/engine-rest/history/task?" + word,
				"/concerns/" + reference + "?added=" + word, "/login?error=" + word, "/actuator/" + word,
				"/actuator/prometheus?includedNames=" + word, "/service-levels/instances/" + word,
				"/service-levels/activities/" + word, "/camunda/app/" + word, "/camunda/api/" + word,
				"/camunda/api/engine/engine/" + word + "/task", "/report?narrative=" + word, "/swagger-ui/" + word)) {
			for (String person : List.of(CASEWORKER, StaffGroup.MANAGERS.id())) {
				this.traffic.probe(person, "GET", path, Map.of(), "");
			}
			this.traffic.probe(null, "GET", path, Map.of("Accept", "text/html"), "");
		}
		for (String header : List.of("Accept", "Accept-Language", "Content-Type", "Cookie", "Referer", "Origin",
				"User-Agent", "X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Prefix", "Forwarded",
				"Idempotency-Key", "If-None-Match", "Range", "X-XSRF-TOKEN", "X-HTTP-Method-Override", "traceparent")) {
			for (String path : List.of("/report", "/concerns/" + reference, "/engine-rest/task", "/no-such-page")) {
				for (String method : List.of("GET", "POST")) {
					this.traffic.probe(CASEWORKER, method, path,
							Map.of(header, (header.equals("Cookie") ? "JSESSIONID=" : "") + word), "");
				}
			}
		}
	}

	/** The key that wraps all others is changed while everything else goes on. */
	void rotate() {
		this.traffic.post(StaffGroup.ADMINISTRATORS.id(), "/api/keys/rotate", "{}");
		this.traffic.post(StaffGroup.ADMINISTRATORS.id(), "/api/keys/rewrap", "{}");
	}

}
