package org.concernhandling.engine.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.concernhandling.engine.models.DecisionFile.Table;
import org.concernhandling.engine.models.FeelNames;
import org.concernhandling.engine.models.FormFile.Component;
import org.concernhandling.engine.models.Variables.Kind;
import org.concernhandling.engine.models.Variables.Mention;
import org.concernhandling.engine.models.Variables.Place;
import org.concernhandling.engine.models.Variables.Use;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Reads what processes, with their forms and decisions, say about variables. */
class MentionReader {

	private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

	private static final Map<String, String> NAMING = Map.of("resultVariable", "result", "elementVariable",
			"each in turn", "errorCodeVariable", "error code", "errorMessageVariable", "error message",
			"escalationCodeVariable", "escalation code");

	private static final Set<String> OF_MULTIPLE = Set.of("loopCounter", "nrOfInstances", "nrOfActiveInstances",
			"nrOfCompletedInstances");

	private final Map<String, FormFile> forms;

	private final Map<String, Table> decisions;

	private final List<Mention> mentions = new ArrayList<>();

	private final Map<String, Set<String>> parts = new TreeMap<>();

	private final Set<String> whole = new TreeSet<>();

	MentionReader(ModelLibrary library) {
		this.forms = FormFile.all(library)
			.collect(Collectors.toMap(FormFile::id, Function.identity(), (one, other) -> one));
		this.decisions = DecisionFile.all(library)
			.flatMap((file) -> file.table().stream())
			.collect(Collectors.toMap((table) -> table.decision().getId(), Function.identity(), (one, other) -> one));
		Variables.STARTED.forEach((process,
				variables) -> variables.forEach((name, list) -> add(new Mention(process, name, Use.SET,
						new Place("", "the application", "",
								process.equals(Variables.MAIN_PROCESS) ? "when a concern comes in"
										: "when it starts the process"),
						name.endsWith("On") ? Kind.DATE : list.isEmpty() ? Kind.UNKNOWN : Kind.CODE, list, Set.of()))));
		List<ProcessFile> processes = library.processes().toList();
		processes.forEach(this::read);
		Set<String> readable = new TreeSet<>();
		this.forms.keySet().forEach((form) -> readable.add(form + ".form"));
		processes.forEach((process) -> readable.add(process.id() + ".bpmn"));
		processes.stream()
			.map(ProcessFile::id)
			.filter((id) -> this.parts.get(id)
				.stream()
				.allMatch((part) -> part.endsWith(".dmn") || readable.contains(part)))
			.forEach(this.whole::add);
	}

	/** The processes of which nothing is missing that would set a variable. */
	Set<String> whole() {
		return this.whole;
	}

	/** All that is said. */
	List<Mention> mentions() {
		return List.copyOf(this.mentions);
	}

	/**
	 * The files that each process is made of, its callers and what it calls included.
	 */
	Map<String, Set<String>> parts() {
		return this.parts;
	}

	private void read(ProcessFile process) {
		part(process.id(), process.file().name());
		Expressions.places(process)
			.filter((place) -> !"out".equals(place.element().getLocalName()))
			.forEach((place) -> Expression.parse(place.text())
				.ifPresent((expression) -> expression.variables()
					.forEach((name) -> read(process, place.element(), name, place.element().getLocalName()))));
		Expressions.elements(process).forEach((element) -> read(process, element));
	}

	private void read(ProcessFile process, Element element) {
		NAMING.forEach((attribute, how) -> set(process, element, camunda(element, attribute), how));
		switch (element.getLocalName()) {
			case "userTask" -> {
				part(process.id(), camunda(element, "formRef") + ".form");
				Optional.ofNullable(this.forms.get(camunda(element, "formRef")))
					.ifPresent((form) -> read(process.id(), form));
			}
			case "businessRuleTask" -> {
				part(process.id(), camunda(element, "decisionRef") + ".dmn");
				Optional.ofNullable(this.decisions.get(camunda(element, "decisionRef")))
					.ifPresent((table) -> read(process, element, table));
			}
			case "callActivity" -> readCall(process, element);
			case "inputParameter", "outputParameter" -> readMapping(process, element);
			case "conditionalEventDefinition" -> read(process, element, camunda(element, "variableName"), "condition");
			case "multiInstanceLoopCharacteristics" -> {
				OF_MULTIPLE.forEach((name) -> set(process, element, name, "counting"));
				if (!Expression.isIn(camunda(element, "collection"))) {
					read(process, element, camunda(element, "collection"), "collection");
				}
			}
			default -> {
			}
		}
	}

	private void readMapping(ProcessFile process, Element element) {
		String value = element.getTextContent().strip();
		Kind kind = value.contains(".contains(") ? Kind.TICK
				: value.matches("\\$\\{[\\w +-]*\\b\\d+}") ? Kind.NUMBER : Kind.UNKNOWN;
		add(new Mention(process.id(), element.getAttribute("name"), Use.SET,
				place(process, element, element.getLocalName().replace("Parameter", "")), kind, "", names(value)));
	}

