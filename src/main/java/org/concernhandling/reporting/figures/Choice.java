package org.concernhandling.reporting.figures;

import java.util.ArrayList;
import java.util.List;

import org.concernhandling.concern.vocabulary.Code;

/** A row that is no word of the vocabulary. */
record Choice(String code, String label) implements Code {

	/** Choices by codes and labels in turn. */
	static List<Choice> of(String... codesAndLabels) {
		List<Choice> choices = new ArrayList<>();
		for (int i = 0; i < codesAndLabels.length; i += 2) {
			choices.add(new Choice(codesAndLabels[i], codesAndLabels[i + 1]));
		}
		return List.copyOf(choices);
	}

	@Override
	public String name() {
		return this.code;
	}

}
