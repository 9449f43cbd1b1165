package org.concernhandling.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.concernhandling.concern.vocabulary.Channel;

/**
 * A concern as it is typed into a page: what was typed, and what is wrong with it in the
 * words of the page. It says nothing of itself in a log.
 */
public class ConcernForm {

	private static final Pattern KEY = Pattern.compile("[0-9a-f-]{36}");

	private final Map<Field, String> values = new EnumMap<>(Field.class);

	private final List<Error> errors = new ArrayList<>();

	private String key = newKey();

	/** An empty form for concerns that come by a channel. */
	ConcernForm(Channel channel) {
		this.values.put(Field.CHANNEL, channel.code());
	}

	/** What a browser sent. */
	ConcernForm(HttpServletRequest request) {
		for (Field field : Field.values()) {
			String sent = request.getParameter(field.input());
			if (sent != null) {
				this.values.put(field, clean(field, sent));
			}
		}
		String sentKey = request.getParameter("key");
		if (sentKey != null && KEY.matcher(sentKey).matches()) {
			this.key = sentKey;
		}
	}

	void setChannel(Channel channel) {
		this.values.put(Field.CHANNEL, channel.code());
	}

	/** Reads the form and keeps what is wrong with it. */
	Answers read() {
		Answers answers = new Answers();
		this.values.forEach(answers::put);
		answers.faults().forEach((fault) -> this.errors.add(new Error(input(fault), FormMessages.of(fault))));
		return answers;
	}

	/** Adds an error that concerns the whole form. */
	void addError(Field anchor, String message) {
		this.errors.add(new Error(anchor.input(), message));
	}

	/** Makes the form a new one, so that sending it opens another concern. */
	void renewKey() {
		this.key = newKey();
	}

	/** The key of this form: however often it is sent, it opens one concern. */
	public String getKey() {
		return this.key;
	}

	/** Everything that is wrong, in the order of the fields. */
	public List<Error> getErrors() {
		return this.errors;
	}

	/** What was typed into an input. */
	public String value(String input) {
		return this.values.getOrDefault(field(input), "");
	}

	/** What is wrong with an input, or null. */
	public String error(String input) {
		return this.errors.stream()
			.filter((error) -> error.anchor().equals(input))
			.map(Error::message)
			.findFirst()
			.orElse(null);
	}

	/** The ids of what describes an input to a screen reader, or null. */
	public String describedBy(String input, boolean hint) {
		List<String> ids = new ArrayList<>();
		if (hint) {
			ids.add(input + "-hint");
		}
		if (error(input) != null) {
			ids.add(input + "-error");
		}
		return ids.isEmpty() ? null : String.join(" ", ids);
	}

	@Override
	public String toString() {
		return "ConcernForm[sealed]";
	}

	/**
	 * Takes a text as browsers send it: with their own line ends, and with whatever was
	 * pasted unseen.
	 */
	private static String clean(Field field, String sent) {
		String text = sent.replace("\r\n", "\n").replace('\r', '\n');
		if (field.rule() instanceof Rule.Text rule) {
			StringBuilder cleaned = new StringBuilder();
			text.codePoints().filter(rule::isAccepted).forEach(cleaned::appendCodePoint);
			text = cleaned.toString();
		}
		return (field == Field.NARRATIVE) ? text : text.strip();
	}

	private static String input(Fault fault) {
		return Stream.of(Field.values())
			.filter((field) -> field.path().equals(fault.field()))
			.map(Field::input)
			.findFirst()
			.orElseThrow();
	}

	private static Field field(String input) {
		return Stream.of(Field.values()).filter((field) -> field.input().equals(input)).findFirst().orElseThrow();
	}

	private static String newKey() {
		return UUID.randomUUID().toString();
	}

	/**
	 * Something that is wrong.
	 *
	 * @param anchor the input that it is about
	 */
	public record Error(String anchor, String message) {
	}

}