	private void readCall(ProcessFile process, Element call) {
		String called = call.getAttribute("calledElement");
		part(process.id(), called + ".bpmn");
		part(called, process.file().name());
		mappings(call, "in").forEach((mapping) -> {
			read(process, call, mapping.getAttribute("source"), "handed over");
			add(new Mention(called, mapping.getAttribute("target"), Use.SET, place(process, call, "handed over"),
					Kind.UNKNOWN, "", sources(mapping)));
		});
		mappings(call, "out").forEach((mapping) -> {
			Place place = place(process, call, "taken back");
			sources(mapping)
				.forEach((source) -> add(new Mention(called, source, Use.READ, place, Kind.UNKNOWN, "", Set.of())));
			add(new Mention(process.id(), mapping.getAttribute("target"), Use.SET, place, Kind.UNKNOWN, "",
					sources(mapping)));
		});
	}

	private static Stream<Element> mappings(Element call, String name) {
		NodeList found = call.getElementsByTagNameNS(CAMUNDA, name);
		return IntStream.range(0, found.getLength())
			.mapToObj((place) -> (Element) found.item(place))
			.filter((mapping) -> mapping.hasAttribute("target"));
	}

	private static Set<String> sources(Element mapping) {
		String source = mapping.getAttribute("source");
		return source.isEmpty() ? names(mapping.getAttribute("sourceExpression")) : Set.of(source);
	}

	private static Set<String> names(String expression) {
		return Expression.isIn(expression) ? Expression.parse(expression).map(Expression::variables).orElse(Set.of())
				: Set.of();
	}

	private void read(String process, FormFile form) {
		Set<String> own = form.questions().stream().map(Component::key).collect(Collectors.toSet());
		form.components().forEach((component) -> {
			if (component.has("key")) {
				add(new Mention(component.isAboutConcern() ? Variables.MAIN_PROCESS : process, component.key(),
						component.isWords() ? Use.WORDS : Use.SET, place(form, component, "asked in the form"),
						kind(component), component.list(), Set.of()));
			}
			Stream
				.concat(FeelNames.inTemplate(component.text("text")).stream(),
						FeelNames.in(component.json().path("conditional").path("hide").asText("")).stream())
				.filter((name) -> !own.contains(name))
				.distinct()
				.forEach((name) -> add(new Mention(process, name, Use.READ, place(form, component, "form"),
						Kind.UNKNOWN, "", Set.of())));
		});
	}

	private static Kind kind(Component question) {
		return question.isWords() ? Kind.WORDS : switch (question.type()) {
			case "radio", "select" -> Kind.CODE;
			case "checkbox" -> Kind.TICK;
			case "number" -> Kind.NUMBER;
			case "datetime" -> Kind.DATE;
			default -> Kind.UNKNOWN;
		};
	}

	private void read(ProcessFile process, Element task, Table table) {
		String how = "decision " + table.decision().getId();
		table.questions()
			.stream()
			.flatMap((question) -> FeelNames.in(question.expression()).stream())
			.forEach((name) -> read(process, task, name, how));
		String result = camunda(task, "resultVariable");
		if (!result.isEmpty()) {
			add(new Mention(process.id(), result, Use.SET, place(process, task, "result"), Kind.UNKNOWN, "",
					table.answers().stream().map(DecisionFile.Answer::name).collect(Collectors.toSet())));
		}
	}

	private void set(ProcessFile process, Element element, String name, String how) {
		if (!name.isEmpty()) {
			add(new Mention(process.id(), name, Use.SET, place(process, element, how), Kind.UNKNOWN, "", Set.of()));
		}
	}

	private void read(ProcessFile process, Element element, String name, String how) {
		if (!name.isEmpty()) {
			add(new Mention(process.id(), name, Use.READ, place(process, element, how), Kind.UNKNOWN, "", Set.of()));
		}
	}

	private void add(Mention mention) {
		this.mentions.add(mention);
	}

	private void part(String process, String file) {
		this.parts.computeIfAbsent(process, (each) -> new TreeSet<>()).add(file);
	}

	private static Place place(FormFile form, Component component, String how) {
		return new Place(form.file(), component.title(), component.id(), how);
	}

	private static Place place(ProcessFile process, Element element, String how) {
		BaseElement around = Places.around(element, process.model());
		return (around != null) ? new Place(process.file().name(), Titles.of(around), around.getId(), how)
				: new Place(process.file().name(), "definitions", "", how);
	}

	private static String camunda(Element element, String attribute) {
		return element.getAttributeNS(CAMUNDA, attribute).strip();
	}

}
