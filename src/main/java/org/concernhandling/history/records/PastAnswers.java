package org.concernhandling.history.records;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import org.concernhandling.concern.vocabulary.ActionOutcome;
import org.concernhandling.concern.vocabulary.ClosureOutcome;
import org.concernhandling.concern.vocabulary.Code;
import org.concernhandling.concern.vocabulary.Enforcement;
import org.concernhandling.concern.vocabulary.Evidence;
import org.concernhandling.concern.vocabulary.IdentificationDecision;
import org.concernhandling.concern.vocabulary.HoldDecision;
import org.concernhandling.concern.vocabulary.InspectionEvent;
import org.concernhandling.concern.vocabulary.Matter;
import org.concernhandling.concern.vocabulary.OnwardDecision;
import org.concernhandling.concern.vocabulary.RecipientRole;
import org.concernhandling.concern.vocabulary.ReferralRecipients;
import org.concernhandling.concern.vocabulary.ReporterTold;
import org.concernhandling.concern.vocabulary.Severity;
import org.concernhandling.concern.vocabulary.Standing;
import org.concernhandling.concern.vocabulary.Substantiated;
import org.concernhandling.concern.vocabulary.TimingDecision;
import org.concernhandling.concern.vocabulary.YesNo;
import org.concernhandling.concern.vocabulary.YesNoNotKnown;
import org.concernhandling.concern.vocabulary.DecisionLevel;

/**
 * What people answered in the tasks of one concern of the past, as far as its record
 * tells it; for the rest, what says least.
 */
class PastAnswers {

	/** Stands wherever a form asks for words: the records have none. */
	static final String WORDS = "Taken over from the records of an earlier year.";

	/** No mail leads there (RFC 6761): what was sent in the past is not sent again. */
	static final String NOWHERE = "records@history.invalid";

	private static final Set<ActionOutcome> WITHOUT_BREACH = Set.of(ActionOutcome.NO_BREACH);

	private static final int DAYS_OF_A_NOTICE = 28;

	private static final int DAYS_TO_ANSWER = 14;

	private final HistoryRecord record;

	PastAnswers(HistoryRecord record) {
		this.record = record;
	}

	/**
	 * The answers to the form of a task, or nothing when nobody is known to have
	 * completed it.
	 * @param day the day on which it was completed
	 */
	Optional<Map<String, Object>> to(String task, LocalDate day) {
		return switch (task) {
			case "screen-immediate-risk" -> given(this.record.isScreened(), this::screening);
			case "establish-remit" -> given(this.record.isEstablished(), this::remit);
			case "assess-concern" -> given(this.record.category() != null, this::assessment);
			case "decide-actions" -> given(this.record.isDecided(), this::decision);
			case "approve-no-further-action" -> ended(ActionColumn.NO_FURTHER_ACTION,
					(outcome) -> answers("noFurtherActionApproved", YesNo.YES, "approvalReasons", WORDS));
			case "review-outcome" -> given(this.record.isReviewed(), this::review);
			case "close-concern" -> given(this.record.closed() != null, this::closure);
			case "refer-to-local-authority" -> ended(ActionColumn.IMMEDIATE_RISK_REFERRAL, (outcome) -> referral());
			case "confirm-authority-response" -> ended(ActionColumn.IMMEDIATE_RISK_REFERRAL,
					(outcome) -> answers("authorityResponse", outcome, "respondedOn", day, "responseReasons", WORDS));
			case "prepare-enquiry" -> ended(ActionColumn.PROVIDER_ENQUIRY, (outcome) -> enquiry(outcome, day));
			case "approve-identification-risk" ->
				ended(ActionColumn.PROVIDER_ENQUIRY, (outcome) -> answers("identificationDecision",
						IdentificationDecision.CHOOSE_ANOTHER_ACTION, "identificationReasons", WORDS));
			case "record-provider-response" -> ended(ActionColumn.PROVIDER_ENQUIRY,
					(outcome) -> answers("responseReceivedOn", day, "providerResponse", WORDS))
				.filter((answers) -> outcomeOf(ActionColumn.PROVIDER_ENQUIRY) != ActionOutcome.NO_RESPONSE);
			case "assess-provider-response" ->
				ended(ActionColumn.PROVIDER_ENQUIRY, (outcome) -> answers("providerAssessment", outcome,
						"providerAssessmentReasons", WORDS, "immediateRisk", YesNo.NO));
			case "review-inspection-timing" -> ended(ActionColumn.INSPECTION_RESCHEDULING,
					(outcome) -> answers("inspectionEvent", InspectionEvent.INSPECTION, "timingDecision",
							Code.of(TimingDecision.class, outcome.code()), "timingReasons", WORDS));
			case "confirm-new-date" -> ended(ActionColumn.INSPECTION_RESCHEDULING,
					(outcome) -> answers("newInspectionDate", day.plusDays(DAYS_OF_A_NOTICE)));
			case "review-held-information" ->
				ended(ActionColumn.HOLD_FOR_NEXT_INSPECTION, (outcome) -> answers("holdDecision", HoldDecision.END_HOLD,
						"holdReasons", WORDS, "immediateRisk", YesNo.NO));
			case "hold-case-review", "plan-visit", "record-visit-findings", "decide-enforcement", "check-compliance" ->
				ended(ActionColumn.COMPLIANCE_VISIT, (outcome) -> visit(task, outcome, day));
			case "refer-onward", "seek-reassurance", "resolve-lack-of-reassurance" ->
				passedOn().map((outcome) -> onward(task, outcome));
			default -> Optional.empty();
		};
	}

