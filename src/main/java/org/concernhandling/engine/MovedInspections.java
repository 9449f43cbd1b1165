package org.concernhandling.engine;

import org.camunda.bpm.engine.RuntimeService;
import org.concernhandling.directory.InspectionMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the processes that hold a concern for an inspection that its date has changed. */
@Component
class MovedInspections {

	private static final String MESSAGE = "InspectionDateChanged";

	private final RuntimeService runtime;

	MovedInspections(RuntimeService runtime) {
		this.runtime = runtime;
	}

	/** In the transaction that moves the inspection: both or neither. */
	@EventListener
	void tell(InspectionMoved moved) {
		moved.references()
			.forEach((reference) -> Unchecked.byAuthorization(() -> this.runtime.createMessageCorrelation(MESSAGE)
				.processInstanceBusinessKey(reference)
				.correlateAllWithResult()));
	}

}
