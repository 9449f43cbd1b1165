package org.concernhandling.concern;

import java.util.List;

import org.concernhandling.LondonTime;
import org.concernhandling.concern.CaseFileEntry.Answer;

/**
 * The case file as it is shown: these fields and no others. Nothing of who told us is
 * among them. Codes are shown by their labels, times as people read them; what is not
 * known is null.
 *
 * @param narrative what was said when the concern came in
 * @param closedAt when it was closed, or null while it is open
 * @param others the other concerns about the same service whose case files the person may
 * read, newest first
 * @param everyOther whether there is no other concern about it than these
 * @param timeline everything that happened, newest first
 */
record CaseFileView(String reference, String openedAt, String channel, String confidentiality, String standing,
		String reportedRisk, String narrative, ServiceView service, List<OtherConcern> others, boolean everyOther,
		List<Decision> decisions, List<Action> actions, List<Letter> letters, List<Event> timeline,
		List<Open> openTasks, List<Waiting> waits, String closedAt) {

	@Override
	public String toString() {
		return "CaseFileView[" + this.reference + "]";
	}

	/** Whether a person is asked to consider further information now. */
	public boolean isFurtherInformationConsidered() {
		return this.openTasks.stream().anyMatch((task) -> task.task().equals("consider-further-information"));
	}

	/** Which service the concern is about, as far as it is known. */
	record ServiceView(Long urn, String name, String setting, String secondSetting, String remit,
			String localAuthority) {

		@Override
		public String toString() {
			return "ServiceView";
		}

	}

	/** Another concern about the same service. */
	record OtherConcern(String reference, String openedAt, String category, String outcome) {
	}

	/** What was decided, by whom and when. */
	record Decision(String question, String answer, String person, String at) {
	}

	/** An action that was taken, and how it ended. */
	record Action(String name, String openedAt, String outcome, String endedAt) {
	}

	/** A letter that was written. */
	record Letter(String name, String at, List<Answer> answers) {
	}

	/** Something that happened. */
	record Event(String at, String name, String person, List<Answer> answers) {
	}

	/** A task that is to be done. */
	record Open(String task, String name, String process, String group, String assignee, String due) {
	}

	/** What happens when nobody does anything, or what has to come from outside. */
	record Waiting(String words) {

		static Waiting of(ConcernProcesses.Wait wait) {
			String due = LondonTime.readable(wait.due());
			return new Waiting(switch (wait.kind()) {
				case UNTIL -> "Goes on by itself on %s: %s".formatted(due, wait.name());
				case UNLESS -> "If nothing happens by %s: %s".formatted(due, wait.name());
				case FOR -> "Goes on when this happens: " + wait.name();
			});
		}

	}

}
