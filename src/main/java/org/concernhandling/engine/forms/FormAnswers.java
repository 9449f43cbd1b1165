package org.concernhandling.engine.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

import org.concernhandling.EmailAddress;
import org.concernhandling.LondonTime;
import org.concernhandling.Urn;
import org.concernhandling.concern.CaseFileEntry.Answer;
import org.concernhandling.engine.forms.FormField.Condition;

/**
 * The answers to one form: checked against its schema, then parted into codes for the
 * engine and words for the case file.
 */
class FormAnswers {

	private final FormSchema schema;

	private final LocalDate today;

	private final Map<String, Object> values = new LinkedHashMap<>();

	private final Map<String, String> faults = new LinkedHashMap<>();

	/** The questions that are not asked, by what hides them. */
	private final Map<String, Condition> hidden = new HashMap<>();

	/**
	 * Checks the answers to a form.
	 * @param submitted what came from the client, by the fields' keys
	 * @param known what the process knows, for the form's conditions
	 * @param conditions decides a FEEL condition over given values
	 * @param today the day that it is, from which the limits of dates are counted
	 */
	FormAnswers(FormSchema schema, Map<String, ?> submitted, Map<String, Object> known,
			BiPredicate<String, Map<String, Object>> conditions, LocalDate today) {
		this.schema = schema;
		this.today = today;
		schema.fields().forEach((field) -> this.values.put(field.key(), read(field, submitted.get(field.key()))));
		Map<String, Object> context = new HashMap<>(known);
		context.putAll(this.values);
		schema.fields()
			.forEach((field) -> field.hiddenWhen()
				.stream()
				.filter((condition) -> conditions.test(condition.feel(), context))
				.findFirst()
				.ifPresent((condition) -> this.hidden.put(field.key(), condition)));
		if (!this.values.keySet().containsAll(submitted.keySet())) {
			this.faults.put("", "An answer was sent that this form does not ask for.");
		}
		schema.fields().forEach(this::check);
	}

	/**
	 * What is wrong, a sentence for each question by its key, or by an empty key when it
	 * is about none; empty when all is well. Never quotes an answer.
	 */
	Map<String, String> faults() {
		return this.faults;
	}

	/**
	 * The answers that are codes, numbers, dates and ticks; null for those that were not
	 * asked or not given.
	 */
	Map<String, Object> codes(boolean aboutConcern) {
		Map<String, Object> codes = new LinkedHashMap<>();
		this.schema.fields()
			.stream()
			.filter((field) -> !field.isWords() && field.aboutConcern() == aboutConcern)
			.forEach((field) -> codes.put(field.key(),
					this.hidden.containsKey(field.key()) ? null : this.values.get(field.key())));
		return codes;
	}

	/** Everything that was answered, as it is read in the case file. */
	List<Answer> answers() {
		return this.schema.fields()
			.stream()
			.filter((field) -> isAnswered(field) && !Boolean.FALSE.equals(this.values.get(field.key())))
			.map((field) -> new Answer(field.key(), field.label(), readable(field, this.values.get(field.key()))))
			.toList();
	}

	/** Whether a question is answered by ticking a box. */
	boolean isTick(String key) {
		return this.values.get(key) instanceof Boolean;
	}

	private boolean isAnswered(FormField field) {
		return this.values.get(field.key()) != null && !this.hidden.containsKey(field.key());
	}

	private Object read(FormField field, Object submitted) {
		if (submitted == null || submitted instanceof String text && text.isBlank()) {
			return null;
		}
		Object value = switch (field.type()) {
			case WORDS, CHOICE -> submitted instanceof String ? submitted : null;
			case TICK -> submitted instanceof Boolean ? submitted : null;
			case NUMBER -> submitted instanceof Number number ? number(field, number) : null;
			case DATE -> submitted instanceof String text ? date(text) : null;
			case URN -> Urn.read(submitted.toString().strip()).orElse(null);
		};
		if (value == null) {
			this.faults.put(field.key(),
					"“" + field.label() + "” was answered with something that is not " + expected(field) + ".");
		}
		return value;
	}

