package org.concernhandling.concern;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.concernhandling.ProcessBean;
import org.concernhandling.TravellingClock;
import org.concernhandling.access.StaffGroup;
import org.concernhandling.concern.vocabulary.ActionOutcome;
import org.concernhandling.concern.vocabulary.Category;
import org.concernhandling.concern.vocabulary.ClosureOutcome;
import org.concernhandling.concern.vocabulary.Code;
import org.concernhandling.concern.vocabulary.DisclosureStatus;
import org.concernhandling.concern.vocabulary.Enforcement;
import org.concernhandling.concern.vocabulary.Failure;
import org.concernhandling.concern.vocabulary.HandlingAction;
import org.concernhandling.concern.vocabulary.Remit;
import org.concernhandling.concern.vocabulary.Setting;
import org.concernhandling.concern.vocabulary.Severity;
import org.concernhandling.concern.vocabulary.Standing;
import org.concernhandling.concern.vocabulary.Substantiated;
import org.concernhandling.concern.vocabulary.YesNo;
import org.concernhandling.concern.vocabulary.YesNoNotKnown;

/**
 * What the models tell the register, and the rules that no client can get round. An
 * expression passes an empty text for a code that is not known and 0 for a number that is
 * not known.
 */
@ProcessBean("register")
public class Register {

	private static final Set<ActionOutcome> ASSURANCES = EnumSet.of(ActionOutcome.SAFEGUARDING_ACTION_TAKEN,
			ActionOutcome.NO_ACTION_NEEDED);

	private static final Set<Setting> ACCOMMODATION_CAN_BE_RESTRICTED = EnumSet.of(Setting.CHILDRENS_HOME,
			Setting.RESIDENTIAL_FAMILY_CENTRE);

	private final Concerns concerns;

	private final CaseFile caseFile;

	private final HandlingActions actions;

	private final CurrentPerson person;

	private final Duties duties;

	Register(Concerns concerns, CaseFile caseFile, HandlingActions actions, CurrentPerson person, Duties duties) {
		this.concerns = concerns;
		this.caseFile = caseFile;
		this.actions = actions;
		this.person = person;
		this.duties = duties;
	}

	/**
	 * Keeps which service a concern is about and what its reporter is to it, for models
	 * that ask neither for a second kind of service nor for the failure.
	 */
	public void establish(String reference, String setting, String standing, Long urn) {
		establish(reference, setting, null, standing, null, urn);
	}

	/**
	 * Keeps which service a concern is about, what its reporter is to it, and which
	 * failure it tends to show (ERA 1996 s.43B).
	 * @param setting the kind of service that it is mainly about
	 * @param secondSetting the kind of another service that it is about, too; the same
	 * one again says nothing
	 */
	public void establish(String reference, String setting, String secondSetting, String standing, String failure,
			Long urn) {
		Setting main = Code.of(Setting.class, setting);
		this.concerns.establish(new ConcernEstablished(reference, main,
				Code.find(Setting.class, secondSetting).filter((second) -> second != main).orElse(null),
				Code.of(Standing.class, standing), Code.find(Failure.class, failure).orElse(null),
				(urn != null && urn > 0) ? urn : null));
	}

	/** Keeps whether a concern is ours and whether it counts as a worker's disclosure. */
	public void remit(String reference, String remit, String disclosureStatus) {
		this.concerns.remit(reference, Code.of(Remit.class, remit), Code.of(DisclosureStatus.class, disclosureStatus));
	}

	/** Keeps what a concern is about and how serious it is. */
	public void assess(String reference, String category, String severity) {
		this.concerns.assess(reference, Code.of(Category.class, category), Code.of(Severity.class, severity));
	}

	/**
	 * Checks a decision about actions.
	 * @throws Refused when nothing was chosen, when no further action was chosen together
	 * with an action, or when a compliance visit was chosen for a service that is not
	 * regulated
	 */
	public void decide(String reference, boolean providerEnquiry, boolean inspectionRescheduling,
			boolean holdForNextInspection, boolean complianceVisit, boolean onwardReferral, boolean noFurtherAction) {
		long chosen = Stream
			.of(providerEnquiry, inspectionRescheduling, holdForNextInspection, complianceVisit, onwardReferral)
			.filter(Boolean::booleanValue)
			.count();
		if (noFurtherAction && chosen > 0) {
			throw new Refused("No further action excludes every other action. Choose either the actions or no further "
					+ "action.");
		}
		if (!noFurtherAction && chosen == 0) {
			throw new Refused("Choose at least one action, or no further action.");
		}
		if (complianceVisit) {
			requireVisitPossible(reference);
		}
		if (noFurtherAction) {
			this.actions.open(reference, HandlingAction.NO_FURTHER_ACTION);
		}
	}

