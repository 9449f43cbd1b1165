package org.concernhandling.concern;

import java.util.Set;

import org.concernhandling.access.StaffGroup;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Who may read the case file of a concern, and add to it: caseworkers and managers that
 * of every concern; the other groups that handle concerns while a task about it is open
 * for them, and afterwards when they have completed one themselves. Custodians of
 * identity only while: who knows the reporter should not know the story.
 * <p>
 * The rule looks at ids alone, before anything is read or decrypted, and does the same
 * for a concern that there is not: neither the answer nor the time it takes tells which
 * concerns there are.
 */
@Service
public class NeedToKnow {

	private final Duties duties;

	private final CaseFile caseFile;

	private final CurrentPerson person;

	private final ApplicationEventPublisher events;

	NeedToKnow(Duties duties, CaseFile caseFile, CurrentPerson person, ApplicationEventPublisher events) {
		this.duties = duties;
		this.caseFile = caseFile;
		this.person = person;
		this.events = events;
	}

	/**
	 * Whether whoever acts now may read the case file of a concern. A refusal is
	 * recorded, whether there is such a concern or not.
	 */
	public boolean admits(String reference) {
		if (!Reference.isOne(reference)) {
			return false;
		}
		boolean admitted = this.person.id().filter((id) -> isAdmitted(id, reference)).isPresent();
		if (!admitted) {
			this.events.publishEvent(new CaseFileRefused(this.person.id().orElse(null), reference));
		}
		return admitted;
	}

	/** Whether whoever acts now may read the case file of every concern. */
	public boolean admitsToEvery() {
		return this.person.id().map(this.duties::groups).filter(NeedToKnow::handleEvery).isPresent();
	}

	/**
	 * Whether whoever acts now may read it, for showing what they may open: asking this
	 * is no look that could be refused, and is not recorded.
	 */
	public boolean wouldAdmit(String reference) {
		return this.person.id().filter((id) -> isAdmitted(id, reference)).isPresent();
	}

	private boolean isAdmitted(String id, String reference) {
		Set<StaffGroup> groups = this.duties.groups(id);
		if (groups.stream().noneMatch(StaffGroup::handlesConcerns)) {
			return false;
		}
		return handleEvery(groups) || this.duties.haveTask(reference, id, groups)
				|| !groups.contains(StaffGroup.CUSTODIANS) && this.caseFile.hasCompletedTask(reference, id);
	}

	private static boolean handleEvery(Set<StaffGroup> groups) {
		return groups.stream().anyMatch(StaffGroup::handlesEveryConcern);
	}

}
