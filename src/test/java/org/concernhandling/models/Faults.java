package org.concernhandling.models;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a model: each time the element and the rule that it breaks. */
final class Faults {

	private static final String KEBAB_CASE = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

	private final List<String> faults = new ArrayList<>();

	/** Notes the fault unless what the title names obeys the rule. */
	void unless(boolean obeyed, String title, String rule) {
		if (!obeyed) {
			this.faults.add(title + ": " + rule);
		}
	}

	/** Notes the fault unless the id is one that a person chose. */
	void unlessChosen(String id, String title) {
		unless(id.matches(KEBAB_CASE), title, "the id is to be in kebab-case and not a generated one");
	}

	List<String> list() {
		return this.faults.stream().distinct().sorted().toList();
	}

}
