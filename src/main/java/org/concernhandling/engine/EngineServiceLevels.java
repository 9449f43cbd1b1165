package org.concernhandling.engine;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
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

	private final ObjectProvider<RepositoryService> models;

	/** What a version of the decision says of a task never changes. */
	private final Map<String, Optional<Target>> known = new ConcurrentHashMap<>();

	EngineServiceLevels(ObjectProvider<DecisionService> decisions, ObjectProvider<RepositoryService> models) {
		this.decisions = decisions;
		this.models = models;
	}

	@Override
	public Optional<Target> find(String task) {
		return Unchecked.byAuthorization(() -> {
			String newest = newest();
			String place = newest + "/" + task;
			if (!this.known.containsKey(place)) {
				this.known.put(place, ask(newest, task));
			}
			return this.known.get(place);
		});
	}

	private String newest() {
		return this.models.getObject()
			.createDecisionDefinitionQuery()
			.decisionDefinitionKey("service-levels")
			.latestVersion()
			.singleResult()
			.getId();
	}

	private Optional<Target> ask(String decision, String task) {
		DmnDecisionTableResult result = this.decisions.getObject()
			.evaluateDecisionTableById(decision, Variables.putValue("task", task));
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
