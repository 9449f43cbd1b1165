package org.concernhandling.casework;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;

/** Remembers which rules of decisions matched. */
class MatchedRules implements DmnDecisionTableEvaluationListener {

	private final Set<String> rules = ConcurrentHashMap.newKeySet();

	@Override
	public void notify(DmnDecisionTableEvaluationEvent evaluation) {
		evaluation.getMatchingRules().stream().map(DmnEvaluatedDecisionRule::getId).forEach(this.rules::add);
	}

	Set<String> all() {
		return Set.copyOf(this.rules);
	}

	void clear() {
		this.rules.clear();
	}

}
