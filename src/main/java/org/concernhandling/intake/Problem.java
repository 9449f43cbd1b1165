package org.concernhandling.intake;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Why a request was refused, as RFC 9457 has it. Nothing that was sent is quoted. */
@Schema(name = "Problem", description = "Why the request was refused (RFC 9457). Nothing that was sent is quoted.")
record Problem(@Schema(description = "The status in words.", example = "Bad Request") String title,
		@Schema(description = "The HTTP status.", example = "400") int status,
		@Schema(description = "What is wrong, for a person.",
				example = "1 field needs mending. Nothing was taken in.") String detail,
		@Schema(description = "What is wrong, field by field.") List<Detail> errors) {

	static ResponseEntity<Problem> of(HttpStatus status, String detail, List<Detail> errors) {
		return ResponseEntity.status((HttpStatusCode) status)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.header("Cache-Control", "no-store")
			.body(new Problem(status.getReasonPhrase(), status.value(), detail, errors));
	}

	static ResponseEntity<Problem> ofFields(HttpStatus status, List<Detail> errors) {
		return of(status, ((errors.size() == 1) ? "1 field needs" : errors.size() + " fields need")
				+ " mending. Nothing was taken in.", errors);
	}

	@Override
	public String toString() {
		return "Problem[" + this.status + "]";
	}

	/** What is wrong with one field. */
	@Schema(name = "FieldError")
	record Detail(
			@Schema(description = "The field's path; `$` for the whole body; or the header's name.",
					example = "service.setting") String field,
			@Schema(description = "What is expected and how to mend it.",
					example = "Send one of these codes: childrens-home, residential-family-centre, ….") String message) {
	}

}
