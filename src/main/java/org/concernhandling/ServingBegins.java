package org.concernhandling;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** From the moment that people can use the application its log tells less. */
@Component
class ServingBegins {

	@EventListener(ApplicationReadyEvent.class)
	void stripFailures() {
		StrippedThrowables.serve();
	}

}
