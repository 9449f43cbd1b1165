package org.concernhandling.engine.handbook;

import java.util.List;

/**
 * A process in plain words.
 *
 * @param key its id
 * @param version its version tag; empty when it has none
 * @param purpose what it is for
 * @param events what it waits for, and what can happen meanwhile
 * @param decisions the decisions that it asks
 * @param calls the processes that it calls
 * @param stages where the clock of a stage starts, stops or stands still
 * @param variables what it knows about a concern while it runs
 * @param diagram the model as it was drawn
 */
record ProcessChapter(String key, String name, String version, String purpose, List<TaskEntry> tasks,
		List<EventEntry> events, List<Reference> decisions, List<Reference> calls, List<StageEntry> stages,
		List<VariableEntry> variables, byte[] diagram) {

	/** The first sentence of what it is for. */
	public String summary() {
		return this.purpose.replaceFirst("(?s)(?<=\\.)\\s.*", "");
	}

	/**
	 * A task of a person.
	 *
	 * @param what what to do and why
	 * @param groups the labels of the groups that may do it
	 * @param due by when
	 */
	record TaskEntry(String id, String name, String what, List<String> groups, String due, List<Question> questions) {
	}

	/**
	 * A question of a form.
	 *
	 * @param answers the labels of the answers to choose from; empty when there are none
	 */
	record Question(String key, String label, List<String> answers) {

		/** The question with its answers, unless they are too many to be named here. */
		public String inWords() {
			if (this.answers.isEmpty()) {
				return this.label;
			}
			return this.label + " ("
					+ ((this.answers.size() <= 5) ? String.join(", ", this.answers) : "one of " + this.answers.size())
					+ ")";
		}

	}

	/**
	 * A timer, a message or a condition.
	 *
	 * @param kind which of these it is, with a small letter
	 * @param when what it waits for
	 */
	record EventEntry(String id, String name, String kind, String when) {
	}

	/**
	 * A step that asks a decision or calls a process.
	 *
	 * @param step the name of the step
	 * @param key the id of what it asks or calls
	 */
	record Reference(String step, String key) {
	}

	/**
	 * What a step does to the clock of a stage.
	 *
	 * @param stage the id of the stage in the decision {@code service-levels}
	 */
	record StageEntry(String step, String what, String stage, String target) {
	}

	/**
	 * A variable.
	 *
	 * @param meaning what it says: the question that is asked for it, or its name as
	 * words
	 * @param values what it may be: a kind of value, or codes with their labels
	 * @param setBy where it gets its value
	 * @param readBy where its value is used
	 */
	record VariableEntry(String name, String meaning, List<String> values, List<String> setBy, List<String> readBy) {
	}

}
