package org.concernhandling.intake;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.responses.ApiResponses;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.concernhandling.concern.AwaitedAnswer;
import org.concernhandling.concern.Concerns;
import org.concernhandling.concern.IncomingAnswers;
import org.concernhandling.concern.NotNow;
import org.concernhandling.concern.Reference;
import org.concernhandling.concern.Refused;
import org.concernhandling.concern.RefusedAnswers;
import org.concernhandling.intake.Problem.Detail;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The way in for answers, for a mail gateway or a post room. The form of the task that
 * waits for an answer says what is accepted, so that both ways take the same.
 */
@RestController
@Tag(name = "Answers", description = "Pass on answers that concerns wait for")
@SecurityRequirement(name = InterfaceDescription.CREDENTIALS)
@ApiResponses({
		@ApiResponse(responseCode = "204",
				description = "The answer is in the case file, and the concern goes on by it."),
		@ApiResponse(responseCode = "400",
				description = "The body is not JSON, or a field is unknown, missing or not accepted. Nothing was "
						+ "taken in.",
				content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
						schema = @Schema(implementation = Problem.class))),
		@ApiResponse(responseCode = "401", description = "The credentials are missing or wrong.", content = @Content()),
		@ApiResponse(responseCode = "403", description = "This answer is not yours to pass on.", content = @Content()),
		@ApiResponse(responseCode = "404", description = "There is no concern with this reference.",
				content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
						schema = @Schema(implementation = Problem.class))),
		@ApiResponse(responseCode = "409",
				description = "Nobody waits for this answer, or more than one task does, or a rule forbids it. Nothing "
						+ "was taken in.",
				content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
						schema = @Schema(implementation = Problem.class),
						examples = @ExampleObject(Examples.NOT_AWAITED))),
		@ApiResponse(responseCode = "413", description = "The body is larger than 1 MiB. Nothing was taken in.",
				content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
						schema = @Schema(implementation = Problem.class))),
		@ApiResponse(responseCode = "415",
				description = "The body is not declared as application/json. Nothing was taken in.",
				content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
						schema = @Schema(implementation = Problem.class))),
		@ApiResponse(responseCode = "503",
				description = "Something else changed this concern in the same moment. Nothing was taken in: send the "
						+ "same again.",
				content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
						schema = @Schema(implementation = Problem.class))) })
class AnswersInterface {

	private static final String THE_REFERENCE = "reference";

	private final Concerns concerns;

	private final IncomingAnswers answers;

	AnswersInterface(Concerns concerns, IncomingAnswers answers) {
		this.concerns = concerns;
		this.answers = answers;
	}

	@PostMapping("/api/concerns/{reference}/provider-response")
	@Operation(operationId = "passOnProviderResponse", summary = "Pass on a provider's answer to an enquiry",
			description = "For caseworkers. Does what recording the response in Tasklist does: the answer goes to the "
					+ "case file, sealed, and is assessed next.",
			requestBody = @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
					schema = @Schema(ref = "#/components/schemas/" + InterfaceDescription.PROVIDER_RESPONSE))))
	ResponseEntity<?> takeProviderResponse(@PathVariable @Parameter(example = "CN-7F3K-Q2XM") String reference,
			@Parameter(hidden = true) HttpServletRequest request) throws IOException {
		return take(reference, AwaitedAnswer.PROVIDER_RESPONSE, request);
	}

	@PostMapping("/api/concerns/{reference}/authority-response")
	@Operation(operationId = "passOnAuthorityResponse",
			summary = "Pass on an authority's answer to a referral for immediate risk",
			description = "For safeguarding. Does what confirming the response in Tasklist does: the answer goes to the "
					+ "case file, sealed; a referral that was refused goes to a manager.",
			requestBody = @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
					schema = @Schema(ref = "#/components/schemas/" + InterfaceDescription.AUTHORITY_RESPONSE))))
	ResponseEntity<?> takeAuthorityResponse(@PathVariable @Parameter(example = "CN-7F3K-Q2XM") String reference,
			@Parameter(hidden = true) HttpServletRequest request) throws IOException {
		return take(reference, AwaitedAnswer.AUTHORITY_RESPONSE, request);
	}

	private ResponseEntity<?> take(String reference, AwaitedAnswer answer, HttpServletRequest request)
			throws IOException {
		if (!Reference.isOne(reference) || this.concerns.find(reference).isEmpty()) {
			return Problem.of(HttpStatus.NOT_FOUND, "There is no such concern. Nothing was taken in.",
					List.of(new Detail(THE_REFERENCE, "Send the reference of a concern, such as CN-7F3K-Q2XM.")));
		}
		try {
			return take(reference, answer, JsonRequest.read(request));
		}
		catch (JsonRequest.Unreadable ex) {
			return ex.problem();
		}
	}

	private ResponseEntity<?> take(String reference, AwaitedAnswer answer, JsonNode body) {
		List<String> keys = AnswerField.of(answer).stream().map(AnswerField::key).toList();
		List<Detail> unknown = body.properties()
			.stream()
			.map(Map.Entry::getKey)
			.filter((key) -> !keys.contains(key))
			.map((key) -> new Detail(JsonRequest.place(null, key), JsonRequest.unknown(keys)))
			.toList();
		if (!unknown.isEmpty()) {
			return Problem.ofFields(HttpStatus.BAD_REQUEST, unknown);
		}
		try {
			this.answers.take(reference, answer, answers(answer, body));
			return ResponseEntity.noContent().build();
		}
		catch (RefusedAnswers ex) {
			return Problem.ofFields(HttpStatus.BAD_REQUEST,
					ex.faults()
						.entrySet()
						.stream()
						.map((fault) -> new Detail(AnswerField.pathOf(answer, fault.getKey()), fault.getValue()))
						.toList());
		}
		catch (NotNow ex) {
			return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, ex.getMessage() + " Nothing was taken in.",
					List.of(new Detail(THE_REFERENCE, ex.getMessage())));
		}
		catch (Refused ex) {
			return Problem.of(HttpStatus.CONFLICT, ex.getMessage() + " Nothing was taken in.",
					List.of(new Detail(THE_REFERENCE, ex.getMessage())));
		}
	}

	private static Map<String, Object> answers(AwaitedAnswer answer, JsonNode body) {
		Map<String, Object> answers = new LinkedHashMap<>();
		for (AnswerField field : AnswerField.of(answer)) {
			JsonNode value = body.path(field.key());
			if (!value.isMissingNode() && !value.isNull()) {
				answers.put(field.question(), value.isTextual() ? value.textValue() : value);
			}
		}
		return answers;
	}

}