	/**
	 * Keeps what a manager said to no further action.
	 * @throws Refused when the manager is the person who decided it, or when it is not
	 * known who did
	 */
	public void approveByAnotherPerson(String reference, String noFurtherActionApproved) {
		requireAnotherPerson(reference, "decide-actions",
				"No further action must be approved by another person than the one who decided it. Leave this task to "
						+ "another manager.");
		ActionOutcome outcome = YesNo.YES.code().equals(noFurtherActionApproved)
				? ActionOutcome.APPROVED_NO_FURTHER_ACTION : ActionOutcome.SENT_BACK;
		this.actions.of(reference)
			.stream()
			.filter((taken) -> taken.action() == HandlingAction.NO_FURTHER_ACTION && taken.outcome() == null)
			.forEach((taken) -> this.actions.conclude(taken.id(), outcome));
	}

	/**
	 * Lets only custodians of identity decide about an enquiry, and only about one that
	 * somebody else has prepared. Who was a custodian in years that are brought in is not
	 * known: there the record says that one decided.
	 * @throws Refused when it is their own, when it is not known whose it is, or when
	 * they are no custodian at this moment
	 */
	public void requireOtherThanAuthor(String reference) {
		requireAnotherPerson(reference, "prepare-enquiry",
				"Whoever prepared an enquiry cannot decide whether it could lead to the reporter. Leave this task to a "
						+ "custodian.");
		if (!TravellingClock.isInPast() && !isCustodian()) {
			throw new Refused(
					"Only a custodian of identity decides whether an enquiry could lead to the reporter. Leave "
							+ "this task to a custodian.");
		}
	}

	private boolean isCustodian() {
		return this.person.id()
			.map(this.duties::groups)
			.filter((groups) -> groups.contains(StaffGroup.CUSTODIANS))
			.isPresent();
	}

	/**
	 * Keeps what the review of the actions found, for models that do not pass on whether
	 * the risk is reduced.
	 * @throws Refused when safeguarding is not assured and no further action is asked for
	 */
	public void review(String reference, String safeguardingAssured, String furtherAction) {
		review(reference, safeguardingAssured, furtherAction, null);
	}

	/**
	 * Keeps what the review of the actions found.
	 * @throws Refused when safeguarding is not assured and no further action is asked for
	 */
	public void review(String reference, String safeguardingAssured, String furtherAction, String riskReduced) {
		YesNo assured = Code.of(YesNo.class, safeguardingAssured);
		if (assured == YesNo.NO && !YesNo.YES.code().equals(furtherAction)) {
			throw new Refused(
					"While safeguarding is not assured, further action is needed. Answer Yes to further action, or "
							+ "say how safeguarding is assured.");
		}
		this.concerns.review(reference, assured, Code.find(YesNoNotKnown.class, riskReduced).orElse(null));
	}

	/**
	 * Lets a concern be closed only when every child is safeguarded.
	 * @throws Refused when safeguarding is not assured, a referral for immediate risk is
	 * still unanswered, or what was decided is neither carried out nor approved
	 */
	public void requireClosable(String reference, String safeguardingAssured) {
		requireClosable(reference, Code.find(YesNo.class, safeguardingAssured).orElse(null));
		this.concerns.safeguarding(reference, YesNo.YES);
	}

	/**
	 * Records that a concern is closed, for models that do not ask whether detriment was
	 * reported; its retention starts on this day (Europe/London).
	 * @throws Refused when it may not be closed by what the register itself knows,
	 * whatever the model asked before
	 */
	public void close(String reference, String closureOutcome, String substantiated) {
		close(reference, closureOutcome, substantiated, null);
	}

	/**
	 * Records that a concern is closed; its retention starts on this day (Europe/London).
	 * @throws Refused when it may not be closed by what the register itself knows,
	 * whatever the model asked before
	 */
	public void close(String reference, String closureOutcome, String substantiated, String detrimentReported) {
		requireClosable(reference, this.concerns.get(reference).safeguardingAssured());
		this.concerns.close(reference, Code.of(ClosureOutcome.class, closureOutcome),
				Code.of(Substantiated.class, substantiated),
				Code.find(YesNoNotKnown.class, detrimentReported).orElse(null));
	}

