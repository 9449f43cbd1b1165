package org.concernhandling.engine;

import org.camunda.bpm.engine.impl.history.event.HistoricFormPropertyEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricJobLogEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;

/**
 * Writes history without values. The level stays FULL, so that what people do is logged;
 * the values of variables are not written: the case file has what is needed of them.
 */
class LeanHistory extends DbHistoryEventHandler {

	@Override
	public void handleEvent(HistoryEvent event) {
		if (!isAboutValues(event) && !isJobThatWentWell(event)) {
			super.handleEvent(event);
		}
	}

	/**
	 * Jobs are worth two rows each only when they fail: what they did is history of its
	 * own.
	 */
	private static boolean isJobThatWentWell(HistoryEvent event) {
		return event instanceof HistoricJobLogEvent job && !job.isFailureLog();
	}

	private static boolean isAboutValues(HistoryEvent event) {
		return event instanceof HistoricVariableUpdateEventEntity || event instanceof HistoricFormPropertyEventEntity;
	}

}
