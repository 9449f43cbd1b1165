package org.concernhandling.intake;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.concernhandling.concern.vocabulary.Channel;
import org.concernhandling.concern.vocabulary.Confidentiality;
import org.concernhandling.concern.vocabulary.Setting;
import org.concernhandling.concern.vocabulary.Standing;
import org.concernhandling.concern.vocabulary.YesNoNotKnown;
import org.concernhandling.intake.Rule.OneOf;
import org.concernhandling.intake.Rule.ServiceNumber;
import org.concernhandling.intake.Rule.Text;
import org.concernhandling.intake.Rule.YesNoOrTruth;

/**
 * The fields of a concern as it comes in: the one place that says what each is called and
 * what it accepts. The interface, its description and both pages follow it.
 */
enum Field {

	CHILD_AT_IMMEDIATE_RISK(null, "childAtImmediateRisk", new YesNoOrTruth(OneOf.of(YesNoNotKnown.class)),
			"Whether a child is at immediate risk, as far as the reporter knows; not known when it is left out.", "no"),

	NARRATIVE(null, "narrative", Text.lines(50_000), "What the reporter told, in their own words.",
			"Since September one person has been alone on duty at night, for nine children."),

	CHANNEL(null, "channel", OneOf.of(Channel.class), "How the concern reached you.", "hotline"),

	SERVICE_NAME("service", "name", Text.line(200), "The service's name as the reporter gave it.", "Sample House"),

	SERVICE_SETTING("service", "setting", OneOf.of(Setting.class), "What kind of service it is.", "childrens-home"),

	SERVICE_SECOND_SETTING("service", "secondSetting", OneOf.of(Setting.class),
			"What kind of service another one is that the concern is about, too.",
			"local-authority-childrens-services"),

	SERVICE_LOCAL_AUTHORITY("service", "localAuthority", Text.line(200), "The local authority as the reporter gave it.",
			"Anyshire"),

	SERVICE_URN("service", "urn", new ServiceNumber(),
			"The service's unique reference number, with or without its leading SC.", 1234567),

	STANDING(null, "standing", OneOf.of(Standing.class),
			"What the reporter is to the service; not known when it is left out.", "agency-worker"),

	CONFIDENTIALITY(null, "confidentiality", OneOf.of(Confidentiality.class),
			"What the reporter asks about their name; confidential when it is left out.", "confidential"),

	REPORTER_NAME("reporter", "name", Text.line(200), "The reporter's name.", "Robin Example"),

	REPORTER_EMAIL("reporter", "email", Text.email(), "Where the reporter can safely be written to.",
			"robin@example.org"),

	REPORTER_PHONE("reporter", "phone", Text.line(50), "Where the reporter can safely be called.", "01632 960 001"),

	REPORTER_ADDRESS("reporter", "address", Text.lines(1_000), "Where post reaches the reporter safely.",
			"1 Sample Street\nAnytown\nAN1 1AA");

	private final String parent;

	private final String key;

	private final Rule rule;

	private final String meaning;

	private final Object example;

	Field(String parent, String key, Rule rule, String meaning, Object example) {
		this.parent = parent;
		this.key = key;
		this.rule = rule;
		this.meaning = meaning;
		this.example = example;
	}

	/** The objects that fields lie in. */
	static List<String> parents() {
		return Stream.of(values())
			.filter((field) -> field.parent != null)
			.map((field) -> field.parent)
			.distinct()
			.toList();
	}

	/** The fields that lie in an object, or in none when it is null. */
	static List<Field> in(String parent) {
		return Stream.of(values())
			.filter((field) -> (field.parent == null) ? parent == null : field.parent.equals(parent))
			.toList();
	}

	static Optional<Field> find(String parent, String key) {
		return in(parent).stream().filter((field) -> field.key.equals(key)).findFirst();
	}

	/** Without them there is no concern. */
	boolean isRequired() {
		return this == CHANNEL || this == NARRATIVE;
	}

	/** The name in the interface, such as {@code service.setting}. */
	String path() {
		return (this.parent != null) ? this.parent + "." + this.key : this.key;
	}

	/** The name in the object that it lies in. */
	String key() {
		return this.key;
	}

	/**
	 * The name on the pages, such as {@code serviceSetting}: it serves as an anchor too.
	 */
	String input() {
		return (this.parent != null) ? this.parent + Character.toUpperCase(this.key.charAt(0)) + this.key.substring(1)
				: this.key;
	}

	Rule rule() {
		return this.rule;
	}

	String meaning() {
		return this.meaning;
	}

	Object example() {
		return this.example;
	}

}
