package org.concernhandling.engine;

import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationEvent;
import org.camunda.bpm.engine.delegate.DelegateCaseExecution;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.producer.DmnHistoryEventProducer;

/**
 * Keeps no history of decisions: what came of them is in the register. It is not enough
 * to drop the event later, as {@link LeanHistory} does with others: while the engine puts
 * it together, it writes the texts among its inputs and outputs, sealed, to rows that
 * nothing refers to and nothing removes.
 */
class NoDecisionHistory implements DmnHistoryEventProducer {

	@Override
	public HistoryEvent createDecisionEvaluatedEvt(DelegateExecution execution, DmnDecisionEvaluationEvent event) {
		return null;
	}

	@Override
	public HistoryEvent createDecisionEvaluatedEvt(DelegateCaseExecution execution, DmnDecisionEvaluationEvent event) {
		return null;
	}

	@Override
	public HistoryEvent createDecisionEvaluatedEvt(DmnDecisionEvaluationEvent event) {
		return null;
	}

}
