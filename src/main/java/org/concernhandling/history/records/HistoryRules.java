package org.concernhandling.history.records;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

import org.concernhandling.concern.vocabulary.ActionOutcome;
import org.concernhandling.concern.vocabulary.Nation;
import org.concernhandling.concern.vocabulary.Remit;
import org.concernhandling.concern.vocabulary.Setting;
import org.concernhandling.concern.vocabulary.YesNo;
import org.concernhandling.servicelevel.Calendar;
import org.concernhandling.servicelevel.UnknownYear;
import org.concernhandling.servicelevel.WorkingCalendars;
import org.springframework.stereotype.Component;

/**
 * Whether a concern can have gone through the processes as a record says: what it leaves
 * out where something must be known, and what contradicts itself or the law.
 */
@Component
class HistoryRules {

	private static final Set<Setting> ACCOMMODATION_CAN_BE_RESTRICTED = EnumSet.of(Setting.CHILDRENS_HOME,
			Setting.RESIDENTIAL_FAMILY_CENTRE);

	private final WorkingCalendars calendars;

	HistoryRules(WorkingCalendars calendars) {
		this.calendars = calendars;
	}

	/**
	 * Finds what is wrong with a record, beside what its single cells say.
	 * @param today the day that it is; a past ends the day before
	 */
	void check(HistoryRecord record, Cells cells, LocalDate today) {
		checkDays(record, cells, today);
		checkService(record, cells);
		if (record.isNotOurs()) {
			checkNotOurs(record, cells);
		}
		else {
			checkOurs(record, cells);
		}
		checkDecision(record, cells);
		checkImmediateRisk(record, cells);
		checkEnd(record, cells);
	}

	private void checkDays(HistoryRecord record, Cells cells, LocalDate today) {
		if (record.received() == null) {
			cells.fault(Column.RECEIVED, "give the day on which it came in, such as 2018-03-31");
			return;
		}
		checkDay(record.received(), Column.RECEIVED, record.received(), today, cells);
		checkDay(record.decided(), Column.DECIDED, record.received(), today, cells);
		checkDay(record.closed(), Column.CLOSED, (record.decided() != null) ? record.decided() : record.received(),
				today, cells);
	}

	private void checkDay(LocalDate day, Column column, LocalDate earliest, LocalDate today, Cells cells) {
		if (day == null) {
			return;
		}
		if (!day.isBefore(today)) {
			cells.fault(column, "give a day before today: a past cannot lie ahead");
		}
		else if (day.isBefore(earliest)) {
			cells.fault(column, "give a day that is not before the one on which it came in, or was decided");
		}
		else {
			checkYears(day, column, cells);
		}
	}

	/** What is lived through on a day may be due in the year after it. */
	private void checkYears(LocalDate day, Column column, Cells cells) {
		try {
			this.calendars.of(Calendar.ENGLAND_AND_WALES).isWorkingDay(day);
			this.calendars.of(Calendar.ENGLAND_AND_WALES).isWorkingDay(day.plusYears(1));
		}
		catch (UnknownYear ex) {
			cells.fault(column, "the bank holidays of that year, or of the next, are not known: complete the decision "
					+ "bank-holidays first, with at least one rule for each year");
		}
	}

	private void checkService(HistoryRecord record, Cells cells) {
		if (record.channel() == null) {
			cells.fault(Column.CHANNEL, "say by which way it came in");
		}
		if (record.setting() == null && record.isEstablished()) {
			cells.fault(Column.SETTING,
					"say which kind of service it was about, or leave everything empty that was found out later");
		}
		if (record.otherSetting() != null && record.otherSetting() == record.setting()) {
			cells.fault(Column.OTHER_SETTING, "name another kind of service, or leave it empty");
		}
		boolean abroad = record.setting() == Setting.OUTSIDE_ENGLAND;
		if (abroad && (record.nation() == null || record.nation() == Nation.ENGLAND) && record.isEstablished()) {
			cells.fault(Column.NATION, "say where it is: wales, scotland or northern-ireland");
		}
		if (!abroad && record.nation() != null) {
			cells.fault(Column.NATION, "leave it empty: it is asked of services outside England only");
		}
	}

