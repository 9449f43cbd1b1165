package org.concernhandling.engine.models;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.xml.ModelException;
import org.w3c.dom.Document;

/**
 * What was read in the file of a process.
 *
 * @param process the process, when it can be read
 * @param faults why it cannot be read
 */
public record BpmnReading(Optional<ProcessFile> process, List<Fault> faults) {

	/** How large a file may be, in bytes. */
	public static final int LARGEST = 2 * 1024 * 1024;

	/** The namespace of BPMN 2.0. */
	public static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

	private static final String AGAIN = "Open the file in Modeler and save it again, or take the last version that "
			+ "Modeler could open.";

	/** Reads a file, which may be anything. */
	public static BpmnReading of(ModelFile file) {
		if (file.content().length > LARGEST || SafeXml.trouble(file.content()).isPresent()) {
			return new BpmnReading(Optional.empty(), List.of());
		}
		List<Fault> faults = new ArrayList<>();
		Document document = SafeXml.document(file.content());
		new References(file.name(), document, faults::add).check();
		if (!faults.isEmpty()) {
			return new BpmnReading(Optional.empty(), faults);
		}
		try {
			BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(file.content()));
			return new BpmnReading(Optional.of(new ProcessFile(file, document, model)), List.of());
		}
		catch (ModelException ex) {
			return new BpmnReading(Optional.empty(), List.of(new Fault(file.name(), "", "",
					"is a BPMN diagram as the standard describes it (" + innermost(ex) + ")", AGAIN)));
		}
	}

	private static String innermost(Throwable failure) {
		Throwable cause = failure;
		while (cause.getCause() != null) {
			cause = cause.getCause();
		}
		return String.valueOf(cause.getMessage()).strip();
	}

}
