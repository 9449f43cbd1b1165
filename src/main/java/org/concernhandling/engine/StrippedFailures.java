package org.concernhandling.engine;

import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.runtime.Job;

/** Keeps of a failed job what {@link Stripped} leaves of its failure. */
class StrippedFailures extends CacheAwareHistoryEventProducer {

	@Override
	public HistoryEvent createHistoricJobLogFailedEvt(Job job, Throwable exception) {
		return super.createHistoricJobLogFailedEvt(job, Stripped.of(exception));
	}

}
