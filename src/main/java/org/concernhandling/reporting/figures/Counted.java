package org.concernhandling.reporting.figures;

import org.concernhandling.concern.vocabulary.Code;

/**
 * Which concerns are counted. Qualifying disclosures and other concerns together are all
 * concerns.
 */
public enum Counted implements Code {

	/** What the law wants reported (SI 2017/507). */
	QUALIFYING_DISCLOSURES("Qualifying workers’ disclosures", "disclosure_status = 'qualifying-disclosure'"),

	/** Handled the same way and not counted, or not yet decided. */
	OTHER_CONCERNS("Other concerns", "coalesce(disclosure_status, 'none') <> 'qualifying-disclosure'"),

	ALL_CONCERNS("All concerns", "1 = 1");

	private final String label;

	private final String condition;

	Counted(String label, String condition) {
		this.label = label;
		this.condition = condition;
	}

	@Override
	public String label() {
		return this.label;
	}

	/** The condition on the facts of concerns. */
	String condition() {
		return this.condition;
	}

}
