package org.concernhandling.casework;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.camunda.bpm.engine.task.Task;
import org.concernhandling.concern.NewConcern;
import org.concernhandling.concern.NewConcern.Account;
import org.concernhandling.concern.vocabulary.AuthorityResponse;
import org.concernhandling.concern.vocabulary.Channel;
import org.concernhandling.concern.vocabulary.Code;
import org.concernhandling.concern.vocabulary.Confidentiality;
import org.concernhandling.concern.vocabulary.HandlingAction;
import org.concernhandling.concern.vocabulary.Setting;
import org.concernhandling.concern.vocabulary.Standing;
import org.concernhandling.concern.vocabulary.YesNoNotKnown;
import org.concernhandling.engine.forms.FormFiller;
import org.concernhandling.identity.Reporter;

/** What people say when all of it is left to chance. */
public class WalkAnswers {

	/** The ticks of the decision on actions. */
	static final Map<String, HandlingAction> ACTIONS = Map.of("providerEnquiry", HandlingAction.PROVIDER_ENQUIRY,
			"inspectionRescheduling", HandlingAction.INSPECTION_RESCHEDULING, "holdForNextInspection",
			HandlingAction.HOLD_FOR_NEXT_INSPECTION, "complianceVisit", HandlingAction.COMPLIANCE_VISIT,
			"onwardReferral", HandlingAction.ONWARD_REFERRAL, "noFurtherAction", HandlingAction.NO_FURTHER_ACTION);

	/** The answers that lead to the end. */
	private static final Map<String, Object> EXITS = Map.ofEntries(Map.entry("immediateRisk", "no"),
			Map.entry("newDecision", "no"), Map.entry("safeguardingAssured", "yes"), Map.entry("furtherAction", "no"),
			Map.entry("noFurtherActionApproved", "yes"), Map.entry("authorityResponse", "safeguarding-action-taken"),
			Map.entry("recipientIsSubject", "no"), Map.entry("reporterIdentifiable", "no"),
			Map.entry("providerAssessment", "satisfied"), Map.entry("holdDecision", "end-hold"),
			Map.entry("breachFound", "no"), Map.entry("complied", "yes"), Map.entry("enforcement", "no-enforcement"),
			Map.entry("reassured", "yes"), Map.entry("noFurtherAction", true));

	private final FormFiller forms;

	private final Random random;

	private final long urn;

	public WalkAnswers(FormFiller forms, Random random, long urn) {
		this.forms = forms;
		this.random = random;
		this.urn = urn;
	}

	String setting() {
		return any(Setting.values()).code();
	}

	NewConcern concern(String setting) {
		return new NewConcern(any(Channel.values()), any(Confidentiality.values()), any(Standing.values()),
				this.random.nextInt(4) > 0 ? Code.of(Setting.class, setting) : null,
				this.random.nextBoolean() ? this.urn : null,
				new Account("Spoken words: staff leave the younger children alone at night.", null, null),
				any(YesNoNotKnown.values()));
	}

	/** Somebody who can be written to by e-mail, by post or not at all. */
	public Reporter reporter() {
		return any(Reporter.UNKNOWN, new Reporter("Spoken Name", "reporter@example.org", null, null),
				new Reporter("Spoken Name", null, null, "1 Spoken Street"));
	}

	public String authorityResponse() {
		return any(AuthorityResponse.values()).code();
	}

	/** When the service is inspected next: some day, or not known. */
	public LocalDate inspection(LocalDate today) {
		return (this.random.nextInt(4) > 0) ? today.plusDays(1 + this.random.nextInt(90)) : null;
	}

	/**
	 * Answers that the form of a task accepts.
	 * @param known answers that are not left to chance
	 * @param tired whether to look for the end
	 */
	public Map<String, Object> fill(Task task, Map<String, ?> known, boolean tired) {
		Map<String, Object> given = new HashMap<>(known);
		if (this.random.nextInt(3) > 0) {
			given.put("urn", this.urn);
		}
		if (this.random.nextInt(4) > 0) {
			given.put("recipientIsSubject", "no");
		}
		if (tired && this.random.nextInt(10) > 0) {
			given.putAll(EXITS);
			ACTIONS.keySet().forEach((tick) -> given.putIfAbsent(tick, false));
		}
		given.keySet().retainAll(this.forms.questions(task));
		return this.forms.fill(task, new LinkedHashMap<>(given), this.random);
	}

	@SafeVarargs
	private <T> T any(T... choices) {
		return List.of(choices).get(this.random.nextInt(choices.length));
	}

}
