package org.concernhandling.engine.guard.decision;

import java.util.List;

import org.concernhandling.engine.guard.rules.InStages;
import org.concernhandling.engine.guard.rules.InStages.Stage;

/** What a decision and the examples beside it are held to. */
public final class RulesOfDecisions {

	private RulesOfDecisions() {
	}

	/**
	 * All of them: what can be read, what it says, whether it is complete, and last
	 * whether the examples come out as they should.
	 */
	public static InStages inStages() {
		DecisionEngine engine = new DecisionEngine();
		return new InStages(List.of(new Stage(false, false, List.of(new DecisionRules()), List.of()),
				new Stage(true, false, List.of(new DecisionWords(), new ServiceLevelRules(), new BankHolidayRules()),
						List.of()),
				new Stage(true, true, List.of(new DecisionUse()), List.of(new DecisionLogic(engine))),
				new Stage(true, true, List.of(), List.of(new ExampleRules(engine)))));
	}

}
