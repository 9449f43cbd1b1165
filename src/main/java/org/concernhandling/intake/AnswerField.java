package org.concernhandling.intake;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import org.concernhandling.concern.AwaitedAnswer;
import org.concernhandling.concern.vocabulary.AuthorityResponse;
import org.concernhandling.intake.Rule.OneOf;

/**
 * The fields of answers that reach us in other ways than by a task's form, and the
 * questions of that form which they answer. What they accept, the form says.
 */
enum AnswerField {

	RECEIVED_ON(AwaitedAnswer.PROVIDER_RESPONSE, "receivedOn", "responseReceivedOn", date(),
			"The day on which the answer reached us, whatever date it bears.", "2026-11-30"),

	PROVIDER_RESPONSE(AwaitedAnswer.PROVIDER_RESPONSE, "response", "providerResponse", new StringSchema(),
			"What the provider answered, in their own words.",
			"We have spoken to the night staff. From Monday two people are on duty every night."),

	AUTHORITY_RESPONSE(AwaitedAnswer.AUTHORITY_RESPONSE, "response", "authorityResponse",
			OneOf.of(AuthorityResponse.class).schema(),
			"What the authority answered. An acknowledgement alone is not yet an answer.", "safeguarding-action-taken"),

	RESPONDED_ON(AwaitedAnswer.AUTHORITY_RESPONSE, "respondedOn", "respondedOn", date(),
			"The day on which the answer reached us.", "2026-11-30"),

	REASONS(AwaitedAnswer.AUTHORITY_RESPONSE, "reasons", "responseReasons", new StringSchema(),
			"What is done for the child, or the reasons for not acting, with the name of the office that answered.",
			"A social worker of the duty team saw the child at home today.");

	private final AwaitedAnswer answer;

	private final String key;

	private final String question;

	private final Schema<?> schema;

	AnswerField(AwaitedAnswer answer, String key, String question, Schema<?> schema, String meaning, String example) {
		this.answer = answer;
		this.key = key;
		this.question = question;
		String codes = (schema.getDescription() != null) ? "\n\n" + schema.getDescription() : "";
		this.schema = schema.description(meaning + codes);
		this.schema.setExample(example);
	}

	static List<AnswerField> of(AwaitedAnswer answer) {
		return Stream.of(values()).filter((field) -> field.answer == answer).toList();
	}

	static Optional<AnswerField> find(AwaitedAnswer answer, String key) {
		return of(answer).stream().filter((field) -> field.key.equals(key)).findFirst();
	}

	/** The path of the field for a question, or of the whole body when none asks it. */
	static String pathOf(AwaitedAnswer answer, String question) {
		return of(answer).stream()
			.filter((field) -> field.question.equals(question))
			.map(AnswerField::key)
			.findFirst()
			.orElse(JsonRequest.WHOLE);
	}

	/** The name in the interface. */
	String key() {
		return this.key;
	}

	/** The key of the question in the form of the task that waits. */
	String question() {
		return this.question;
	}

	/** How the field is told to programs. */
	Schema<?> schema() {
		return this.schema;
	}

	private static Schema<?> date() {
		return new StringSchema().format("date");
	}

}
