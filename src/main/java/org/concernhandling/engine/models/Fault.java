package org.concernhandling.engine.models;

import java.util.Comparator;

/**
 * One thing that is wrong with a model, in the words of its owner.
 *
 * @param file the name of the file, such as {@code provider-enquiry.bpmn}
 * @param element what the fault is about, such as
 * {@code user task 'Prepare the enquiry' (prepare-enquiry)}; empty when it is about the
 * file as a whole
 * @param elementId the id of the element, by which Modeler finds it; empty when there is
 * none
 * @param rule the rule that is broken, as a statement that should be true
 * @param mend how to mend it
 */
public record Fault(String file, String element, String elementId, String rule,
		String mend) implements Comparable<Fault> {

	private static final Comparator<Fault> ORDER = Comparator.comparing(Fault::file)
		.thenComparing(Fault::element)
		.thenComparing(Fault::rule)
		.thenComparing(Fault::mend);

	/** Names may come from anywhere, and faults are shown and logged line by line. */
	public Fault {
		file = file.replaceAll("[^\\w ./\\\\-]", "?");
		element = line(element);
		rule = line(rule);
		mend = line(mend);
	}

	@Override
	public int compareTo(Fault other) {
		return ORDER.compare(this, other);
	}

	/** File, element, rule and how to mend it, in one line. */
	@Override
	public String toString() {
		return "%s%s breaks the rule “%s”. %s".formatted(this.file, this.element.isEmpty() ? "" : ": " + this.element,
				this.rule, this.mend);
	}

	private static String line(String text) {
		return text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ");
	}

}
