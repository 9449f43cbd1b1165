package org.concernhandling.engine.guard;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.concernhandling.engine.guard.DecisionFile.Table;
import org.concernhandling.engine.guard.ModelFile.Kind;
import org.concernhandling.engine.guard.Variables.Mention;
import org.concernhandling.engine.guard.Variables.Place;
import org.concernhandling.engine.guard.Variables.Use;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;

/** Reads what processes, with their forms and decisions, say about variables. */
class ProcessReader {

	private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

	private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

	/** What stands within an element of a diagram and is no element of its own. */
	private static final Set<String> WITHIN = Set.of("definitions", "documentation", "extensionElements",
			"conditionExpression", "condition", "timeDate", "timeDuration", "timeCycle");

	private static final Map<String, String> NAMING = Map.of("resultVariable", "result", "elementVariable",
			"each in turn", "errorCodeVariable", "error code", "errorMessageVariable", "error message",
			"escalationCodeVariable", "escalation code");

	private static final Set<String> OF_MULTIPLE = Set.of("loopCounter", "nrOfInstances", "nrOfActiveInstances",
			"nrOfCompletedInstances");

	private final ModelLibrary library;

	private final Map<String, FormFile> forms;

	private final Map<String, Table> decisions;

	private final List<Mention> mentions = new ArrayList<>();

	private final Map<String, Set<String>> askers = new TreeMap<>();

	ProcessReader(ModelLibrary library) {
		this.library = library;
		this.forms = FormFile.all(library)
			.collect(Collectors.toMap(FormFile::id, Function.identity(), (one, other) -> one));
		this.decisions = DecisionFile.all(library)
			.flatMap((file) -> file.table().stream())
			.collect(Collectors.toMap((table) -> table.decision().getId(), Function.identity(), (one, other) -> one));
	}

	/** The ids of the processes that ask a form, by its id; filled by reading. */
	Map<String, Set<String>> askers() {
		return this.askers;
	}

	List<Mention> mentions() {
		this.library.all(Kind.PROCESS).forEach((file) -> root(file).ifPresent((root) -> processes(file, root)));
		return List.copyOf(this.mentions);
	}

	private static Optional<Element> root(ModelFile file) {
		try {
			Node document = Bpmn.readModelFromStream(new ByteArrayInputStream(file.content()))
				.getDocument()
				.getDomSource()
				.getNode();
			return children(document).findFirst();
		}
		catch (RuntimeException ex) {
			// Told by the rules for processes.
			return Optional.empty();
		}
	}

	private void processes(ModelFile file, Element root) {
		children(root).filter((child) -> isBpmn(child, "process")).forEach((process) -> {
			String id = process.getAttribute("id");
			if (id.equals(Variables.MAIN_PROCESS)) {
				Variables.AT_START.forEach((name,
						list) -> add(new Mention(id, name, Use.SET,
								new Place("", "the application", "", "when a concern comes in"), kind(name, list), list,
								Set.of())));
			}
			read(new Context(file.name(), id), process);
		});
	}

	private static Variables.Kind kind(String name, String list) {
		return name.endsWith("On") ? Variables.Kind.DATE
				: list.isEmpty() ? Variables.Kind.UNKNOWN : Variables.Kind.CODE;
	}

	private void read(Context context, Element element) {
		if (isBpmn(element, "documentation") || isBpmn(element, "textAnnotation")) {
			return;
		}
		readExpressions(context, element);
		readNames(context, element);
		switch (element.getLocalName()) {
			case "userTask" -> {
				String asked = camunda(element, "formRef");
				this.askers.computeIfAbsent(asked, (form) -> new TreeSet<>()).add(context.process());
				Optional.ofNullable(this.forms.get(asked)).ifPresent((form) -> read(context, form));
			}
			case "businessRuleTask" -> Optional.ofNullable(this.decisions.get(camunda(element, "decisionRef")))
				.ifPresent((table) -> read(context, element, table));
			case "callActivity" -> readCall(context, element);
			case "inputParameter", "outputParameter" -> readMapping(context, element);
			case "conditionalEventDefinition" -> read(context, element, camunda(element, "variableName"), "condition");
			case "multiInstanceLoopCharacteristics" -> {
				OF_MULTIPLE.forEach((name) -> set(context, element, name, "counting"));
				if (!camunda(element, "collection").contains("{")) {
					read(context, element, camunda(element, "collection"), "collection");
				}
			}
			default -> {
			}
		}
		children(element).forEach((child) -> read(context, child));
	}

