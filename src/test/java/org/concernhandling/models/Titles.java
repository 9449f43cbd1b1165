package org.concernhandling.models;

import java.util.Locale;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;

/** What messages call the elements of a process. */
public final class Titles {

	private Titles() {
	}

	/**
	 * Kind, words and id, such as
	 * {@code user task 'Assess the concern' (assess-concern)}.
	 */
	public static String of(BaseElement element) {
		String kind = element.getElementType().getTypeName().replaceAll("(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
		String words = words(element);
		return words.isEmpty() ? kind + " " + element.getId() : "%s '%s' (%s)".formatted(kind, words, element.getId());
	}

	/** The words that are written in or beside an element; empty when there are none. */
	public static String words(BaseElement element) {
		String words = null;
		if (element instanceof TextAnnotation annotation && annotation.getText() != null) {
			words = annotation.getText().getTextContent();
		}
		else if (element instanceof FlowElement flowElement) {
			words = flowElement.getName();
		}
		else if (element instanceof Process process) {
			words = process.getName();
		}
		return (words != null) ? words.strip() : "";
	}

}
