package org.concernhandling.intake;

import java.util.Map;
import java.util.stream.Stream;

import org.concernhandling.intake.Fault.Kind;

/** What is wrong with a form, in words for whoever fills it in. */
final class FormMessages {

	private static final Map<Field, String> MISSING = Map.of(Field.CHANNEL, "Select how the concern reached us",
			Field.NARRATIVE, "Enter what happened");

	private static final Map<Field, String> NAMES = Map.of(Field.REPORTER_NAME, "Name", Field.REPORTER_EMAIL,
			"Email address", Field.REPORTER_PHONE, "Telephone number", Field.REPORTER_ADDRESS, "Postal address",
			Field.SERVICE_NAME, "Name of the service", Field.SERVICE_LOCAL_AUTHORITY, "Local authority",
			Field.NARRATIVE, "What happened");

	private static final Map<Field, String> NOT_ACCEPTED = Map.of(Field.REPORTER_EMAIL,
			"Enter an email address in the correct format, like name@example.com", Field.SERVICE_URN,
			"URN must be a number of up to 8 digits, like 1234567 or SC035409");

	private FormMessages() {
	}

	static String of(Fault fault) {
		Field field = Stream.of(Field.values())
			.filter((candidate) -> candidate.path().equals(fault.field()))
			.findFirst()
			.orElseThrow();
		if (fault.kind() == Kind.MISSING) {
			return MISSING.get(field);
		}
		if (fault.kind() == Kind.TOO_LONG && field.rule() instanceof Rule.Text text) {
			return "%s must be %,d characters or fewer".formatted(NAMES.get(field), text.limit());
		}
		if (fault.kind() == Kind.CONTRADICTION) {
			return "Anonymous means no name, email address, telephone number or postal address. Empty those fields, "
					+ "or select confidential: then we keep them to ourselves and can write back";
		}
		return NOT_ACCEPTED.getOrDefault(field, "Select one of the answers");
	}

}