	private void checkNotOurs(HistoryRecord record, Cells cells) {
		String remedy = "leave it empty: the service, or what the concern is about, is not within our remit, so the "
				+ "concern is passed on without it";
		if (record.category() != null) {
			cells.fault(Column.CATEGORY, remedy);
		}
		if (record.riskReduced() != null) {
			cells.fault(Column.RISK_REDUCED, remedy);
		}
		ActionColumn.decided()
			.filter((action) -> action != ActionColumn.ONWARD_REFERRAL && record.actions().containsKey(action))
			.forEach((action) -> cells.fault(action.column(), remedy));
	}

	private void checkDecision(HistoryRecord record, Cells cells) {
		// Whether something is ours is decided when it is established.
		boolean decided = record.isDecided() || record.isNotOurs() && record.isEstablished();
		if (decided && record.received() != null && record.decided() == null) {
			cells.fault(Column.DECIDED, "give the day of the decision: the annual report tells in which year it fell "
					+ "(SI 2017/507, regulation 5)");
		}
	}

	private void checkOurs(HistoryRecord record, Cells cells) {
		if (record.isDecided() && record.category() == null) {
			cells.fault(Column.CATEGORY, "say what it was about: nothing is decided before that");
		}
		boolean anyAction = ActionColumn.decided().anyMatch(record.actions()::containsKey);
		if (record.isDecided() && !anyAction) {
			cells.fault((record.closed() != null) ? Column.CLOSED : Column.DECIDED,
					"name at least one action, or no-further-action: a decision is about actions, and no concern is "
							+ "closed without one");
		}
		boolean none = record.actions().containsKey(ActionColumn.NO_FURTHER_ACTION);
		if (none && ActionColumn.decided().filter(record.actions()::containsKey).count() > 1) {
			cells.fault(Column.NO_FURTHER_ACTION, "leave it empty, or the other actions: it excludes them");
		}
		if (record.actions().containsKey(ActionColumn.COMPLIANCE_VISIT)) {
			checkVisit(record, cells);
		}
		if (record.destination() != null && !record.actions().containsKey(ActionColumn.ONWARD_REFERRAL)) {
			cells.fault(Column.DESTINATION, "leave it empty: the concern was passed on to nobody");
		}
		if (record.riskReduced() != null && (none || !anyAction || isAnythingOpen(record))) {
			cells.fault(Column.RISK_REDUCED, "leave it empty: it is asked when all actions have ended");
		}
	}

	private void checkVisit(HistoryRecord record, Cells cells) {
		if (record.setting() != null && record.setting().remit() != Remit.REGULATED) {
			cells.fault(Column.COMPLIANCE_VISIT, "leave it empty, or correct the setting: a compliance visit needs a "
					+ "regulated service (Care Standards Act 2000, Part 2)");
		}
		else if (record.actions()
			.get(ActionColumn.COMPLIANCE_VISIT)
			.outcome() == ActionOutcome.RESTRICTION_OF_ACCOMMODATION
				&& !ACCOMMODATION_CAN_BE_RESTRICTED.contains(record.setting())) {
			cells.fault(Column.COMPLIANCE_VISIT, "give another outcome, or correct the setting: accommodation can be "
					+ "restricted at children's homes and residential family centres only");
		}
	}

	private void checkImmediateRisk(HistoryRecord record, Cells cells) {
		if (record.immediateRisk() == YesNo.NO && record.actions().containsKey(ActionColumn.IMMEDIATE_RISK_REFERRAL)) {
			cells.fault(Column.IMMEDIATE_RISK, "write yes, or nothing: a child was referred for immediate risk");
		}
	}

	private void checkEnd(HistoryRecord record, Cells cells) {
		if (record.closed() != null) {
			record.actions().forEach((action, taken) -> {
				if (taken.isOpen()) {
					cells.fault(action.column(),
							"say how it ended, or leave the day of the closure empty: no concern is closed while "
									+ "an action goes on");
				}
			});
			return;
		}
		checkOnlyWhenClosed(record.closureOutcome(), Column.CLOSURE_OUTCOME, cells);
		checkOnlyWhenClosed(record.substantiated(), Column.SUBSTANTIATED, cells);
		checkOnlyWhenClosed(record.reporterTold(), Column.REPORTER_TOLD, cells);
		checkOnlyWhenClosed(record.detrimentReported(), Column.DETRIMENT_REPORTED, cells);
	}

	private void checkOnlyWhenClosed(Object answer, Column column, Cells cells) {
		if (answer != null) {
			cells.fault(column, "leave it empty, or give the day of the closure: it is asked when a concern is closed");
		}
	}

	private static boolean isAnythingOpen(HistoryRecord record) {
		return record.actions().values().stream().anyMatch(PastAction::isOpen);
	}

}
