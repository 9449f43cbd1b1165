package org.concernhandling.engine.models;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Finds what a person sees in Modeler around a piece of a file. */
public final class Places {

	private Places() {
	}

	/**
	 * The nearest element around that a person can select in the diagram, or the
	 * definitions as a whole.
	 */
	public static BaseElement around(Element piece, BpmnModelInstance model) {
		for (Node here = piece; here instanceof Element element; here = here.getParentNode()) {
			Object found = element.hasAttribute("id") ? model.getModelElementById(element.getAttribute("id")) : null;
			if (found instanceof FlowElement || found instanceof Process) {
				return (BaseElement) found;
			}
		}
		return null;
	}

}
