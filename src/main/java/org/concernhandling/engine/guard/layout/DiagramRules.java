package org.concernhandling.engine.guard.layout;

import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;

/** When a diagram is easy to read. */
public final class DiagramRules {

	private DiagramRules() {
	}

	/** Whether there is a diagram at all. */
	public static boolean isDrawn(BpmnModelInstance model) {
		return !model.getModelElementsByType(BpmnShape.class).isEmpty();
	}

	/** Everything that makes the diagram of a process hard to read. */
	public static List<Flaw> flaws(BpmnModelInstance model) {
		return flaws(DiagramReader.read(model));
	}

	static List<Flaw> flaws(Diagram diagram) {
		return Stream
			.of(diagram.omissions().stream(), new ShapeRules(diagram).flaws(), new LineRules(diagram).flaws(),
					new LabelRules(diagram).flaws())
			.flatMap((flaws) -> flaws)
			.distinct()
			.toList();
	}

}
