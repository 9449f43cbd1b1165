package org.concernhandling.engine.guard.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
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

	Stream<Flaw> flaws() {
		return Stream.of(onShapes(), onLines(), onLabels()).flatMap((flaws) -> flaws);
	}

	private Stream<Flaw> onShapes() {
		return this.labels.stream()
			.flatMap((label) -> this.diagram.elements()
				.stream()
				.filter((shape) -> !shape.container())
				.filter((shape) -> shape.outline().overlaps(shape.box(), label.box()))
				.map((shape) -> label.liesOn(shape.title())));
	}

	private Stream<Flaw> onLines() {
		return this.labels.stream()
			.flatMap((label) -> this.diagram.lines()
				.stream()
				.filter((line) -> line.segments().stream().anyMatch((segment) -> segment.cuts(label.box(), TOLERANCE)))
				.map((line) -> label.liesOn(line.title())));
	}

	private Stream<Flaw> onLabels() {
		return IntStream.range(0, this.labels.size())
			.boxed()
			.flatMap((place) -> this.labels.subList(place + 1, this.labels.size())
				.stream()
				.filter((other) -> this.labels.get(place).box().overlaps(other.box(), TOLERANCE))
				.map((other) -> this.labels.get(place).liesOn("that of " + other.title())));
	}

	private record Label(String id, String title, Box box) {

		Flaw liesOn(String other) {
			return new Flaw(this.title, this.id,
					"its label does not lie on " + (Objects.equals(this.title, other) ? "what it names" : other),
					"Drag the label to a free place beside it.");
		}

	}

}
