package org.concernhandling.engine;

import java.util.Optional;

import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.concernhandling.concern.vocabulary.Code;
import org.concernhandling.servicelevel.Calendar;
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
	public Optional<Target> find(String task) {
		DmnDecisionTableResult result = Unchecked.byAuthorization(() -> this.decisions.getObject()
			.evaluateDecisionTableByKey("service-levels", Variables.putValue("task", task)));
		return Optional.ofNullable(result.getSingleResult()).map(EngineServiceLevels::target);
	}

	private static Target target(DmnDecisionRuleResult rule) {
		return new Target(rule.<Number>getEntry("target").intValue(), Code.of(Unit.class, rule.getEntry("unit")),
				Code.of(Calendar.class, rule.getEntry("calendar")), (Integer) rule.getOrDefault("warnAfter", 100),
				(String) rule.getOrDefault("escalateTo", "managers"));
	}

}