	private void readExpressions(Context context, Element element) {
		boolean inCalled = isCamunda(element, "out");
		attributes(element).filter((attribute) -> !inCalled)
			.forEach((attribute) -> readAll(context, element, attribute.getValue(), attribute.getLocalName()));
		nodes(element.getChildNodes()).filter(Text.class::isInstance)
			.forEach((text) -> readAll(context, element, text.getNodeValue(), element.getLocalName()));
	}

	private void readAll(Context context, Element element, String expression, String how) {
		Names.ofExpressions(expression).forEach((name) -> read(context, element, name, how));
	}

	private void readNames(Context context, Element element) {
		NAMING.forEach((attribute, how) -> {
			String name = camunda(element, attribute);
			boolean decides = attribute.equals("resultVariable") && isBpmn(element, "businessRuleTask")
					&& this.decisions.containsKey(camunda(element, "decisionRef"));
			if (!name.isEmpty() && !decides) {
				set(context, element, name, how);
			}
		});
	}

	private void readMapping(Context context, Element element) {
		String name = element.getAttribute("name");
		String how = isCamunda(element, "inputParameter") ? "input" : "output";
		String value = element.getTextContent().strip();
		Variables.Kind kind = value.contains(".contains(") ? Variables.Kind.TICK
				: value.matches("\\$\\{[\\w +-]*\\b\\d+}") ? Variables.Kind.NUMBER : Variables.Kind.UNKNOWN;
		add(new Mention(context.process(), name, Use.SET, place(context, element, how), kind, "",
				Names.ofExpressions(value)));
	}

	private void readCall(Context context, Element call) {
		String called = call.getAttribute("calledElement");
		descendants(call).filter((mapping) -> isCamunda(mapping, "in") && mapping.hasAttribute("target"))
			.forEach((mapping) -> {
				read(context, call, mapping.getAttribute("source"), "handed over");
				add(new Mention(called, mapping.getAttribute("target"), Use.SET, place(context, call, "handed over"),
						Variables.Kind.UNKNOWN, "", sources(mapping)));
			});
		descendants(call).filter((mapping) -> isCamunda(mapping, "out") && mapping.hasAttribute("target"))
			.forEach((mapping) -> {
				sources(mapping).forEach((source) -> add(new Mention(called, source, Use.READ,
						place(context, call, "taken back"), Variables.Kind.UNKNOWN, "", Set.of())));
				add(new Mention(context.process(), mapping.getAttribute("target"), Use.SET,
						place(context, call, "taken back"), Variables.Kind.UNKNOWN, "", sources(mapping)));
			});
	}

	private static Set<String> sources(Element mapping) {
		String source = mapping.getAttribute("source");
		return source.isEmpty() ? Names.ofExpressions(mapping.getAttribute("sourceExpression")) : Set.of(source);
	}

	private void read(Context context, FormFile form) {
		Set<String> own = form.questions().stream().map(FormFile.Component::key).collect(Collectors.toSet());
		form.components().forEach((component) -> {
			Place place = new Place(form.file(), component.title(), component.id(), "asked in the form");
			if (component.has("key")) {
				boolean words = component.isWords();
				add(new Mention(component.isAboutConcern() ? Variables.MAIN_PROCESS : context.process(),
						component.key(), words ? Use.WORDS : Use.SET, place, kind(component), component.list(),
						Set.of()));
			}
			String hide = component.json().path("conditional").path("hide").asText("");
			Stream.concat(Names.ofTemplate(component.text("text")).stream(), Names.ofFeel(hide).stream())
				.filter((name) -> !own.contains(name))
				.distinct()
				.forEach((name) -> add(new Mention(context.process(), name, Use.READ,
						new Place(form.file(), component.title(), component.id(), "form"), Variables.Kind.UNKNOWN, "",
						Set.of())));
		});
	}

