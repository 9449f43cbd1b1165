package org.concernhandling.diagrams;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Words beside elements and flows lie on nothing else. */
final class LabelRules {

	private static final double TOLERANCE = 2;

	private final Diagram diagram;

	private final List<Label> labels = new ArrayList<>();

	LabelRules(Diagram diagram) {
		this.diagram = diagram;
		diagram.elements().forEach((shape) -> this.labels.add(new Label(shape.id(), shape.title(), shape.label())));
		diagram.lines().forEach((line) -> this.labels.add(new Label(line.id(), line.title(), line.label())));
		this.labels.removeIf((label) -> label.box() == null);
	}

	Stream<String> faults() {
		return Stream.of(onShapes(), onLines(), onLabels()).flatMap((faults) -> faults);
	}

	private Stream<String> onShapes() {
		return this.labels.stream()
			.flatMap((label) -> this.diagram.elements()
				.stream()
				.filter((shape) -> !shape.container())
				.filter((shape) -> shape.outline().overlaps(shape.box(), label.box()))
				.map((shape) -> label.liesOn(shape.title())));
	}

	private Stream<String> onLines() {
		return this.labels.stream()
			.flatMap((label) -> this.diagram.lines()
				.stream()
				.filter((line) -> line.segments().stream().anyMatch((segment) -> segment.cuts(label.box(), TOLERANCE)))
				.map((line) -> label.liesOn(line.title())));
	}

	private Stream<String> onLabels() {
		return this.labels.stream()
			.flatMap((label) -> this.labels.subList(this.labels.indexOf(label) + 1, this.labels.size())
				.stream()
				.filter((other) -> label.box().overlaps(other.box(), TOLERANCE))
				.map((other) -> label.liesOn("that of " + other.title())));
	}

	private record Label(String id, String title, Box box) {

		String liesOn(String other) {
			return "label of " + this.title + " lies on "
					+ (Objects.equals(this.title, other) ? "what it names" : other);
		}

	}

}
