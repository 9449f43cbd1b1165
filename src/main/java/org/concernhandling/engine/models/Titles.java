package org.concernhandling.engine.models;

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
		return of(element.getElementType().getTypeName(), words(element), element.getId());
	}

	/** The same for an element of which only these are known. */
	static String of(String type, String words, String id) {
		String kind = type.replaceAll("(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
		return words.isEmpty() ? kind + " " + id : "%s '%s' (%s)".formatted(kind, words, id);
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
