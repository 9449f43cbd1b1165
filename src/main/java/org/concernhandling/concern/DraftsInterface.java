package org.concernhandling.concern;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Tasklist's drafts: what it would keep in the browser, kept here. Only for tasks that
 * the person may see, about concerns that they need to know; nobody reads another's
 * draft.
 */
@RestController
@RequestMapping("/concerns/task/{taskId}/draft")
class DraftsInterface {

	/** The answers to the longest form, with room to spare. */
	private static final int MAX_LENGTH = 200_000;

	private final Drafts drafts;

	private final ConcernProcesses processes;

	private final NeedToKnow needToKnow;

	private final CurrentPerson person;

	DraftsInterface(Drafts drafts, ConcernProcesses processes, NeedToKnow needToKnow, CurrentPerson person) {
		this.drafts = drafts;
		this.processes = processes;
		this.needToKnow = needToKnow;
		this.person = person;
	}

	@GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<String> show(@PathVariable String taskId) {
		reference(taskId);
		return this.drafts.find(taskId, person())
			.map(ResponseEntity::ok)
			.orElseGet(() -> ResponseEntity.noContent().build());
	}

	@PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void save(@PathVariable String taskId, @RequestBody String draft) {
		if (draft.length() > MAX_LENGTH) {
			throw new ResponseStatusException(HttpStatus.PAYLOAD_TOO_LARGE);
		}
		this.drafts.save(taskId, person(), reference(taskId), draft);
	}

	private String reference(String taskId) {
		return this.processes.referenceOfTask(taskId)
			.filter(this.needToKnow::admits)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private String person() {
		return this.person.id().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
