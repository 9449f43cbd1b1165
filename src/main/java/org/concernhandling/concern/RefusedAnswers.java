package org.concernhandling.concern;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Answers that a form does not accept. */
public class RefusedAnswers extends Refused {

	private final transient Map<String, String> faults;

	public RefusedAnswers(Map<String, String> faults) {
		super(String.join(" ", faults.values()));
		this.faults = Collections.unmodifiableMap(new LinkedHashMap<>(faults));
	}

	/**
	 * What is wrong, a sentence for each question by its key in the form, or by an empty
	 * key when it is about none. Never quotes an answer.
	 */
	public Map<String, String> faults() {
		return this.faults;
	}

}
