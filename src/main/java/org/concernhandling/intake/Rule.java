package org.concernhandling.intake;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import org.concernhandling.EmailAddress;
import org.concernhandling.Urn;
import org.concernhandling.concern.vocabulary.Code;
import org.concernhandling.intake.Fault.Kind;

/**
 * What a field accepts. Every value is a text, a whole number, a truth value or something
 * that is never accepted.
 */
interface Rule {

	/** What is wrong with a value, or nothing. */
	Optional<Broken> brokenBy(Object value);

	/** How the rule is told to programs. */
	Schema<?> schema();

	/** A broken rule: what is expected and how to mend it. */
	record Broken(Kind kind, String message) {
	}

	private static Optional<Broken> notAccepted(String message) {
		return Optional.of(new Broken(Kind.NOT_ACCEPTED, message));
	}

	/**
	 * A text.
	 *
	 * @param limit how many characters (code points) it may have
	 * @param severalLines whether it may have line breaks and tabs
	 * @param shape tells whether it looks as it must, or null
	 * @param expectation the shape in words, or null
	 */
	record Text(int limit, boolean severalLines, Predicate<String> shape, String expectation) implements Rule {

		static Text line(int limit) {
			return new Text(limit, false, null, null);
		}

		static Text lines(int limit) {
			return new Text(limit, true, null, null);
		}

		static Text email() {
			return new Text(254, false, EmailAddress::isOne,
					"Send one e-mail address, such as name@example.org, or leave the field out.");
		}

		@Override
		public Optional<Broken> brokenBy(Object value) {
			if (!(value instanceof String text)) {
				return notAccepted("Send a text, in double quotes.");
			}
			if (text.codePointCount(0, text.length()) > this.limit) {
				return Optional
					.of(new Broken(Kind.TOO_LONG, "At most %,d characters are accepted. Shorten the text%s.".formatted(
							this.limit, this.severalLines ? ", or send the rest later as further information" : "")));
			}
			if (!text.codePoints().allMatch(this::isAccepted)) {
				return notAccepted(this.severalLines
						? "Send valid Unicode without control characters; line breaks and tabs are accepted."
						: "Send valid Unicode on one line, without line breaks, tabs or other control characters.");
			}
			if (this.shape != null && !this.shape.test(text)) {
				return notAccepted(this.expectation);
			}
			return Optional.empty();
		}

		/**
		 * Control characters could forge a line in a letter; half of a surrogate pair
		 * could not be kept.
		 */
		boolean isAccepted(int character) {
			boolean space = this.severalLines && (character == '\n' || character == '\r' || character == '\t');
			return space || (!Character.isISOControl(character) && Character.getType(character) != Character.SURROGATE);
		}

		@Override
		public Schema<?> schema() {
			Schema<?> schema = new StringSchema().maxLength(this.limit);
			return (this.shape != null) ? schema.format("email") : schema;
		}

	}

	/** A service's unique reference number, as a number or as it is written. */
	record ServiceNumber() implements Rule {

		@Override
		public Optional<Broken> brokenBy(Object value) {
			return Urn.read(value.toString()).isPresent() ? Optional.empty() : notAccepted(
					"Send a number of up to 8 digits, or a text such as \"SC035409\", or leave the field out.");
		}

		@Override
		public Schema<?> schema() {
			return new Schema<>().oneOf(
					Stream
						.<Schema>of(new IntegerSchema().format("int64")
							.minimum(BigDecimal.ONE)
							.maximum(BigDecimal.valueOf(Urn.LARGEST)), new StringSchema().pattern(Urn.PATTERN))
						.toList());
		}

	}

	/**
	 * A code of the vocabulary.
	 *
	 * @param codes the codes of the list
	 */
	record OneOf(List<? extends Code> codes) implements Rule {

		static <E extends Enum<E> & Code> OneOf of(Class<E> list) {
			return new OneOf(List.of(list.getEnumConstants()));
		}

		@Override
		public Optional<Broken> brokenBy(Object value) {
			return this.codes.stream().anyMatch((code) -> code.code().equals(value)) ? Optional.empty()
					: notAccepted("Send one of these codes: " + codesJoined() + ".");
		}

		private String codesJoined() {
			return this.codes.stream().map(Code::code).collect(Collectors.joining(", "));
		}

		@Override
		public Schema<?> schema() {
			Schema<String> schema = new StringSchema();
			this.codes.forEach((code) -> schema.addEnumItemObject(code.code()));
			return schema.description(this.codes.stream()
				.map((code) -> "- `" + code.code() + "`: " + code.label())
				.collect(Collectors.joining("\n")));
		}

	}

	/** Yes, no or not known, as a code or as a truth value. */
	record YesNoOrTruth(OneOf answers) implements Rule {

		@Override
		public Optional<Broken> brokenBy(Object value) {
			return (value instanceof Boolean) ? Optional.empty()
					: this.answers.brokenBy(value)
						.map((broken) -> new Broken(broken.kind(),
								"Send one of these codes: " + this.answers.codesJoined() + "; or true or false."));
		}

		@Override
		public Schema<?> schema() {
			return new Schema<>().oneOf(Stream.<Schema>of(this.answers.schema(), new BooleanSchema()).toList());
		}

	}

}