	private Map<String, Object> screening() {
		return answers("immediateRisk", this.record.isAboutImmediateRisk() ? YesNo.YES : YesNo.NO, "screeningReason",
				WORDS);
	}

	private Map<String, Object> remit() {
		// Whoever named a failure is taken to have spoken in the public interest.
		YesNo publicInterest = (this.record.publicInterest() != null) ? this.record.publicInterest()
				: (this.record.failure() != null) ? YesNo.YES : YesNo.NO;
		return answers("setting", this.record.setting(), "secondSetting", this.record.otherSetting(), "nation",
				this.record.nation(), "localAuthority", this.record.localAuthority(), "matter",
				known(this.record.matter(), Matter.CHILDREN_AND_SERVICES), "failure", this.record.failure(),
				"publicInterest", publicInterest, "standing", known(this.record.standing(), Standing.NOT_KNOWN),
				"immediateRisk", YesNo.NO);
	}

	private Map<String, Object> assessment() {
		return answers("category", this.record.category(), "severity", known(this.record.severity(), Severity.MODERATE),
				"evidence", known(this.record.evidence(), Evidence.NOT_YET), "deterioration", YesNo.NO,
				"earlierConcerns", YesNoNotKnown.NOT_KNOWN, "assessment", WORDS, "immediateRisk", YesNo.NO);
	}

	private Map<String, Object> decision() {
		Map<String, Object> answers = answers("decisionReasons", WORDS, "immediateRisk", YesNo.NO);
		ActionColumn.decided()
			.filter(this.record.actions()::containsKey)
			.forEach((action) -> answers.put(action.tick().orElseThrow(), true));
		return answers;
	}

	private Map<String, Object> review() {
		return answers("reviewFindings", WORDS, "riskReduced",
				known(this.record.riskReduced(), YesNoNotKnown.NOT_KNOWN), "safeguardingAssured", YesNo.YES,
				"furtherAction", YesNo.NO, "immediateRisk", YesNo.NO);
	}

	private Map<String, Object> closure() {
		ClosureOutcome usual = this.record.isNotOurs() ? ClosureOutcome.PASSED_TO_ANOTHER_BODY
				: this.record.actions().containsKey(ActionColumn.NO_FURTHER_ACTION) ? ClosureOutcome.NO_ACTION_NEEDED
						: ClosureOutcome.ACTION_COMPLETED;
		return answers("safeguardingAssured", YesNo.YES, "closureOutcome", known(this.record.closureOutcome(), usual),
				"substantiated", known(this.record.substantiated(), Substantiated.NOT_DETERMINED), "detrimentReported",
				known(this.record.detrimentReported(), YesNoNotKnown.NOT_KNOWN), "reporterTold",
				known(this.record.reporterTold(), ReporterTold.OUTCOME_NOT_SHARED), "closureNote", WORDS);
	}

	private Map<String, Object> referral() {
		return answers("recipients", ReferralRecipients.LOCAL_AUTHORITY, "authorityName",
				known(this.record.localAuthority(), "The local authority"), "authorityEmail", NOWHERE,
				"informationShared", WORDS, "identityShared", YesNo.NO);
	}

