package org.concernhandling.engine;

import java.util.Locale;

import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.concernhandling.servicelevel.ServiceLevels;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the decision {@code service-levels} in its newest version. */
@Component
class EngineServiceLevels implements ServiceLevels {

	private final ObjectProvider<DecisionService> decisions;

	EngineServiceLevels(ObjectProvider<DecisionService> decisions) {
		this.decisions = decisions;
	}

	@Override
	public Target of(String task) {
		DmnDecisionTableResult result = Unchecked.byAuthorization(() -> this.decisions.getObject()
			.evaluateDecisionTableByKey("service-levels", Variables.putValue("task", task)));
		if (result.isEmpty()) {
			throw new IllegalArgumentException("The decision service-levels has no rule for " + task);
		}
		DmnDecisionRuleResult rule = result.getSingleResult();
		Unit unit = Unit.valueOf(rule.<String>getEntry("unit").toUpperCase(Locale.ROOT).replace('-', '_'));
		return new Target(rule.<Number>getEntry("target").intValue(), unit);
	}

}