	private static Variables.Kind kind(FormFile.Component question) {
		return question.isWords() ? Variables.Kind.WORDS : switch (question.type()) {
			case "radio", "select" -> Variables.Kind.CODE;
			case "checkbox" -> Variables.Kind.TICK;
			case "number" -> Variables.Kind.NUMBER;
			case "datetime" -> Variables.Kind.DATE;
			default -> Variables.Kind.UNKNOWN;
		};
	}

	private void read(Context context, Element task, Table table) {
		table.questions()
			.stream()
			.flatMap((question) -> Names.ofFeel(question.expression()).stream())
			.forEach((name) -> read(context, task, name, "decision " + table.decision().getId()));
		String result = camunda(task, "resultVariable");
		if (!result.isEmpty()) {
			Set<String> outputs = table.answers().stream().map(DecisionFile.Answer::name).collect(Collectors.toSet());
			add(new Mention(context.process(), result, Use.SET,
					place(context, task, "decision " + table.decision().getId()), Variables.Kind.UNKNOWN, "", outputs));
		}
	}

	private void set(Context context, Element element, String name, String how) {
		add(new Mention(context.process(), name, Use.SET, place(context, element, how), Variables.Kind.UNKNOWN, "",
				Set.of()));
	}

	private void read(Context context, Element element, String name, String how) {
		if (!name.isEmpty()) {
			add(new Mention(context.process(), name, Use.READ, place(context, element, how), Variables.Kind.UNKNOWN, "",
					Set.of()));
		}
	}

	private void add(Mention mention) {
		this.mentions.add(mention);
	}

	private static Place place(Context context, Element element, String how) {
		Element holder = element;
		while (!isHolder(holder) && holder.getParentNode() instanceof Element around) {
			holder = around;
		}
		return new Place(context.file(), title(holder), holder.getAttribute("id"), how);
	}

	private static boolean isHolder(Element element) {
		String name = element.getLocalName();
		return BPMN.equals(element.getNamespaceURI()) && element.hasAttribute("id") && !WITHIN.contains(name)
				&& !name.endsWith("EventDefinition") && !name.endsWith("LoopCharacteristics");
	}

	private static String title(Element element) {
		String kind = element.getLocalName().replaceAll("(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
		String words = element.getAttribute("name").strip();
		String id = element.getAttribute("id");
		return words.isEmpty() ? kind + " " + id : "%s '%s' (%s)".formatted(kind, words, id);
	}

	private static boolean isBpmn(Element element, String name) {
		return BPMN.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
	}

	private static boolean isCamunda(Element element, String name) {
		return CAMUNDA.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
	}

	private static String camunda(Element element, String attribute) {
		return element.getAttributeNS(CAMUNDA, attribute).strip();
	}

	private static Stream<Element> descendants(Element element) {
		return children(element).flatMap((child) -> Stream.concat(Stream.of(child), descendants(child)));
	}

	private static Stream<Element> children(Node parent) {
		return nodes(parent.getChildNodes()).filter(Element.class::isInstance).map(Element.class::cast);
	}

	private static Stream<Node> nodes(NodeList nodes) {
		return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item);
	}

	private static Stream<Attr> attributes(Element element) {
		return IntStream.range(0, element.getAttributes().getLength())
			.mapToObj(element.getAttributes()::item)
			.map(Attr.class::cast);
	}

	/** Where the reader is. */
	private record Context(String file, String process) {
	}

}