	private Map<String, Object> enquiry(ActionOutcome outcome, LocalDate day) {
		boolean withdrawn = outcome == ActionOutcome.WITHDRAWN_TO_PROTECT_REPORTER;
		return answers("recipientRole", RecipientRole.REGISTERED_PROVIDER, "recipientIsSubject", YesNo.NO,
				"recipientName", "The provider", "recipientEmail", NOWHERE, "enquiryQuestion", WORDS, "withheld", WORDS,
				"answerBy", day.plusDays(DAYS_TO_ANSWER), "reporterIdentifiable", withdrawn ? YesNo.YES : YesNo.NO,
				"identificationNote", withdrawn ? WORDS : null);
	}

	private static Map<String, Object> visit(String task, ActionOutcome outcome, LocalDate day) {
		return switch (task) {
			case "hold-case-review" ->
				answers("decisionLevel", DecisionLevel.INSPECTOR, "reviewEvidence", WORDS, "optionsWeighed", WORDS);
			case "plan-visit" -> answers("visitDate", day);
			case "record-visit-findings" ->
				answers("breachFound", WITHOUT_BREACH.contains(outcome) ? YesNo.NO : YesNo.YES, "visitFindings", WORDS,
						"immediateRisk", YesNo.NO);
			case "decide-enforcement" -> (outcome == ActionOutcome.COMPLIED) ? notice(day)
					: answers("enforcement", Code.of(Enforcement.class, outcome.code()), "enforcementReasons", WORDS);
			default -> answers("complied", YesNo.YES, "complianceFindings", WORDS);
		};
	}

	private static Map<String, Object> notice(LocalDate day) {
		return answers("enforcement", Enforcement.COMPLIANCE_NOTICE, "enforcementReasons", WORDS, "noticeOpinion",
				WORDS, "noticeRequirement", WORDS, "noticeFailing", WORDS, "noticeEstablishment", "The service",
				"noticeSteps", WORDS, "noticePeriodEnds", day.plusDays(DAYS_OF_A_NOTICE), "noticeEffect", WORDS);
	}

	private Map<String, Object> onward(String task, ActionOutcome outcome) {
		return switch (task) {
			case "refer-onward" ->
				answers("onwardDecision",
						(outcome == ActionOutcome.REPORTER_ADVISED) ? OnwardDecision.ADVISE_REPORTER
								: OnwardDecision.PASS_ON,
						"destination", this.record.destination(), "onwardReasons", WORDS);
			case "seek-reassurance" -> answers("reassured", (outcome == ActionOutcome.REASSURED) ? YesNo.YES : YesNo.NO,
					"reassuranceNote", WORDS);
			default -> answers("onwardResolution", outcome, "resolutionNote", WORDS);
		};
	}

	/** A concern that is not ours and was closed has been passed on. */
	private Optional<ActionOutcome> passedOn() {
		PastAction action = this.record.actions().get(ActionColumn.ONWARD_REFERRAL);
		if (action == null && this.record.closed() != null) {
			return Optional.of(ActionColumn.ONWARD_REFERRAL.outcomes().get(0));
		}
		return Optional.ofNullable(action).map(PastAction::outcome);
	}

	private Optional<Map<String, Object>> ended(ActionColumn action,
			Function<ActionOutcome, Map<String, Object>> answers) {
		return Optional.ofNullable(outcomeOf(action)).map(answers);
	}

	private ActionOutcome outcomeOf(ActionColumn action) {
		PastAction taken = this.record.actions().get(action);
		if (taken == null && action == ActionColumn.IMMEDIATE_RISK_REFERRAL && this.record.closed() != null) {
			return action.outcomes().get(0);
		}
		return (taken != null) ? taken.outcome() : null;
	}

	private static Optional<Map<String, Object>> given(boolean known, Supplier<Map<String, Object>> answers) {
		return known ? Optional.of(answers.get()) : Optional.empty();
	}

	private static <T> T known(T value, T otherwise) {
		return (value != null) ? value : otherwise;
	}

	private static Map<String, Object> answers(Object... keysAndValues) {
		Map<String, Object> answers = new HashMap<>();
		for (int i = 0; i < keysAndValues.length; i += 2) {
			Object value = keysAndValues[i + 1];
			if (value != null) {
				answers.put((String) keysAndValues[i], (value instanceof Code code) ? code.code()
						: (value instanceof LocalDate) ? value.toString() : value);
			}
		}
		return answers;
	}

}
