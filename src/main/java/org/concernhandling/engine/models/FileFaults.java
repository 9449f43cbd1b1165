package org.concernhandling.engine.models;

import java.util.function.Consumer;

import org.camunda.bpm.model.bpmn.instance.BaseElement;

/** Tells what is wrong with one file. */
public final class FileFaults {

	private static final String KEBAB_CASE = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

	private final String file;

	private final Consumer<Fault> faults;

	/** Tells what is wrong with a file of this name. */
	public FileFaults(String file, Consumer<Fault> faults) {
		this.file = file;
		this.faults = faults;
	}

	/** Tells it unless the element obeys the rule. */
	public void unless(boolean obeyed, BaseElement element, String rule, String mend) {
		unless(obeyed, Titles.of(element), (element.getId() != null) ? element.getId() : "", rule, mend);
	}

	/** Tells it unless what the title names obeys the rule. */
	public void unless(boolean obeyed, String title, String id, String rule, String mend) {
		if (!obeyed) {
			this.faults.accept(new Fault(this.file, title, id, rule, mend));
		}
	}

	/** Tells it of the file as a whole. */
	public void tell(String rule, String mend) {
		unless(false, "", "", rule, mend);
	}

	/** Passes a fault on that was found before. */
	public void pass(Fault fault) {
		this.faults.accept(fault);
	}

	/** Whether a person chose an id: those that Modeler generates look different. */
	public static boolean isChosen(String id) {
		return id != null && id.matches(KEBAB_CASE);
	}

	/** Tells it unless the id is one that a person chose. */
	public void unlessChosen(String id, String title) {
		unless(isChosen(id), title, (id != null) ? id : "",
				"its id is of small letters, digits and hyphens, and no generated one",
				"Open section General and give it an id that says what it is, such as record-the-answer.");
	}

}
