package org.concernhandling.engine.guard.decision;

import java.util.List;

import org.concernhandling.engine.guard.rules.InStages;
import org.concernhandling.engine.guard.rules.Rules;

/** What a decision and the examples beside it are held to. */
public final class RulesOfDecisions {

	private RulesOfDecisions() {
	}

	/**
	 * All of them: what can be read, what it says, whether it is complete, and last
	 * whether the examples come out as they should.
	 */
	public static Rules inStages() {
		DecisionEngine engine = new DecisionEngine();
		return new InStages(List.of(List.of(new DecisionRules()),
				List.of(new DecisionWords(), new ServiceLevelRules(), new BankHolidayRules()),
				List.of(new DecisionUse(), new DecisionLogic(engine)), List.of(new ExampleRules(engine))));
	}

}
