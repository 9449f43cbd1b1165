package org.concernhandling.engine.versions;

import java.util.List;
import java.util.stream.Collectors;

import org.concernhandling.deployments.Deployment.Change;
import org.w3c.dom.Element;

/** How a model is drawn: nothing runs by it. */
final class Layout {

	private Layout() {
	}

	/** Whether an element says how a model is drawn. */
	static boolean is(Element element) {
		return "BPMNDiagram".equals(element.getLocalName()) || "DMNDI".equals(element.getLocalName());
	}

	/** What to say of two versions that say the same. */
	static List<Change> change(Element former, Element now) {
		return only(!drawn(former).equals(drawn(now)));
	}

	static List<Change> only(boolean drawnDifferently) {
		return List.of(new Change("", drawnDifferently ? "Only the layout has changed."
				: "Only the way in which the file is written has changed; what it says is the same."));
	}

	private static String drawn(Element definitions) {
		return Xml.children(definitions).filter(Layout::is).map(Xml::rendered).collect(Collectors.joining("\n"));
	}

}
