package org.concernhandling.engine.guard.form;

import java.util.List;

import org.concernhandling.engine.guard.rules.Rules;

/** What a form is held to. */
public final class RulesOfForms {

	private RulesOfForms() {
	}

	/** All of them. */
	public static List<Rules> all() {
		return List.of(new FormRules(), new QuestionRules(), new QuestionKeys(), new FormTexts());
	}

}
