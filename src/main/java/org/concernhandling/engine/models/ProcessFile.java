package org.concernhandling.engine.models;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.w3c.dom.Document;

/**
 * A process that can be read.
 *
 * @param file where it stands
 * @param document what the file says, letter by letter
 * @param model what the file says, with what BPMN assumes where it says nothing; neither
 * is to be changed
 */
public record ProcessFile(ModelFile file, Document document, BpmnModelInstance model) {

	/** The id that the process should have: the name of the file without its ending. */
	public String id() {
		return this.file.id();
	}

}