	/**
	 * Records that an action was taken up.
	 * @return the number of the action, by which its outcome is recorded
	 * @throws Refused when it is a compliance visit to a service that is not regulated
	 */
	public long open(String reference, String action) {
		HandlingAction opened = Code.of(HandlingAction.class, action);
		if (opened == HandlingAction.COMPLIANCE_VISIT) {
			requireVisitPossible(reference);
		}
		return this.actions.open(reference, opened);
	}

	/**
	 * Records how an action ended.
	 * @throws Refused when a referral for immediate risk would end without assurance, or
	 * a compliance visit with enforcement that the law does not give for the kind of
	 * service
	 */
	public void conclude(long action, String outcome) {
		ActionOutcome ended = Code.of(ActionOutcome.class, outcome);
		HandlingActions.Opened opened = this.actions.opened(action);
		if (opened.action() == HandlingAction.IMMEDIATE_RISK_REFERRAL && !ASSURANCES.contains(ended)) {
			throw new Refused("A referral for immediate risk ends only when safeguarding action was taken, or when the "
					+ "authority confirms with reasons that none is needed.");
		}
		if (opened.action() == HandlingAction.COMPLIANCE_VISIT) {
			Code.find(Enforcement.class, outcome)
				.ifPresent((enforcement) -> requireEnforcementPossible(opened.reference(), enforcement.code()));
		}
		this.actions.conclude(action, ended);
	}

	/**
	 * Lets only enforcement be decided that the law gives for the kind of service.
	 * @throws Refused when it does not
	 */
	public void requireEnforcementPossible(String reference, String enforcement) {
		Concern concern = this.concerns.get(reference);
		Enforcement decided = Code.of(Enforcement.class, enforcement);
		if (decided == Enforcement.RESTRICTION_OF_ACCOMMODATION
				&& !ACCOMMODATION_CAN_BE_RESTRICTED.contains(concern.setting())) {
			throw new Refused(
					"Accommodation can be restricted at children's homes and residential family centres only (Care "
							+ "Standards Act 2000, section 22B). Choose another enforcement.");
		}
		if (decided != Enforcement.NO_ENFORCEMENT && !concern.isAboutRegulatedService()) {
			throw new Refused("Only a regulated service can be enforced against (Care Standards Act 2000, Part 2).");
		}
	}

	private void requireClosable(String reference, YesNo safeguardingAssured) {
		if (safeguardingAssured != YesNo.YES) {
			throw new Refused(
					"A concern cannot be closed while safeguarding is not assured. Add what is missing as further "
							+ "information in the case file: the concern then goes back to be decided again.");
		}
		List<HandlingActions.Taken> taken = this.actions.of(reference);
		if (taken.stream()
			.anyMatch((action) -> action.action() == HandlingAction.IMMEDIATE_RISK_REFERRAL
					&& action.outcome() == null)) {
			throw new Refused(
					"A concern cannot be closed while a referral for immediate risk is unanswered. Wait for the "
							+ "authority's answer.");
		}
		ActionOutcome latest = taken.stream()
			.filter((action) -> action.action() != HandlingAction.IMMEDIATE_RISK_REFERRAL)
			.reduce((earlier, later) -> later)
			.map(HandlingActions.Taken::outcome)
			.orElse(null);
		if (latest == null || latest == ActionOutcome.SENT_BACK) {
			throw new Refused(
					"A concern cannot be closed before its actions have ended, or before another person has approved "
							+ "that there is none. Add further information in the case file: the concern then goes back "
							+ "to be decided again.");
		}
	}

	private void requireVisitPossible(String reference) {
		if (!this.concerns.get(reference).isAboutRegulatedService()) {
			throw new Refused(
					"A compliance visit needs a regulated service (Care Standards Act 2000, Part 2). This kind of "
							+ "service is not regulated, so there is no power to visit it for compliance. Choose another action.");
		}
	}

	private void requireAnotherPerson(String reference, String task, String refusal) {
		Optional<String> author = this.caseFile.lastPersonAt(reference, task);
		Optional<String> now = this.person.id();
		if (author.isEmpty() || now.isEmpty() || now.equals(author)) {
			throw new Refused(refusal);
		}
	}

}
