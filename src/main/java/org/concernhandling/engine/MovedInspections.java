package org.concernhandling.engine;

import org.camunda.bpm.engine.RuntimeService;
import org.concernhandling.directory.InspectionMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells every concern that is held for an inspection that it has another date now, in the
 * transaction that moves it. Whoever is reviewing or recording at this moment is not
 * disturbed: the date is looked up again when the concern is held on.
 */
@Component
class MovedInspections {

	private final RuntimeService runtime;

	MovedInspections(RuntimeService runtime) {
		this.runtime = runtime;
	}

	@EventListener
	void on(InspectionMoved moved) {
		moved.references()
			.forEach((reference) -> Unchecked
				.byAuthorization(() -> this.runtime.createMessageCorrelation(SentMessages.INSPECTION_DATE_CHANGED)
					.processInstanceBusinessKey(reference)
					.correlateAllWithResult()));
	}

}
