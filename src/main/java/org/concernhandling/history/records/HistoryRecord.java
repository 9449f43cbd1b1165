package org.concernhandling.history.records;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.concernhandling.concern.vocabulary.Category;
import org.concernhandling.concern.vocabulary.Channel;
import org.concernhandling.concern.vocabulary.ClosureOutcome;
import org.concernhandling.concern.vocabulary.Confidentiality;
import org.concernhandling.concern.vocabulary.Destination;
import org.concernhandling.concern.vocabulary.Evidence;
import org.concernhandling.concern.vocabulary.Failure;
import org.concernhandling.concern.vocabulary.HandlingAction;
import org.concernhandling.concern.vocabulary.Matter;
import org.concernhandling.concern.vocabulary.Nation;
import org.concernhandling.concern.vocabulary.Remit;
import org.concernhandling.concern.vocabulary.ReporterTold;
import org.concernhandling.concern.vocabulary.Setting;
import org.concernhandling.concern.vocabulary.Severity;
import org.concernhandling.concern.vocabulary.Standing;
import org.concernhandling.concern.vocabulary.Substantiated;
import org.concernhandling.concern.vocabulary.YesNo;
import org.concernhandling.concern.vocabulary.YesNoNotKnown;

/**
 * What a file says of one concern. What it does not say is null.
 *
 * @param line the line on which it begins
 * @param id what it is called where it comes from
 * @param actionsLeftOut the actions of which the file does not say anything at all
 * @param text all that its line says, in the order of the columns, to tell whether it has
 * changed
 */
record HistoryRecord(long line, String id, LocalDate received, Channel channel, Standing standing,
		Confidentiality confidentiality, Setting setting, Setting otherSetting, Nation nation, String localAuthority,
		Matter matter, Failure failure, YesNo publicInterest, YesNo immediateRisk, Category category, Severity severity,
		Evidence evidence, LocalDate decided, Map<ActionColumn, PastAction> actions, Set<ActionColumn> actionsLeftOut,
		Destination destination, YesNoNotKnown riskReduced, LocalDate closed, ClosureOutcome closureOutcome,
		Substantiated substantiated, ReporterTold reporterTold, YesNoNotKnown detrimentReported, String text) {

	/** Whether the kind of service, or what it is about, puts it outside our remit. */
	boolean isNotOurs() {
		return this.matter == Matter.PERSONAL_GRIEVANCE
				|| this.setting != null && this.setting.remit() == Remit.NOT_OURS;
	}

	/** Whether a child was at immediate risk. */
	boolean isAboutImmediateRisk() {
		return this.immediateRisk == YesNo.YES || this.actions.containsKey(ActionColumn.IMMEDIATE_RISK_REFERRAL);
	}

	/** Whether an action was decided, or that none is needed. */
	boolean isDecided() {
		return this.decided != null || this.closed != null
				|| ActionColumn.decided().anyMatch(this.actions::containsKey);
	}

	/** Whether something is known that only who established the remit could know. */
	boolean isEstablished() {
		return this.matter != null || this.failure != null || this.publicInterest != null || this.category != null
				|| isDecided();
	}

	/** Whether somebody has read it. */
	boolean isScreened() {
		return this.immediateRisk != null || isAboutImmediateRisk() || isEstablished();
	}

	/**
	 * The actions of which nobody knows whether they were decided. What could not have
	 * been decided is known, and so is what people here will decide.
	 */
	Set<HandlingAction> actionsNotTold() {
		return this.actionsLeftOut.stream()
			.filter((action) -> (action == ActionColumn.IMMEDIATE_RISK_REFERRAL)
					? isScreened() && this.immediateRisk == null : isDecided() && couldBeDecided(action))
			.map(ActionColumn::action)
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(HandlingAction.class)));
	}

	private boolean couldBeDecided(ActionColumn action) {
		// Whatever is decided and ours has an action of which the file tells.
		return !isNotOurs() && action != ActionColumn.NO_FURTHER_ACTION
				&& !this.actions.containsKey(ActionColumn.NO_FURTHER_ACTION)
				&& (action != ActionColumn.COMPLIANCE_VISIT || this.setting.remit() == Remit.REGULATED);
	}

	/** Whether others were waited for, which no file tells how long. */
	boolean isWaitedFor() {
		return isNotOurs()
				|| this.actions.keySet().stream().anyMatch((action) -> action != ActionColumn.NO_FURTHER_ACTION);
	}

	/** Whether it was reviewed what the actions found. */
	boolean isReviewed() {
		return this.riskReduced != null || this.closed != null;
	}

	@Override
	public String toString() {
		return "HistoryRecord[line " + this.line + "]";
	}

}
