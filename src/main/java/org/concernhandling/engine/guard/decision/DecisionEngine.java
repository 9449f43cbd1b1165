package org.concernhandling.engine.guard.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.engine.variable.Variables;
import org.concernhandling.engine.models.DecisionFile;

/**
 * Asks decisions that are not deployed, by the same engine of decisions as is within the
 * process engine, in the same configuration.
 */
class DecisionEngine {

	private static final String CELL = "cellInput";

	private final ThreadLocal<List<String>> fitting = ThreadLocal.withInitial(ArrayList::new);

	private final DmnEngine engine;

	private final FeelEngine feel;

	DecisionEngine() {
		DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
		configuration.getCustomPostDecisionTableEvaluationListeners().add(new Fitting());
		this.engine = configuration.buildEngine();
		this.feel = configuration.getFeelEngine();
	}

	/** Whether a cell of a rule fits to a value; an empty cell fits to everything. */
	boolean fits(String cell, Object value) {
		return cell.isEmpty() || cell.equals("-") || this.feel.evaluateSimpleUnaryTests(cell, CELL,
				Variables.putValue(CELL, Variables.untypedValue(value)).asVariableContext());
	}

	/** The decision in a file as the engine has it, or nothing when it refuses it. */
	Optional<DmnDecision> read(DecisionFile file) {
		try {
			return Optional.of(this.engine.parseDecision(file.id(), file.model()));
		}
		catch (DmnEngineException ex) {
			// Whoever asks tells it in plain words.
			return Optional.empty();
		}
	}

	/**
	 * What a decision says about known facts, or nothing when it cannot say anything: two
	 * rules fit where one may, or the values are not of the types of the columns.
	 */
	Optional<Outcome> ask(DmnDecision decision, Map<String, Object> facts) {
		this.fitting.get().clear();
		try {
			List<Map<String, Object>> answers = this.engine.evaluateDecisionTable(decision, facts).getResultList();
			return Optional.of(new Outcome(answers, List.copyOf(this.fitting.get())));
		}
		catch (DmnEngineException | FeelException ex) {
			return Optional.empty();
		}
		finally {
			this.fitting.remove();
		}
	}

	/**
	 * What a decision says.
	 *
	 * @param answers one for each rule that counts
	 * @param rules the ids of the rules that fit, where only the first counts that one
	 */
	record Outcome(List<Map<String, Object>> answers, List<String> rules) {
	}

	private final class Fitting implements DmnDecisionTableEvaluationListener {

		@Override
		public void notify(DmnDecisionTableEvaluationEvent evaluation) {
			evaluation.getMatchingRules()
				.stream()
				.map(DmnEvaluatedDecisionRule::getId)
				.forEach(DecisionEngine.this.fitting.get()::add);
		}

	}

}
