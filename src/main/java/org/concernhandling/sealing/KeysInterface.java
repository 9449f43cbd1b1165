package org.concernhandling.sealing;

import java.security.Principal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Changes the key-encryption key, for administrators. */
@RestController
@RequestMapping("/api/keys")
@Tag(name = "Keys", description = "For administrators")
class KeysInterface {

	private final KeyRotation rotation;

	private final ApplicationEventPublisher events;

	KeysInterface(KeyRotation rotation, ApplicationEventPublisher events) {
		this.rotation = rotation;
		this.events = events;
	}

	@PostMapping(path = "/rotate", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Takes a new key into use and wraps every data key with it, while everything can be read")
	Wrapped rotate(Principal person) {
		this.events.publishEvent(new KeysChange(person.getName(), "keys-rotate"));
		return new Wrapped(this.rotation.rotate());
	}

	@PostMapping(path = "/rewrap", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Wraps every data key with the primary key, after a new one was put among the keys by hand")
	Wrapped rewrap(Principal person) {
		this.events.publishEvent(new KeysChange(person.getName(), "keys-rewrap"));
		return new Wrapped(this.rotation.rewrap());
	}

	@PostMapping(path = "/retire", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Gives up old keys that no data key needs any more")
	Retired retire(Principal person) {
		this.events.publishEvent(new KeysChange(person.getName(), "keys-retire"));
		return new Retired(this.rotation.retire());
	}

	@ExceptionHandler
	ProblemDetail refused(CannotChangeKeys refusal) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, refusal.getMessage());
	}

	/**
	 * What was done.
	 *
	 * @param wrapped how many data keys were wrapped anew
	 */
	record Wrapped(long wrapped) {
	}

	/**
	 * What was done.
	 *
	 * @param retired how many old keys were given up
	 */
	record Retired(int retired) {
	}

}
