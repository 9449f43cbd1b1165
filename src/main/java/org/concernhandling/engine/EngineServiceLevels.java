package org.concernhandling.engine;

import java.util.Optional;

import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.concernhandling.access.StaffGroup;
import org.concernhandling.concern.vocabulary.Code;
import org.concernhandling.servicelevel.Calendar;
import org.concernhandling.servicelevel.ServiceLevels;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Asks the decision {@code service-levels} in its newest version. A slip about when to
 * warn and whom to tell stops no concern: it is logged, and counts as if nothing stood
 * there.
 */
@Component
class EngineServiceLevels implements ServiceLevels {

	private static final Logger logger = LoggerFactory.getLogger(EngineServiceLevels.class);

	private final ObjectProvider<DecisionService> decisions;

	EngineServiceLevels(ObjectProvider<DecisionService> decisions) {
		this.decisions = decisions;
	}

	@Override
	public Optional<Target> find(String task) {
		DmnDecisionTableResult result = Unchecked.byAuthorization(() -> this.decisions.getObject()
			.evaluateDecisionTableByKey("service-levels", Variables.putValue("task", task)));
		return Optional.ofNullable(result.getSingleResult()).map((rule) -> target(task, rule));
	}

	private static Target target(String task, DmnDecisionRuleResult rule) {
		return new Target(rule.<Number>getEntry("target").intValue(), Code.of(Unit.class, rule.getEntry("unit")),
				Code.of(Calendar.class, rule.getEntry("calendar")), warnAfter(task, rule.get("warnAfter")),
				escalateTo(task, rule.get("escalateTo")));
	}

	private static int warnAfter(String task, Object stated) {
		if (stated == null) {
			return 100;
		}
		if (stated instanceof Number percent && percent.intValue() >= 1 && percent.intValue() <= 100) {
			return percent.intValue();
		}
		warn(task, "warnAfter");
		return 100;
	}

	private static String escalateTo(String task, Object stated) {
		if (stated == null) {
			return StaffGroup.MANAGERS.id();
		}
		if (StaffGroup.handlingConcerns().map(StaffGroup::id).anyMatch(stated::equals)) {
			return (String) stated;
		}
		warn(task, "escalateTo");
		return StaffGroup.MANAGERS.id();
	}

	private static void warn(String task, String column) {
		logger.warn("The rule of the decision service-levels for {} has no valid {}: it counts as if it said nothing",
				task, column);
	}

}
