package org.concernhandling.engine.guard.layout;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How a process is drawn.
 *
 * @param shapes the drawn elements by their id
 * @param lines the drawn flows and associations
 * @param omissions what is missing from the drawing
 */
record Diagram(Map<String, Shape> shapes, List<Line> lines, List<Flaw> omissions) {

	Collection<Shape> elements() {
		return this.shapes.values();
	}

	/** Lines whose two ends are drawn. */
	Stream<Line> flows() {
		return this.lines.stream()
			.filter(Line::flow)
			.filter((line) -> this.shapes.containsKey(line.source()) && this.shapes.containsKey(line.target()));
	}

	/** Whether a shape is the sub-process with this id or lies somewhere within it. */
	boolean isWithin(String scope, Shape container) {
		for (Shape around = this.shapes.get(scope); around != null; around = this.shapes.get(around.scope())) {
			if (around.equals(container)) {
				return true;
			}
		}
		return false;
	}

	/** Whether a way leads from one element to another. */
	boolean leads(String from, String to) {
		Set<String> seen = new HashSet<>();
		Deque<String> open = new ArrayDeque<>(List.of(from));
		while (!open.isEmpty()) {
			String here = open.pop();
			if (here.equals(to)) {
				return true;
			}
			if (seen.add(here)) {
				next(here).forEach(open::push);
			}
		}
		return false;
	}

	private Stream<String> next(String element) {
		return Stream.concat(
				this.lines.stream()
					.filter((line) -> line.flow() && Objects.equals(line.source(), element))
					.map(Line::target),
				elements().stream().filter((shape) -> element.equals(shape.host())).map(Shape::id));
	}

}
