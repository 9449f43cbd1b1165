package org.concernhandling.audit;

import java.security.Principal;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.responses.ApiResponses;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For auditors: has the audit record checked, and tells its end, to be kept outside. */
@RestController
@RequestMapping("/api/audit")
@Tag(name = "Audit", description = "For auditors: check that the audit record is as it was written")
@SecurityRequirement(name = "credentials")
@ApiResponses({
		@ApiResponse(responseCode = "401", description = "The credentials are missing or wrong.", content = @Content()),
		@ApiResponse(responseCode = "403", description = "This is for auditors.", content = @Content()) })
class AuditInterface {

	private final AuditVerification verification;

	private final AuditChain chain;

	private final ApplicationEventPublisher events;

	AuditInterface(AuditVerification verification, AuditChain chain, ApplicationEventPublisher events) {
		this.verification = verification;
		this.chain = chain;
		this.events = events;
	}

	@GetMapping("/head")
	@Operation(operationId = "auditHead", summary = "The end of the record, to be kept where nobody here can change it")
	@ApiResponse(responseCode = "200", description = "The position and the hash of the last record.")
	Head head() {
		AuditHead head = this.chain.head();
		return new Head(head.position(), head.hash(), head.anchor());
	}

	@PostMapping("/verification")
	@Operation(operationId = "verifyAudit", summary = "Check every record",
			description = "Names the first record that was changed, removed, added or reordered. Give the anchors that "
					+ "were kept outside: without one, nobody can tell that the newest records were cut off.")
	@ApiResponse(responseCode = "200", description = "What was found.")
	@ApiResponse(responseCode = "400", description = "An anchor is not a position, a colon and a hash.",
			content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
	Result verify(@RequestBody(required = false) Anchors body, Principal auditor) {
		List<String> anchors = (body != null && body.anchors() != null) ? body.anchors() : List.of();
		Verdict verdict = this.verification.verify(anchors.stream().map(AuditHead::parse).toList());
		this.events.publishEvent(AuditAct.verified(auditor, verdict));
		return new Result(verdict.intact(), verdict.checked(), verdict.position(),
				verdict.intact() ? null : verdict.finding().code(), verdict.words());
	}

	@ExceptionHandler
	ProblemDetail refused(IllegalArgumentException fault) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, fault.getMessage());
	}

	/**
	 * The end of the record.
	 *
	 * @param anchor both, as they are given back to a verification
	 */
	record Head(long position, String hash, String anchor) {
	}

	/**
	 * What was kept outside.
	 *
	 * @param anchors each as {@code position:hash}
	 */
	record Anchors(List<String> anchors) {
	}

	/**
	 * What a verification found.
	 *
	 * @param checked how many records are as they were written, before the first that is
	 * not
	 * @param position of the first record that is not as it was written; null when all
	 * are
	 * @param finding what is wrong with it, as a code
	 * @param message the same in words
	 */
	record Result(boolean intact, long checked, Long position, String finding, String message) {
	}

}
