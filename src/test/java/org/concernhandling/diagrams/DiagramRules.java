package org.concernhandling.diagrams;

import java.util.List;
import java.util.stream.Stream;

/** When a diagram is easy to read. */
final class DiagramRules {

	private DiagramRules() {
	}

	/**
	 * Everything that makes a diagram hard to read: the rule and the elements that break
	 * it.
	 */
	static List<String> faults(Diagram diagram) {
		return Stream
			.of(diagram.omissions().stream(), new ShapeRules(diagram).faults(), new LineRules(diagram).faults(),
					new LabelRules(diagram).faults())
			.flatMap((faults) -> faults)
			.distinct()
			.sorted()
			.toList();
	}

}
