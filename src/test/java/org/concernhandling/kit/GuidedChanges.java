package org.concernhandling.kit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnPlane;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.concernhandling.engine.models.ModelFile;

/** Makes the changes of the guide on copies of our models, field by field. */
final class GuidedChanges {

	/** Between two steps. */
	private static final int STEP = 140;

	private static final String DEFAULTS = " (isClosed=\"false\"|processType=\"None\"|completionQuantity=\"1\""
			+ "|startQuantity=\"1\"|implementation=\"##unspecified\"|implementation=\"##WebService\""
			+ "|isForCompensation=\"false\"|parallelMultiple=\"false\")";

	private static final ObjectMapper JSON = new ObjectMapper();

	private GuidedChanges() {
	}

	/** Brief the visit team: the process, its new form, the target and its example. */
	static List<ModelFile> addAStep() {
		return List.of(file("compliance-visit.bpmn", saved(processWithStep(Guide.fields("The step")))), formOfStep(),
				new DecisionTableEditor("service-levels").offer("Task, milestone or wait", "brief-visit-team")
					.add(Guide.fields("Its target"))
					.file(),
				examples("service-levels", Guide.block("Its target", "csv")));
	}

	/** Two working days to plan a visit. */
	static List<ModelFile> changeADeadline() {
		return List.of(new DecisionTableEditor("service-levels").change(Guide.fields("Change a deadline")).file(),
				examples("service-levels", Guide.block("Change a deadline", "csv")));
	}

	/** What the team takes along. */
	static List<ModelFile> addAQuestion() {
		Map<String, String> fields = Guide.fields("Add a question to a form");
		ObjectNode form = form("plan-visit");
		ObjectNode question = JSON.createObjectNode();
		question.put("type", "textarea");
		question.put("id", "Field_0guide1");
		question.put("label", fields.get("General: Field label"));
		question.put("description", fields.get("General: Field description"));
		question.put("key", fields.get("General: Key"));
		question.putObject("validate").put("maxLength", Integer.parseInt(fields.get("Validation: Maximum length")));
		questions(form).add(question);
		return List.of(file("plan-visit.form", form.toPrettyString()));
	}

	/** Poor care that gets worse is looked at at once. */
	static List<ModelFile> addARule() {
		return List.of(new DecisionTableEditor("handling-actions").add(Guide.fields("Add a rule to a decision")).file(),
				examples("handling-actions", Guide.block("Add a rule to a decision", "csv")));
	}

	/** The same step as {@link #addAStep()}, for which nobody chose who does it. */
	static List<ModelFile> forgetTheGroup() {
		BpmnModelInstance model = processWithStep(Guide.fields("The step"));
		((UserTask) model.getModelElementById("brief-visit-team"))
			.removeAttributeNs("http://camunda.org/schema/1.0/bpmn", "candidateGroups");
		List<ModelFile> files = new ArrayList<>(addAStep());
		files.set(0, file("compliance-visit.bpmn", saved(model)));
		return files;
	}

	/** The building block of a step as it is when it was chosen and nothing filled in. */
	static List<ModelFile> leaveTheBlockAsItComes() {
		return List.of(file("compliance-visit.bpmn", saved(processWithStep(
				Map.of("General: ID", "Activity_0abc123", "Documentation: Element documentation", "")))));
	}

	/** The model before anything was changed. */
	static String process(String name) {
		return text(Path.of("processes", name + ".bpmn"));
	}

	private static BpmnModelInstance processWithStep(Map<String, String> fields) {
		Map<String, String> rest = Guide.fields("The arrow and the process");
		BpmnModelInstance model = Bpmn.readModelFromStream(stream(process("compliance-visit")));
		Process process = model.getModelElementById("compliance-visit");
		process.setCamundaVersionTag(rest.get("Process, General: Version tag"));
		SequenceFlow arrow = model.getModelElementById("plan-visit-to-record-visit-findings");
		UserTask step = model.newInstance(UserTask.class, fields.get("General: ID"));
		process.addChildElement(step);
		Documentation documentation = model.newInstance(Documentation.class);
		documentation.removeAttribute("id");
		documentation.setTextContent(fields.get("Documentation: Element documentation"));
		step.addChildElement(documentation);
		ElementTemplate.of("Caseworker task").apply(step, custom(fields));
		SequenceFlow onward = model.newInstance(SequenceFlow.class, rest.get("Arrow, General: ID"));
		process.addChildElement(onward);
		connect(onward, step, (UserTask) model.getModelElementById("record-visit-findings"), arrow);
		draw(model, step, arrow, onward);
		return model;
	}

	/**
	 * As Modeler saves it: without what reading has added because it goes without saying.
	 */
	private static String saved(BpmnModelInstance model) {
		return Bpmn.convertToString(model).replaceAll(DEFAULTS, "");
	}

