package org.concernhandling.engine.models;

import java.util.Collection;
import java.util.List;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What an element says to the engine beyond BPMN. */
public final class Extensions {

	private Extensions() {
	}

	/** The extensions of a type that Camunda puts into an element. */
	public static <E extends ModelElementInstance> Collection<E> of(BaseElement element, Class<E> type) {
		return (element.getExtensionElements() != null) ? element.getExtensionElements().getChildElementsByType(type)
				: List.of();
	}

}
