package org.concernhandling.history.records;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.concernhandling.concern.vocabulary.ActionOutcome;
import org.concernhandling.concern.vocabulary.HandlingAction;

/**
 * The columns that say which actions were taken up, and how each may have ended. The
 * first outcome is recorded when the file says that the action ended and not how.
 */
enum ActionColumn {

	IMMEDIATE_RISK_REFERRAL(Column.IMMEDIATE_RISK_REFERRAL, null, ActionOutcome.SAFEGUARDING_ACTION_TAKEN,
			ActionOutcome.NO_ACTION_NEEDED),

	PROVIDER_ENQUIRY(Column.PROVIDER_ENQUIRY, "providerEnquiry", ActionOutcome.SATISFIED, ActionOutcome.NOT_SATISFIED,
			ActionOutcome.NO_RESPONSE, ActionOutcome.WITHDRAWN_TO_PROTECT_REPORTER),

	INSPECTION_RESCHEDULING(Column.INSPECTION_RESCHEDULING, "inspectionRescheduling", ActionOutcome.LEAVE_AS_PLANNED,
			ActionOutcome.CHANGE_FOCUS, ActionOutcome.BRING_FORWARD),

	/**
	 * What an inspection of the past has found is in no diary of ours.
	 */
	HOLD_FOR_NEXT_INSPECTION(Column.HOLD_FOR_NEXT_INSPECTION, "holdForNextInspection", ActionOutcome.HOLD_ENDED),

	COMPLIANCE_VISIT(Column.COMPLIANCE_VISIT, "complianceVisit", ActionOutcome.NO_BREACH, ActionOutcome.NO_ENFORCEMENT,
			ActionOutcome.COMPLIED, ActionOutcome.RESTRICTION_OF_ACCOMMODATION, ActionOutcome.REFER_FOR_CANCELLATION),

	ONWARD_REFERRAL(Column.ONWARD_REFERRAL, "onwardReferral", ActionOutcome.REASSURED, ActionOutcome.NOT_REASSURED,
			ActionOutcome.REPORTER_ADVISED),

	NO_FURTHER_ACTION(Column.NO_FURTHER_ACTION, "noFurtherAction", ActionOutcome.APPROVED_NO_FURTHER_ACTION);

	private final Column column;

	private final String tick;

	private final List<ActionOutcome> outcomes;

	ActionColumn(Column column, String tick, ActionOutcome... outcomes) {
		this.column = column;
		this.tick = tick;
		this.outcomes = List.of(outcomes);
	}

	Column column() {
		return this.column;
	}

	HandlingAction action() {
		return HandlingAction.valueOf(name());
	}

	/**
	 * The key by which the decision on actions asks for it, or nothing when it is not
	 * decided there.
	 */
	Optional<String> tick() {
		return Optional.ofNullable(this.tick);
	}

	List<ActionOutcome> outcomes() {
		return this.outcomes;
	}

	/** Those that the decision on actions asks for. */
	static Stream<ActionColumn> decided() {
		return Stream.of(values()).filter((column) -> column.tick != null);
	}

}
