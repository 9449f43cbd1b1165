package org.concernhandling.intake;

import java.io.IOException;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.concernhandling.intake.Fault.Kind;
import org.concernhandling.intake.Problem.Detail;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The way in for programs. It reads the request itself, so that every refusal names the
 * field and nothing is guessed.
 */
@RestController
@Tag(name = "Concerns", description = "Take in concerns about children's social care")
class ConcernsInterface {

	static final String KEY_HEADER = "Idempotency-Key";

	private static final Pattern KEY = Pattern.compile("[!-~]{1,200}");

	private final Intake intake;

	ConcernsInterface(Intake intake) {
		this.intake = intake;
	}

	@PostMapping("/api/concerns")
	@Operation(operationId = "openConcern", summary = "Open a concern",
			description = "Takes in a concern and starts its handling, both or neither. What is said about the reporter "
					+ "is kept apart and sealed. Only `channel` and `narrative` are required.",
			parameters = @Parameter(in = ParameterIn.HEADER, name = KEY_HEADER,
					description = "A key of your choice, 1 to 200 visible ASCII characters, new for each concern. The "
							+ "same key with the same body gets the same answer again and opens no second concern, so "
							+ "that a request whose answer was lost can safely be repeated.",
					example = "8e03978e-40d5-43e8-bc93-6894a57f9324",
					schema = @Schema(type = "string", minLength = 1, maxLength = 200, pattern = "^[!-~]+$")),
			requestBody = @RequestBody(required = true,
					content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
							schema = @Schema(ref = "#/components/schemas/" + InterfaceDescription.NEW_CONCERN),
							examples = {
									@ExampleObject(name = "least", summary = "The least that is needed",
											value = Examples.LEAST),
									@ExampleObject(name = "full", summary = "Everything that can be said",
											value = Examples.FULL) })),
			responses = { @ApiResponse(responseCode = "201",
					description = "The concern is open. The receipt is the reporter's own code: pass it on to them, "
							+ "it is shown this once.",
					headers = @Header(name = "Location", description = "The concern's case file, for staff.",
							schema = @Schema(type = "string", example = "/concerns/CN-7F3K-Q2XM")),
					content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
							schema = @Schema(implementation = Received.class),
							examples = @ExampleObject(Examples.RECEIVED))),
					@ApiResponse(responseCode = "400",
							description = "The body is not JSON, a field is unknown, missing or not accepted, or the "
									+ "idempotency key is malformed. Every fault is listed. Nothing was taken in.",
							content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
									schema = @Schema(implementation = Problem.class),
									examples = @ExampleObject(Examples.BAD_REQUEST))),
					@ApiResponse(responseCode = "413",
							description = "The body is larger than 1 MiB. Nothing was taken in.",
							content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
									schema = @Schema(implementation = Problem.class),
									examples = @ExampleObject(Examples.TOO_LARGE))),
					@ApiResponse(responseCode = "415",
							description = "The body is not declared as application/json. Nothing was taken in.",
							content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
									schema = @Schema(implementation = Problem.class),
									examples = @ExampleObject(Examples.NOT_JSON))),
					@ApiResponse(responseCode = "422",
							description = "The reporter wants to stay anonymous and is named all the same, or the "
									+ "idempotency key was used before with another body. Nothing was taken in.",
							content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
									schema = @Schema(implementation = Problem.class),
									examples = {
											@ExampleObject(name = "named", summary = "Named, yet anonymous",
													value = Examples.NAMED_THOUGH_ANONYMOUS),
											@ExampleObject(name = "key", summary = "The key was used before",
													value = Examples.KEY_USED_BEFORE) })) })
	ResponseEntity<?> open(@Parameter(hidden = true) HttpServletRequest request) throws IOException {
		try {
			JsonNode body = JsonRequest.read(request);
			List<String> keys = Collections.list(request.getHeaders(KEY_HEADER));
			if (keys.size() > 1 || !keys.stream().allMatch((key) -> KEY.matcher(key).matches())) {
				return Problem.of(HttpStatus.BAD_REQUEST, "The idempotency key is malformed. Nothing was taken in.",
						List.of(new Detail(KEY_HEADER,
								"Send one key of 1 to 200 visible ASCII characters without spaces, or none.")));
			}
			return open(JsonBody.read(body), keys.stream().findFirst());
		}
		catch (JsonRequest.Unreadable ex) {
			return ex.problem();
		}
	}

	private ResponseEntity<?> open(Answers answers, Optional<String> key) {
		List<Fault> faults = answers.faults();
		if (!faults.isEmpty()) {
			boolean readable = faults.stream().allMatch((fault) -> fault.kind() == Kind.CONTRADICTION);
			return Problem.ofFields(readable ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.BAD_REQUEST,
					faults.stream().map((fault) -> new Detail(fault.field(), fault.message())).toList());
		}
		try {
			Submission submission = answers.submission();
			// Keys of programs and of pages do not meet.
			Received received = key.map((given) -> this.intake.receive(submission, "program/" + given))
				.orElseGet(() -> this.intake.receive(submission));
			return ResponseEntity.created(URI.create("/concerns/" + received.reference()))
				.contentType(MediaType.APPLICATION_JSON)
				.header("Cache-Control", "no-store")
				.body(received);
		}
		catch (KeyUsedBefore ex) {
			return Problem.of(HttpStatus.UNPROCESSABLE_ENTITY,
					"The idempotency key was used before with another body. Nothing was taken in.",
					List.of(new Detail(KEY_HEADER,
							"Send the same body as the first time, or a new key for a new concern.")));
		}
	}

}
