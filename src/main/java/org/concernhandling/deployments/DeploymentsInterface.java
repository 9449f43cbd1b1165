package org.concernhandling.deployments;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.responses.ApiResponses;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.concernhandling.deployments.Deployment.Summary;
import org.concernhandling.deployments.DeploymentNotes.Note;
import org.concernhandling.deployments.LiveFaults.LiveFault;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What was deployed, for programs and for the one command that undoes it. */
@RestController
@Tag(name = "Deployments", description = "See what changed in the models, and undo it")
@SecurityRequirement(name = "credentials")
@ApiResponses({
		@ApiResponse(responseCode = "401", description = "The credentials are missing or wrong.", content = @Content()),
		@ApiResponse(responseCode = "403", description = "This is not yours to see or to do.", content = @Content()) })
class DeploymentsInterface {

	private static final int NEWEST = 100;

	private final Deployments deployments;

	private final ObjectProvider<DeploymentNotes> notes;

	private final LiveFaults faults;

	DeploymentsInterface(Deployments deployments, ObjectProvider<DeploymentNotes> notes, LiveFaults faults) {
		this.deployments = deployments;
		this.notes = notes;
		this.faults = faults;
	}

	@GetMapping(path = "/api/deployments", produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(operationId = "listDeployments", summary = "List the newest deployments, newest first",
			description = "For process owners, managers and administrators. At most 100.")
	@ApiResponse(responseCode = "200", description = "The deployments.")
	List<Summary> newest() {
		return this.deployments.newest(NEWEST);
	}

	@GetMapping(path = "/api/deployments/faults", produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(operationId = "listFaults", summary = "List what is wrong with the models that are live",
			description = "For process owners, managers and administrators. Models that were accepted stay live when "
					+ "rules are added; nothing stops until somebody mends them.")
	@ApiResponse(responseCode = "200", description = "What is wrong, by file and element.")
	List<LiveFault> faults() {
		return this.faults.all();
	}

	@GetMapping(path = "/api/deployments/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(operationId = "readDeployment", summary = "See what a deployment changed, element by element",
			description = "For process owners, managers and administrators.")
	@ApiResponse(responseCode = "200", description = "The deployment.")
	@ApiResponse(responseCode = "404", description = "No deployment with this id is recorded.", content = @Content())
	Answer find(@PathVariable String id) {
		return this.deployments.find(id)
			.map((deployment) -> new Answer(deployment,
					this.notes.orderedStream().flatMap((some) -> some.about(id).stream()).toList()))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	// As JSON only, though there is nothing to say: another site cannot make a browser
	// send
	// that.
	@PostMapping(path = "/api/deployments/{id}/undo", consumes = MediaType.APPLICATION_JSON_VALUE,
			produces = { MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE })
	@Operation(operationId = "undoDeployment", summary = "Undo a deployment",
			description = "For process owners and administrators. Deploys the former version of each file that the "
					+ "deployment changed. The body is empty, but declared as application/json. The notes of the answer say what "
					+ "runs on under the version that was undone, and what can be done about it.")
	@ApiResponse(responseCode = "200", description = "It is undone: the deployment that did so.")
	@ApiResponse(responseCode = "404", description = "No deployment with this id is recorded.", content = @Content())
	@ApiResponse(responseCode = "409",
			description = "A later deployment changed the same, nothing was live before, or a rule forbids it. Nothing "
					+ "has changed.",
			content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
					schema = @Schema(implementation = ProblemDetail.class)))
	Answer undo(@PathVariable String id) {
		find(id);
		return find(this.deployments.undo(id));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> refused(NotDeployed ex) {
		return ResponseEntity.of(ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, ex.getMessage())).build();
	}

	/**
	 * A deployment with what else there is to say of it.
	 */
	@Schema(name = "DeploymentAnswer")
	record Answer(@JsonUnwrapped Deployment deployment, @Schema(
			description = "What else there is to say, such as what runs under an older version.") List<Note> notes) {
	}

}
