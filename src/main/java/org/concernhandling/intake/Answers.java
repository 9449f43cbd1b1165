package org.concernhandling.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.concernhandling.Urn;
import org.concernhandling.concern.NewConcern;
import org.concernhandling.concern.NewConcern.Account;
import org.concernhandling.concern.vocabulary.Channel;
import org.concernhandling.concern.vocabulary.Code;
import org.concernhandling.concern.vocabulary.Confidentiality;
import org.concernhandling.concern.vocabulary.Setting;
import org.concernhandling.concern.vocabulary.Standing;
import org.concernhandling.concern.vocabulary.YesNoNotKnown;
import org.concernhandling.identity.Reporter;
import org.concernhandling.intake.Fault.Kind;

/** What was sent, field by field, and everything that is wrong with it. */
class Answers {

	private final Map<Field, Object> values = new EnumMap<>(Field.class);

	private final List<Fault> faults = new ArrayList<>();

	/** Takes the value of a field; a blank text says nothing. */
	void put(Field field, Object value) {
		if (!(value instanceof String text) || !text.isBlank()) {
			this.values.put(field, value);
			field.rule()
				.brokenBy(value)
				.ifPresent((broken) -> this.faults.add(new Fault(field, broken.kind(), broken.message())));
		}
	}

	/** Notes something that is not about the value of a field. */
	void fault(Fault fault) {
		this.faults.add(fault);
	}

	/**
	 * Everything that is wrong, in the order of the fields; what belongs to none comes
	 * last.
	 */
	List<Fault> faults() {
		Stream<Fault> missing = Stream.of(Field.values())
			.filter((field) -> field.isRequired() && !this.values.containsKey(field))
			.map((field) -> new Fault(field, Kind.MISSING, "This field is required. " + field.meaning()));
		Stream<Fault> contradiction = isNamedThoughAnonymous() ? Stream.of(new Fault(Field.CONFIDENTIALITY,
				Kind.CONTRADICTION,
				"Anonymous means that nobody knows who the reporter is, but details of the reporter were sent. Leave "
						+ "them out, or send confidential: then they are sealed, and serve to write back only."))
				: Stream.empty();
		List<String> order = Stream.of(Field.values()).map(Field::path).toList();
		return Stream.of(this.faults.stream(), missing, contradiction).flatMap((kind) -> kind).sorted((one, other) -> {
			int first = order.indexOf(one.field());
			int second = order.indexOf(other.field());
			return Integer.compareUnsigned(first, second);
		}).toList();
	}

	/**
	 * What was sent, as it is taken in.
	 * @throws IllegalStateException when something is wrong with it
	 */
	Submission submission() {
		if (!faults().isEmpty()) {
			throw new IllegalStateException("What was sent has faults");
		}
		return new Submission(
				new NewConcern(code(Field.CHANNEL, Channel.class, null),
						code(Field.CONFIDENTIALITY, Confidentiality.class, Confidentiality.CONFIDENTIAL),
						code(Field.STANDING, Standing.class, Standing.NOT_KNOWN),
						code(Field.SERVICE_SETTING, Setting.class, null),
						code(Field.SERVICE_SECOND_SETTING, Setting.class, null), urn(),
						new Account(text(Field.NARRATIVE), text(Field.SERVICE_NAME),
								text(Field.SERVICE_LOCAL_AUTHORITY)),
						risk()),
				new Reporter(text(Field.REPORTER_NAME), text(Field.REPORTER_EMAIL), text(Field.REPORTER_PHONE),
						text(Field.REPORTER_ADDRESS)));
	}

	/**
	 * Whether the reporter wants to stay anonymous and is named all the same, or can be
	 * reached: only they can tell which of the two they mean.
	 */
	private boolean isNamedThoughAnonymous() {
		return Confidentiality.ANONYMOUS.code().equals(this.values.get(Field.CONFIDENTIALITY))
				&& Field.in("reporter").stream().anyMatch(this.values::containsKey);
	}

	private Long urn() {
		Object urn = this.values.get(Field.SERVICE_URN);
		return (urn != null) ? Urn.read(urn.toString()).orElseThrow() : null;
	}

	private YesNoNotKnown risk() {
		if (this.values.get(Field.CHILD_AT_IMMEDIATE_RISK) instanceof Boolean truth) {
			return truth ? YesNoNotKnown.YES : YesNoNotKnown.NO;
		}
		return code(Field.CHILD_AT_IMMEDIATE_RISK, YesNoNotKnown.class, YesNoNotKnown.NOT_KNOWN);
	}

	private String text(Field field) {
		return (String) this.values.get(field);
	}

	private <E extends Enum<E> & Code> E code(Field field, Class<E> list, E otherwise) {
		return Code.find(list, text(field)).orElse(otherwise);
	}

}
