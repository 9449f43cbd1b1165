package org.concernhandling.engine.handbook;

import java.util.List;

/**
 * A decision in plain words.
 *
 * @param key its id
 * @param version its version tag; empty when it has none
 * @param purpose what it decides, and how it is to be changed
 * @param order how its rules come together
 * @param examples what it says in given cases, as its owners expect it
 */
record DecisionChapter(String key, String name, String version, String purpose, String order, List<Column> inputs,
		List<Column> outputs, List<Row> rules, List<Row> examples) {

	/** The first sentence of what it decides. */
	public String summary() {
		return this.purpose.replaceFirst("(?s)(?<=\\.)\\s.*", "");
	}

	/**
	 * A column of the table.
	 *
	 * @param variable what it asks for or answers
	 */
	record Column(String label, String variable) {
	}

	/**
	 * A rule or an example.
	 *
	 * @param inputs its cells on the left, without quotation marks; empty for any value,
	 * or for what is not known
	 * @param outputs its cells on the right, without quotation marks
	 * @param why its annotation, or why its outcome is right
	 */
	record Row(List<String> inputs, List<String> outputs, String why) {
	}

}
