package org.concernhandling.engine.guard.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Association;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.concernhandling.engine.models.Titles;

/** Reads how a process is drawn, with its words laid out as bpmn.io does. */
final class DiagramReader {

	private static final double LABEL_WIDTH = 90;

	private static final double TITLE_INDENT = 5;

	private final BpmnModelInstance model;

	private final Map<String, Shape> shapes = new LinkedHashMap<>();

	private final List<Line> lines = new ArrayList<>();

	private final List<Flaw> omissions = new ArrayList<>();

	private DiagramReader(BpmnModelInstance model) {
		this.model = model;
	}

	static Diagram read(BpmnModelInstance model) {
		DiagramReader reader = new DiagramReader(model);
		model.getModelElementsByType(BpmnShape.class).forEach(reader::shape);
		model.getModelElementsByType(BpmnEdge.class).forEach(reader::line);
		reader.findUndrawn();
		return new Diagram(reader.shapes, reader.lines, reader.omissions);
	}

	private void shape(BpmnShape shape) {
		BaseElement element = shape.getBpmnElement();
		if (!(element instanceof FlowNode || element instanceof TextAnnotation)) {
			return;
		}
		Box box = box(shape.getBounds());
		boolean container = shape.isExpanded();
		String host = (element instanceof BoundaryEvent boundary) ? boundary.getAttachedTo().getId() : null;
		this.shapes.put(element.getId(),
				new Shape(element.getId(), Titles.of(element), Titles.words(element), outline(element), box,
						scope(element), host, label(element, shape.getBpmnLabel(), box, container), container));
	}

	private void line(BpmnEdge edge) {
		BaseElement element = edge.getBpmnElement();
		List<Point> points = edge.getWaypoints()
			.stream()
			.map((point) -> new Point(point.getX(), point.getY()))
			.toList();
		if (element instanceof SequenceFlow flow) {
			this.lines.add(new Line(flow.getId(), Titles.of(flow), true, flow.getSource().getId(),
					flow.getTarget().getId(), scope(flow), points, label(flow, edge.getBpmnLabel())));
		}
		else if (element instanceof Association association) {
			this.lines.add(new Line(association.getId(), Titles.of(association), false, association.getSource().getId(),
					association.getTarget().getId(), scope(association), points, null));
		}
	}

	private void findUndrawn() {
		for (FlowElement element : this.model.getModelElementsByType(FlowElement.class)) {
			boolean drawn = this.shapes.containsKey(element.getId())
					|| this.lines.stream().anyMatch((line) -> line.id().equals(element.getId()));
			if (!drawn && (element instanceof FlowNode || element instanceof SequenceFlow)) {
				this.omissions.add(new Flaw(Titles.of(element), element.getId(), "is drawn",
						"Delete it in Modeler's XML view, or draw it anew."));
			}
		}
	}

	private static Box label(BaseElement element, BpmnLabel label, Box box, boolean container) {
		String words = Titles.words(element);
		if (words.isEmpty() || !container && !(element instanceof Event || element instanceof Gateway)) {
			return null;
		}
		if (container) {
			return centred(box.centre().x(), box.y() + TITLE_INDENT, Lettering.INSIDE.measure(words, box.width()));
		}
		if (label == null || label.getBounds() == null) {
			return centred(box.centre().x(), box.bottom(), Lettering.OUTSIDE.measure(words, LABEL_WIDTH));
		}
		return outside(words, box(label.getBounds()));
	}

	private Box label(SequenceFlow flow, BpmnLabel label) {
		String words = Titles.words(flow);
		if (words.isEmpty()) {
			return null;
		}
		if (label == null || label.getBounds() == null) {
			this.omissions.add(new Flaw(Titles.of(flow), flow.getId(), "its label has a place",
					"Drag the label beside the flow, so that Modeler keeps its place."));
			return null;
		}
		return outside(words, box(label.getBounds()));
	}

	/** Viewers break words at one width, whatever room a model gives them. */
	private static Box outside(String words, Box place) {
		return centred(place.centre().x(), place.y(), Lettering.OUTSIDE.measure(words, LABEL_WIDTH));
	}

	private static Box centred(double centre, double top, Lettering.Size size) {
		return new Box(centre - size.width() / 2, top, size.width(), size.height());
	}

	private static Box box(Bounds bounds) {
		return new Box(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
	}

	private static Outline outline(BaseElement element) {
		return (element instanceof Event) ? Outline.CIRCLE
				: (element instanceof Gateway) ? Outline.DIAMOND : Outline.RECTANGLE;
	}

	private static String scope(BaseElement element) {
		return ((BaseElement) element.getParentElement()).getId();
	}

}