	private void check(FormField field) {
		Object value = this.values.get(field.key());
		String question = "“" + field.label() + "”";
		if (this.hidden.containsKey(field.key())) {
			if (value != null && !Boolean.FALSE.equals(value)) {
				String why = this.hidden.get(field.key()).why();
				this.faults.put(field.key(), question + " cannot be chosen or answered here. "
						+ ((why != null) ? why : "It does not apply."));
			}
			return;
		}
		if (value == null || (Boolean.FALSE.equals(value) && field.limits().required())) {
			if (field.limits().required()) {
				this.faults.putIfAbsent(field.key(), question + " needs an answer.");
			}
			return;
		}
		switch (field.type()) {
			case WORDS -> checkWords(field, (String) value, question);
			case NUMBER -> checkNumber(field, new BigDecimal(value.toString()), question);
			case CHOICE -> {
				if (!field.options().containsKey(value)) {
					this.faults.put(field.key(),
							question + " was answered with something that is not one of its options.");
				}
			}
			case DATE -> checkDate(field, LocalDate.parse((String) value), question);
			case TICK, URN -> {
			}
		}
	}

	private void checkDate(FormField field, LocalDate day, String question) {
		FormField.Limits limits = field.limits();
		if (limits.notPast() && day.isBefore(this.today)) {
			this.faults.put(field.key(), question + " cannot be a day that is past: give today or a later day.");
		}
		else if (limits.latest() != null && day.isAfter(this.today.plus(limits.latest()))) {
			this.faults.put(field.key(), question + " is too far ahead: give "
					+ LondonTime.readable(this.today.plus(limits.latest())) + " or an earlier day.");
		}
	}

	private void checkWords(FormField field, String words, String question) {
		FormField.Limits limits = field.limits();
		if (words.length() > limits.maxLength()) {
			this.faults.put(field.key(), question + " is too long: at most " + limits.maxLength() + " characters.");
		}
		else if (limits.minLength() != null && words.length() < limits.minLength()) {
			this.faults.put(field.key(), question + " is too short: at least " + limits.minLength() + " characters.");
		}
		else if (limits.email() && !EmailAddress.isOne(words)
				|| limits.pattern() != null && !limits.pattern().matcher(words).matches()) {
			this.faults.put(field.key(), question + " does not have the form that it needs.");
		}
	}

	private void checkNumber(FormField field, BigDecimal number, String question) {
		BigDecimal min = field.limits().min();
		BigDecimal max = field.limits().max();
		if (min != null && number.compareTo(min) < 0 || max != null && number.compareTo(max) > 0) {
			this.faults.put(field.key(), question + " is out of range" + ((min != null) ? ": at least " + min : "")
					+ ((max != null) ? ((min != null) ? ", at most " : ": at most ") + max : "") + ".");
		}
	}

	private static Number number(FormField field, Number number) {
		if (!Double.isFinite(number.doubleValue())) {
			return null;
		}
		BigDecimal decimal = new BigDecimal(number.toString()).stripTrailingZeros();
		if (decimal.scale() > field.limits().decimals()) {
			return null;
		}
		// No conditional expression: it would make a double of both.
		if (field.limits().decimals() == 0) {
			return decimal.longValue();
		}
		return decimal.doubleValue();
	}

	private static String date(String text) {
		try {
			return LocalDate.parse(text).toString();
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	private static String expected(FormField field) {
		return switch (field.type()) {
			case WORDS -> "text";
			case CHOICE -> "one of its options";
			case TICK -> "a tick";
			case NUMBER -> (field.limits().decimals() == 0) ? "a whole number" : "a number";
			case DATE -> "a date such as 2026-12-31";
			case URN -> "a number of up to 8 digits such as 1234567 or SC035409";
		};
	}

	private static String readable(FormField field, Object value) {
		return switch (field.type()) {
			case CHOICE -> field.options().get((String) value);
			case TICK -> "Yes";
			case DATE -> LondonTime.readable(LocalDate.parse((String) value));
			case WORDS, NUMBER, URN -> value.toString();
		};
	}

}
