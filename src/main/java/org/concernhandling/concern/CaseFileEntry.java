package org.concernhandling.concern;

import java.time.Instant;
import java.util.List;

import org.concernhandling.concern.vocabulary.Code;

/**
 * Something that happened to a concern.
 *
 * @param subject what it was: a task's id, a letter's kind, a channel
 * @param person who did it, or null when the system did
 * @param answers what was said with it, in the order in which it was asked
 */
public record CaseFileEntry(Instant at, Kind kind, String subject, String person, List<Answer> answers) {

	/** The same, with whoever did it called by another name. */
	CaseFileEntry by(String name) {
		return new CaseFileEntry(this.at, this.kind, this.subject, name, this.answers);
	}

	@Override
	public String toString() {
		return "CaseFileEntry[" + this.kind + " " + this.subject + "]";
	}

	/**
	 * An answer to a question.
	 *
	 * @param key the form field's key
	 * @param question the question as it was shown
	 * @param value the answer as it is read: words, a date, or the label of a code
	 */
	public record Answer(String key, String question, String value) {

		@Override
		public String toString() {
			return "Answer[" + this.key + "]";
		}

	}

	/** The kinds of entries. */
	public enum Kind implements Code {

		RECEIVED("Received"),

		TASK_COMPLETED("Task completed"),

		LETTER("Letter"),

		FURTHER_INFORMATION("Further information"),

		/** What somebody noted at a task, beside its form. */
		NOTE("Note"),

		INSPECTION("Inspection diary"),

		/** The time for a task or milestone is running out. */
		WARNED("Close to its target"),

		/** A task or milestone has missed its target. */
		ESCALATED("Late, managers told"),

		/** Something was approved, and a rule forbade it when it was to be done. */
		REFUSED("Could not be done, back to people");

		private final String label;

		Kind(String label) {
			this.label = label;
		}

		@Override
		public String label() {
			return this.label;
		}

	}

}
