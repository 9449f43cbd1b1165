package org.concernhandling.engine.guard;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.xml.ModelException;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * What was read in the file of a process.
 *
 * @param process the process, when it can be read
 * @param faults why it cannot be read
 */
record BpmnReading(Optional<ProcessFile> process, List<Fault> faults) {

	static final int LARGEST = 2 * 1024 * 1024;

	static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

	private static final String AGAIN = "Open the file in Modeler and save it again, or take the last version that "
			+ "Modeler could open.";

	/** What names another element by its id. */
	private static final Set<String> REFERENCES = Set.of("sourceRef", "targetRef", "attachedToRef", "default",
			"messageRef", "escalationRef", "errorRef", "signalRef", "bpmnElement", "incoming", "outgoing");

	/** Reads a file, which may be anything. */
	static BpmnReading of(ModelFile file) {
		if (file.content().length > LARGEST || SafeXml.trouble(file.content()).isPresent()) {
			return new BpmnReading(Optional.empty(), List.of());
		}
		List<Fault> faults = new ArrayList<>();
		Document document = SafeXml.document(file.content());
		new References(file.name(), document, faults).check();
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

	/** Whatever names another element names one that is there. */
	private static final class References {

		private final String file;

		private final Document document;

		private final List<Fault> faults;

		private final Map<String, Element> elements = new HashMap<>();

		References(String file, Document document, List<Fault> faults) {
			this.file = file;
			this.document = document;
			this.faults = faults;
		}

		void check() {
			Element root = this.document.getDocumentElement();
			if (!BPMN.equals(root.getNamespaceURI()) || !"definitions".equals(root.getLocalName())) {
				this.faults.add(new Fault(this.file, "", "", "holds a BPMN diagram",
						"Draw the process as a BPMN diagram for Camunda 7, and save it under this name."));
				return;
			}
			elements().forEach(this::collect);
			elements().forEach(this::checkReferences);
		}

		private void collect(Element element) {
			String id = element.getAttribute("id");
			if (!id.isEmpty() && this.elements.put(id, element) != null) {
				tell(element, "has an id that nothing else in the file has",
						"Open section General and give one of the two another id.");
			}
		}

		private void checkReferences(Element element) {
			IntStream.range(0, element.getAttributes().getLength())
				.mapToObj((place) -> (Attr) element.getAttributes().item(place))
				.filter((attribute) -> attribute.getNamespaceURI() == null
						&& REFERENCES.contains(attribute.getLocalName()))
				.forEach((attribute) -> checkReference(element, attribute.getLocalName(), attribute.getValue()));
			if (BPMN.equals(element.getNamespaceURI()) && REFERENCES.contains(element.getLocalName())) {
				checkReference((Element) element.getParentNode(), element.getLocalName(), element.getTextContent());
			}
		}

		private void checkReference(Element element, String what, String id) {
			String local = id.strip().replaceFirst("^\\w+:", "");
			if (!this.elements.containsKey(local)) {
				tell(element, "refers to something that is in the file (%s: %s)".formatted(what, local),
						"Delete it and draw it anew, or open the file's XML and mend the id there.");
			}
		}

		private void tell(Element element, String rule, String mend) {
			String id = element.hasAttribute("id") ? element.getAttribute("id") : element.getAttribute("bpmnElement");
			this.faults.add(new Fault(this.file, Titles.of(element.getLocalName(), element.getAttribute("name"), id),
					id, rule, mend));
		}

		private Stream<Element> elements() {
			NodeList all = this.document.getElementsByTagName("*");
			return IntStream.range(0, all.getLength()).mapToObj((place) -> (Element) all.item(place));
		}

	}

}
