package org.concernhandling.canary;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.concernhandling.access.StaffGroup;
import org.concernhandling.concern.vocabulary.Channel;
import org.concernhandling.concern.vocabulary.Setting;
import org.concernhandling.concern.vocabulary.Standing;

/** Concerns that come in, by every channel, with canaries in whatever can be said. */
class Reports {

	private static final Pattern REFERENCE = Pattern.compile("CN-\\w{4}-\\w{4}");

	private static final Pattern RECEIPT = Pattern.compile("\\b\\w{4}(?:-\\w{4}){4}\\b");

	private static final int PATIENCE = 80;

	private final Traffic traffic;

	private final Experience experience;

	private final Random random;

	Reports(Traffic traffic, Experience experience, Random random) {
		this.traffic = traffic;
		this.experience = experience;
		this.random = random;
	}

	/**
	 * A program sends a concern in.
	 * @param urn the number of the service, which not every concern has
	 * @return its reference
	 */
	String byInterface(Channel channel, long urn) {
		String origin = "the interface";
		Map<String, Object> concern = new LinkedHashMap<>();
		concern.put("channel", channel.code());
		concern.put("standing", any("standing", Stream.of(Standing.values()).map(Standing::code).toList()));
		concern.put("narrative", Canaries.phrase(origin + ": narrative"));
		concern.put("childAtImmediateRisk", any("risk", List.of("yes", "no", "not-known")));
		Map<String, Object> service = new LinkedHashMap<>(Map.of("name", Canaries.name(origin + ": service"),
				"localAuthority", Canaries.name(origin + ": authority"), "setting",
				any("setting", Stream.of(Setting.values()).map(Setting::code).toList())));
		if (this.random.nextBoolean()) {
			service.put("urn", urn);
		}
		concern.put("service", service);
		String who = Canaries.REPORTER + origin;
		Map<String, Object> reporter = new LinkedHashMap<>(
				Map.of("name", Canaries.name(who), "phone", Canaries.phone()));
		switch (any("reached by", List.of("e-mail", "post", "nothing"))) {
			case "e-mail" -> reporter.put("email", Canaries.email(who));
			case "post" -> reporter.put("address", Canaries.address(who));
			default -> {
			}
		}
		concern.put("reporter", reporter);
		return opened(() -> this.traffic.post(null, "/api/concerns", Traffic.json(concern)));
	}

	/**
	 * Somebody fills in a page.
	 * @param person a member of staff, or null for whoever reports by themselves
	 * @return the concern's reference
	 */
	String byPage(String person, String page, Channel channel) {
		String who = Canaries.REPORTER + page;
		Map<String, String> fields = new HashMap<>(
				Map.of("channel", channel.code(), "narrative", Canaries.phrase(page + ": narrative"), "serviceName",
						Canaries.name(page + ": service"), "serviceLocalAuthority", Canaries.name(page + ": authority"),
						"reporterName", Canaries.name(who), "reporterPhone", Canaries.phone(), "reporterEmail",
						Canaries.email(who), "reporterAddress", Canaries.address(who)));
		fields.put("childAtImmediateRisk", any("risk", List.of("yes", "no")));
		return opened(() -> this.traffic.submit(person, page, page, fields));
	}

	/** What is sent in and refused must leave no trace either. */
	void refused() {
		String phrase = Canaries.phrase("a concern that was refused");
		String caseworker = StaffGroup.CASEWORKERS.id();
		this.traffic.post(null, "/api/concerns", "{\"narrative\": " + phrase);
		this.traffic.post(null, "/api/concerns", Traffic.json(Map.of("channel", phrase, "narrative", phrase)));
		this.traffic.post(null, "/api/concerns", Traffic.json(Map.of(phrase, phrase)));
		this.traffic.post(null, "/api/concerns",
				Traffic.json(Map.of("channel", List.of(phrase), "narrative", Map.of())));
		this.traffic.submit(null, "/report", "/report", Map.of("narrative", phrase.repeat(1000), "standing", phrase));
		this.traffic.submit(null, "/report", "/report", Map.of(phrase, phrase));
		this.traffic.submit(caseworker, "/intake", "/intake",
				Map.of("channel", phrase, "reporterEmail", Canaries.name(Canaries.REPORTER + "a refused form")));
	}

	private String any(String question, List<String> options) {
		return this.experience.least("report: " + question, options);
	}

	/** Says it again for as long as something fails. */
	private String opened(Supplier<HttpResponse<String>> saying) {
		for (int i = 0; i < PATIENCE; i++) {
			HttpResponse<String> answer = saying.get();
			if (answer.statusCode() == 201) {
				Matcher receipt = RECEIPT.matcher(answer.body());
				if (receipt.find()) {
					Mark.alsoLookFor(receipt.group());
				}
				Matcher reference = REFERENCE.matcher(answer.body());
				if (reference.find()) {
					return reference.group();
				}
			}
		}
		throw new AssertionError("No concern could be opened");
	}

}
