package org.concernhandling.engine.forms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;

/**
 * Fills in forms as a person would: every question that is asked gets an answer that the
 * form accepts.
 */
public class FormFiller {

	/** Stands in every answer in words; must never be found in the engine. */
	public static final String WORDS = "Spoken words that belong in the case file: ";

	/** Answered with yes, it would begin a process that only custodians lead on. */
	private static final String IDENTITY = "identityShared";

	private final ProcessEngine engine;

	private final Clock clock;

	private final Spoken spoken;

	public FormFiller(ProcessEngine engine, Clock clock) {
		this(engine, clock, (question, email) -> email ? "somebody@example.org" : WORDS + question);
	}

	/** Fills in forms with words of the test's own. */
	public FormFiller(ProcessEngine engine, Clock clock, Spoken spoken) {
		this.engine = engine;
		this.clock = clock;
		this.spoken = spoken;
	}

	/**
	 * Answers for a task's form.
	 * @param given answers that are settled already
	 * @param random picks among options; null lets stand what is known, finds no
	 * immediate risk, else picks the first option, and leaves out what is optional
	 */
	public Map<String, Object> fill(Task task, Map<String, ?> given, Random random) {
		FormSchema schema = schema(task);
		Map<String, Object> known = this.engine.getTaskService().getVariables(task.getId());
		Map<String, Object> answers = new LinkedHashMap<>(given);
		Set<String> leftOut = new HashSet<>();
		// An answer may bring up a further question, or make another one needless.
		Map<String, Object> before;
		do {
			before = Map.copyOf(answers);
			for (FormField field : schema.fields()) {
				if (given.containsKey(field.key())) {
					continue;
				}
				Map<String, Object> context = new HashMap<>(known);
				schema.fields().forEach((other) -> context.put(other.key(), answers.get(other.key())));
				if (isHidden(field, context)) {
					answers.remove(field.key());
				}
				else if (!answers.containsKey(field.key()) && !leftOut.contains(field.key())) {
					if (field.limits().required() || random != null && random.nextBoolean()) {
						answers.put(field.key(), field.key().equals(IDENTITY) && !this.spoken.sharesIdentity() ? "no"
								: (random != null) ? answer(field, random) : usual(field, known));
					}
					else {
						leftOut.add(field.key());
					}
				}
			}
		}
		while (!answers.equals(before));
		return answers;
	}

	/** Answers that the form must refuse: one answer of a full form is spoilt. */
	public Map<String, Object> spoil(Task task, Random random) {
		Map<String, Object> answers = new LinkedHashMap<>(fill(task, Map.of(), random));
		List<FormField> fields = new ArrayList<>(
				schema(task).fields().stream().filter((field) -> answers.containsKey(field.key())).toList());
		FormField field = fields.get(random.nextInt(fields.size()));
		switch (random.nextInt(3)) {
			case 0 -> answers.put("a question that nobody asked", "yes");
			case 1 -> answers.put(field.key(), refused(field));
			default -> {
				FormField required = fields.stream()
					.filter((candidate) -> candidate.limits().required())
					.findAny()
					.orElseThrow();
				answers.remove(required.key());
			}
		}
		return answers;
	}

	private String refused(FormField field) {
		if (field.isWords()) {
			return "x".repeat(field.limits().maxLength() + 1);
		}
		return (field.limits().latest() != null) ? "2062-01-31" : "not an answer";
	}

	/** The keys of everything that a task's form may ask. */
	public Set<String> questions(Task task) {
		return schema(task).fields().stream().map(FormField::key).collect(Collectors.toSet());
	}

	private FormSchema schema(Task task) {
		try (InputStream form = this.engine.getFormService().getDeployedTaskForm(task.getId())) {
			return FormSchema.parse(form.readAllBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private boolean isHidden(FormField field, Map<String, Object> context) {
		return field.hiddenWhen()
			.stream()
			.anyMatch((condition) -> Boolean.TRUE
				.equals(((ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration())
					.getDmnEngineConfiguration()
					.getFeelEngine()
					.evaluateSimpleExpression(condition.feel(), Variables.fromMap(context).asVariableContext())));
	}

	private Object usual(FormField field, Map<String, Object> known) {
		if (field.prefilled() && field.options().containsKey(known.get(field.key()))) {
			return known.get(field.key());
		}
		return field.aboutConcern() ? "no" : answer(field, null);
	}

	private Object answer(FormField field, Random random) {
		return switch (field.type()) {
			case WORDS -> this.spoken.answer(field.key(), field.limits().email());
			case CHOICE -> {
				List<String> options = List.copyOf(field.options().keySet());
				yield (random != null) ? this.spoken.choose(field.key(), options, random)
						: field.options().keySet().iterator().next();
			}
			case TICK -> random != null
					&& Boolean.parseBoolean(this.spoken.choose(field.key(), List.of("true", "false"), random));
			case NUMBER -> (field.limits().min() != null) ? field.limits().min().longValue() : 1L;
			case URN -> "SC035409";
			case DATE -> LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC)
				.plusDays((random != null) ? 1 + random.nextInt(60) : 14)
				.toString();
		};
	}

	/** What is said to questions. */
	@FunctionalInterface
	public interface Spoken {

		/**
		 * The answer in words.
		 * @param question the key of the form's field
		 * @param email whether it must be an e-mail address
		 */
		String answer(String question, boolean email);

		/** Which of its options is chosen: any of them. */
		default String choose(String question, List<String> options, Random random) {
			return options.get(random.nextInt(options.size()));
		}

		/** Whether a referral may begin the process that only custodians lead on. */
		default boolean sharesIdentity() {
			return false;
		}

	}

}
