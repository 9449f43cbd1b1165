package org.concernhandling.canary;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.concernhandling.access.Staff;
import org.concernhandling.access.StaffGroup;
import org.concernhandling.concern.vocabulary.IdentityGround;
import org.concernhandling.concern.vocabulary.TellingBar;
import org.concernhandling.identity.ConfirmedCustodians;
import org.concernhandling.identity.Custodians;

/**
 * Requests to see who told us: asked with canaries, decided with canaries by custodians
 * who do nothing else, and looked at.
 */
class Custody {

	private static final List<String> CUSTODIANS = List.of("custodian-of-attack", "custodian-of-attack-2",
			"custodian-of-attack-3");

	private static final List<String> TASKS = List.of("approve-identity-disclosure", "approve-disclosure-at-once",
			"review-identity-disclosure");

	private static final Pattern OPEN = Pattern.compile("name=\"request\" value=\"([^\"]+)\"");

	private static final int FOUND = 302;

	private final ProcessEngine engine;

	private final Traffic traffic;

	private final Experience experience;

	private int shown;

	Custody(ProcessEngine engine, Custodians custodians, Traffic traffic, Experience experience) {
		this.engine = engine;
		this.traffic = traffic;
		this.experience = experience;
		custodians(engine, custodians);
	}

	/** Custodians who have accounts from now on, and work on no concern. */
	static List<String> custodians(ProcessEngine engine, Custodians custodians) {
		IdentityService people = engine.getIdentityService();
		CUSTODIANS.stream()
			.filter((custodian) -> people.createUserQuery().userId(custodian).count() == 0)
			.forEach((custodian) -> {
				User user = people.newUser(custodian);
				user.setPassword(Staff.PASSWORD);
				people.saveUser(user);
				people.createMembership(custodian, StaffGroup.CUSTODIANS.id());
			});
		ConfirmedCustodians.are(custodians, CUSTODIANS.toArray(String[]::new));
		return CUSTODIANS;
	}

	/** How often somebody saw who told us. */
	int shown() {
		return this.shown;
	}

	static boolean decides(Task task) {
		return TASKS.contains(task.getTaskDefinitionKey());
	}

	void ask(String reference) {
		String page = page(reference);
		String purpose = Canaries.phrase("the purpose of a request");
		this.traffic.submit(StaffGroup.CASEWORKERS.id(), page, page, Map.of("ground", "", "purpose", purpose));
		String ground = this.experience.least("ground",
				Stream.of(IdentityGround.values()).map(IdentityGround::code).toList());
		this.traffic.submit(StaffGroup.CASEWORKERS.id(), page, page,
				Map.of("ground", ground, "purpose", purpose, "hours", "5"));
	}

	/** A custodian decides; those who must not are refused before. */
	void decide(Task task) {
		String request = (String) this.engine.getRuntimeService().getVariable(task.getProcessInstanceId(), "request");
		String page = "/disclosures/" + request;
		boolean review = task.getTaskDefinitionKey().equals(TASKS.get(2));
		String words = Canaries.phrase("a custodian's reasons");
		this.traffic.submit(CUSTODIANS.get(0), page, page, Map.of("decision", words, "words", words));
		Map<String, String> decision = Map
			.of("decision",
					this.experience.least(
							task.getTaskDefinitionKey(), review ? List.of("justified", "not-justified")
									: List.of("approve", "approve ", "refuse"))
						.strip(),
					"bar",
					review ? ""
							: this.experience.least("bar",
									Stream
										.concat(Stream.of("", " ", "  ", "   ", "    "),
												Stream.of(TellingBar.values()).map(TellingBar::code))
										.toList())
								.strip(),
					"words", words);
		for (int i = 0; i < 2 * CUSTODIANS.size(); i++) {
			if (this.traffic.submit(CUSTODIANS.get(i % CUSTODIANS.size()), page, page, decision)
				.statusCode() == FOUND) {
				return;
			}
		}
	}

	/** Whoever may look does, and somebody who must not tries to. */
	void look(String reference) {
		for (String person : List.of(StaffGroup.CASEWORKERS.id(), StaffGroup.SAFEGUARDING.id())) {
			OPEN.matcher(this.traffic.open(person, page(reference)).body())
				.results()
				.map((open) -> open.group(1))
				.forEach((request) -> {
					String show = page(reference) + "/show";
					this.traffic.submit(StaffGroup.INSPECTORS.id(), page(reference), show, Map.of("request", request));
					if (this.traffic.submit(person, page(reference), show, Map.of("request", request))
						.statusCode() == 200) {
						this.shown++;
					}
				});
		}
	}

	private static String page(String reference) {
		return "/concerns/" + reference + "/identity";
	}

}