	private static Map<String, String> custom(Map<String, String> fields) {
		String section = "Custom properties: ";
		return fields.entrySet()
			.stream()
			.filter((field) -> field.getKey().startsWith(section))
			.collect(Collectors.toMap((field) -> field.getKey().substring(section.length()), Map.Entry::getValue));
	}

	private static void connect(SequenceFlow onward, UserTask step, UserTask next, SequenceFlow arrow) {
		next.getIncoming().remove(arrow);
		arrow.setTarget(step);
		step.getIncoming().add(arrow);
		onward.setSource(step);
		onward.setTarget(next);
		step.getOutgoing().add(onward);
		next.getIncoming().add(onward);
	}

	/** Moves what lies to the right as the space tool does, and draws the step there. */
	private static void draw(BpmnModelInstance model, UserTask step, SequenceFlow arrow, SequenceFlow onward) {
		BpmnEdge edge = (BpmnEdge) arrow.getDiagramElement();
		double from = ((BpmnShape) model.getModelElementById("record-visit-findings-shape")).getBounds().getX();
		double middle = edge.getWaypoints().iterator().next().getY();
		model.getModelElementsByType(Bounds.class)
			.stream()
			.filter((bounds) -> bounds.getX() >= from)
			.forEach((bounds) -> bounds.setX(bounds.getX() + STEP));
		model.getModelElementsByType(Waypoint.class)
			.stream()
			.filter((point) -> point.getX() >= from)
			.forEach((point) -> point.setX(point.getX() + STEP));
		BpmnPlane plane = model.getModelElementsByType(BpmnPlane.class).iterator().next();
		BpmnShape shape = model.newInstance(BpmnShape.class, step.getId() + "_di");
		shape.setBpmnElement(step);
		shape.setBounds(bounds(model, from, middle - 40));
		plane.addChildElement(shape);
		edge.getWaypoints().clear();
		edge.getWaypoints().add(point(model, from - 40, middle));
		edge.getWaypoints().add(point(model, from, middle));
		BpmnEdge second = model.newInstance(BpmnEdge.class, onward.getId() + "_di");
		second.setBpmnElement(onward);
		plane.addChildElement(second);
		second.getWaypoints().add(point(model, from + 100, middle));
		second.getWaypoints().add(point(model, from + STEP, middle));
	}

	private static Bounds bounds(BpmnModelInstance model, double x, double y) {
		Bounds bounds = model.newInstance(Bounds.class);
		bounds.setX(x);
		bounds.setY(y);
		bounds.setWidth(100);
		bounds.setHeight(80);
		return bounds;
	}

	private static Waypoint point(BpmnModelInstance model, double x, double y) {
		Waypoint point = model.newInstance(Waypoint.class);
		point.setX(x);
		point.setY(y);
		return point;
	}

	private static ModelFile formOfStep() {
		Map<String, String> fields = Guide.fields("Its form");
		ObjectNode form = form("plan-visit");
		form.put("id", fields.get("Form, General: ID"));
		ArrayNode questions = questions(form);
		if (!"delete it".equals(fields.get("Date of the visit"))) {
			throw new AssertionError("The guide keeps the date");
		}
		questions.remove(0);
		ObjectNode note = (ObjectNode) questions.get(0);
		note.put("label", fields.get("Note, General: Field label"));
		note.put("description", fields.get("Note, General: Field description"));
		note.put("key", fields.get("Note, General: Key"));
		return file(form.get("id").asText() + ".form", form.toPrettyString());
	}

	/** The questions of the form plan-visit: first the date, then the note. */
	private static ArrayNode questions(JsonNode form) {
		return (ArrayNode) form.path("components").path(1).path("components");
	}

	private static ObjectNode form(String name) {
		try {
			return (ObjectNode) JSON.readTree(text(Path.of("forms", name + ".form")));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The examples with a line instead of one with the same first cell, or at the end.
	 */
	private static ModelFile examples(String decision, String line) {
		String first = line.substring(0, line.indexOf(',') + 1);
		List<String> lines = new ArrayList<>(text(Path.of("processes", decision + ".csv")).lines().toList());
		int place = "service-levels".equals(decision)
				? lines.indexOf(lines.stream().filter((other) -> other.startsWith(first)).findFirst().orElse(null))
				: -1;
		if (place >= 0) {
			lines.set(place, line);
		}
		else {
			lines.add(line);
		}
		return file(decision + ".csv", String.join("\n", lines) + "\n");
	}

	static ModelFile file(String name, String content) {
		return new ModelFile(name, content.getBytes(StandardCharsets.UTF_8));
	}

	static ByteArrayInputStream stream(String text) {
		return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
