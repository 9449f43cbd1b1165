package org.concernhandling.engine.guard.layout;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

import org.camunda.bpm.model.bpmn.Bpmn;

/** A small diagram drawn by hand, to show a rule at work. */
final class Sketch {

	private final StringBuilder process = new StringBuilder();

	private final StringBuilder drawing = new StringBuilder();

	/** A task of the usual size, 100 by 80. */
	Sketch task(String id, int x, int y) {
		return task(id, id, x, y);
	}

	Sketch task(String id, String name, int x, int y) {
		return element("task", id, name, "", x, y, 100, 80);
	}

	/** A start event of the usual size, 36 by 36, without words. */
	Sketch start(String id, int x, int y) {
		return element("startEvent", id, "", "", x, y, 36, 36);
	}

	/** A gateway of the usual size, 50 by 50, without words. */
	Sketch gateway(String id, int x, int y) {
		return element("exclusiveGateway", id, "", "", x, y, 50, 50);
	}

	/** An end event whose words stand at a place of their own. */
	Sketch end(String id, String name, int x, int y, int labelX, int labelY) {
		this.process.append("<endEvent id='%s' name='%s'/>".formatted(id, name));
		this.drawing.append("<di:BPMNShape bpmnElement='%s'>%s%s</di:BPMNShape>".formatted(id, bounds(x, y, 36, 36),
				label(labelX, labelY)));
		return this;
	}

	/** An event on the border of an activity, 36 by 36. */
	Sketch boundary(String id, String host, int x, int y) {
		this.process.append("<boundaryEvent id='%s' attachedToRef='%s'><timerEventDefinition/></boundaryEvent>"
			.formatted(id, host));
		return drawn(id, "", x, y, 36, 36);
	}

	/** A sub-process with one task in it, that task 100 by 80. */
	Sketch subProcess(String id, int x, int y, int width, int height, String task, int taskX, int taskY) {
		this.process.append("<subProcess id='%s'><task id='%s' name='%s'/></subProcess>".formatted(id, task, task));
		drawn(id, "isExpanded='true'", x, y, width, height);
		return drawn(task, "", taskX, taskY, 100, 80);
	}

	/** A task that nobody drew. */
	Sketch undrawn(String id) {
		this.process.append("<task id='%s'/>".formatted(id));
		return this;
	}

	/** A flow along points, given as x and y in turn. */
	Sketch flow(String id, String source, String target, int... points) {
		return flow(id, "", source, target, "", points);
	}

	/** A flow along points whose words stand at a place of their own. */
	Sketch answer(String id, String name, int labelX, int labelY, String source, String target, int... points) {
		return flow(id, "name='%s'".formatted(name), source, target, label(labelX, labelY), points);
	}

	/** A flow whose words have no place. */
	Sketch unplacedAnswer(String id, String name, String source, String target, int... points) {
		return flow(id, "name='%s'".formatted(name), source, target, "", points);
	}

	Diagram diagram() {
		String xml = """
				<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' targetNamespace='sketch'
						xmlns:di='http://www.omg.org/spec/BPMN/20100524/DI' xmlns:dc='http://www.omg.org/spec/DD/20100524/DC'
						xmlns:dd='http://www.omg.org/spec/DD/20100524/DI'>
					<process id='sketch'>%s</process>
					<di:BPMNDiagram><di:BPMNPlane bpmnElement='sketch'>%s</di:BPMNPlane></di:BPMNDiagram>
				</definitions>"""
			.formatted(this.process, this.drawing);
		return DiagramReader
			.read(Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))));
	}

	private Sketch element(String kind, String id, String name, String how, int x, int y, int width, int height) {
		this.process.append("<%s id='%s' name='%s'/>".formatted(kind, id, name));
		return drawn(id, how, x, y, width, height);
	}

	private Sketch drawn(String id, String how, int x, int y, int width, int height) {
		this.drawing.append(
				"<di:BPMNShape bpmnElement='%s' %s>%s</di:BPMNShape>".formatted(id, how, bounds(x, y, width, height)));
		return this;
	}

	private Sketch flow(String id, String name, String source, String target, String label, int... points) {
		this.process
			.append("<sequenceFlow id='%s' %s sourceRef='%s' targetRef='%s'/>".formatted(id, name, source, target));
		this.drawing.append("<di:BPMNEdge bpmnElement='%s'>".formatted(id));
		for (int i = 0; i < points.length; i += 2) {
			this.drawing.append("<dd:waypoint x='%d' y='%d'/>".formatted(points[i], points[i + 1]));
		}
		this.drawing.append(label).append("</di:BPMNEdge>");
		return this;
	}

	private static String label(int x, int y) {
		return "<di:BPMNLabel>" + bounds(x, y, 90, 14) + "</di:BPMNLabel>";
	}

	private static String bounds(int x, int y, int width, int height) {
		return "<dc:Bounds x='%d' y='%d' width='%d' height='%d'/>".formatted(x, y, width, height);
	}

}
