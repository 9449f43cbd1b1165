package org.concernhandling.engine.migration;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.responses.ApiResponses;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For process owners: what runs under which version, and taking it along. */
@RestController
@RequestMapping("/api/processes/{process}")
@Tag(name = "Running processes", description = "See what runs under which version, and take it over to a newer one")
@SecurityRequirement(name = "credentials")
@ApiResponses({
		@ApiResponse(responseCode = "401", description = "The credentials are missing or wrong.", content = @Content()),
		@ApiResponse(responseCode = "403", description = "This is for process owners.", content = @Content()),
		@ApiResponse(responseCode = "404", description = "There is no such process, or not this version of it.",
				content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
						schema = @Schema(implementation = ProblemDetail.class))) })
class MigrationInterface {

	private final Migrations migrations;

	MigrationInterface(Migrations migrations) {
		this.migrations = migrations;
	}

	@GetMapping("/instances-by-version")
	@Operation(operationId = "countInstancesByVersion", summary = "Count what runs under which version",
			description = "For process owners, managers and administrators. The newest version comes first, then every "
					+ "other under which anything runs.")
	@ApiResponse(responseCode = "200", description = "The versions, newest first.")
	List<RunningVersion> instancesByVersion(@PathVariable @Parameter(example = "provider-enquiry") String process) {
		List<RunningVersion> versions = this.migrations.instancesByVersion(process);
		if (versions.isEmpty()) {
			throw NoSuchVersion.ofNoProcess();
		}
		return versions;
	}

	@GetMapping("/migrations")
	@Operation(operationId = "listMigrations", summary = "List what went over to which version",
			description = "For process owners, managers and administrators. Each new version has one entry, and so has "
					+ "each decision to take a version along; what cannot go over is listed by reference, with the "
					+ "reason.")
	@ApiResponse(responseCode = "200", description = "The migrations, oldest first.")
	List<Migration> migrations(@PathVariable @Parameter(example = "provider-enquiry") String process) {
		instancesByVersion(process);
		return this.migrations.ofProcess(process);
	}

	@GetMapping("/migrations/{number}/stays")
	@Operation(operationId = "listStays", summary = "List who goes on under an old version",
			description = "For process owners, managers and administrators. At most 500, by reference.")
	@ApiResponse(responseCode = "200", description = "Some of them; nothing when there are no more.")
	List<Migration.Stay> stays(@PathVariable @Parameter(example = "provider-enquiry") String process,
			@PathVariable long number, @RequestParam(defaultValue = "0") @Parameter(
					description = "How many to leave out at the beginning.") int behind) {
		instancesByVersion(process);
		return this.migrations.stays(process, number, Math.max(0, behind));
	}

	@PostMapping(path = "/migrate", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(operationId = "migrateInstances", summary = "Take what runs under one version over to a newer one",
			description = "For process owners and administrators. Within a major version this happens by itself; across "
					+ "major versions somebody has to decide. Every element goes over to the one of the same id, in "
					+ "the background; what waits elsewhere stays, and is listed. Due dates and timers stay as they "
					+ "are.")
	@ApiResponses({ @ApiResponse(responseCode = "202", description = "It is under way.", content = @Content()),
			@ApiResponse(responseCode = "400",
					description = "The body is not as described, says only one version, or the version to go over to is "
							+ "not the newer one.",
					content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
							schema = @Schema(implementation = ProblemDetail.class))) })
	ResponseEntity<Void> migrate(@PathVariable @Parameter(example = "provider-enquiry") String process,
			@RequestBody Decision decision) {
		decision.requireWhole();
		this.migrations.migrate(process, decision.from(), decision.to());
		return ResponseEntity.accepted().build();
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> refuse(NoSuchVersion ex) {
		return problem(HttpStatus.NOT_FOUND, ex.getMessage());
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> refuse(RefusedMigration ex) {
		return problem(HttpStatus.BAD_REQUEST, ex.getMessage());
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> refuse(HttpMessageNotReadableException ex) {
		return problem(HttpStatus.BAD_REQUEST, "Send JSON with two version numbers, such as {\"from\": 3, \"to\": 4}.");
	}

	private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String detail) {
		return ResponseEntity.of(ProblemDetail.forStatusAndDetail(status, detail)).build();
	}

	/**
	 * Which version goes over to which.
	 */
	@Schema(name = "MigrationDecision")
	record Decision(
			@Schema(description = "The version that is taken along.", example = "3",
					requiredMode = Schema.RequiredMode.REQUIRED) Integer from,
			@Schema(description = "The newer version to go over to.", example = "4",
					requiredMode = Schema.RequiredMode.REQUIRED) Integer to) {

		private void requireWhole() {
			if (this.from == null || this.to == null) {
				throw new RefusedMigration(
						"%s missing. Send JSON with two version numbers, such as {\"from\": 3, \"to\": 4}."
							.formatted((this.from != null) ? "The version to go over to (to) is" : (this.to != null)
									? "The version that is taken along (from) is"
									: "The version that is taken along (from) and the one to go over to (to) are"));
			}
		}

	}

}
