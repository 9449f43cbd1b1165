package org.concernhandling.diagrams;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Elements have room of their own, stand where they belong, and hold their words. */
final class ShapeRules {

	private static final double PADDING = 5;

	private final Diagram diagram;

	ShapeRules(Diagram diagram) {
		this.diagram = diagram;
	}

	Stream<String> faults() {
		return Stream.of(overlaps(), outsiders(), adrift(), lateStarts(), tightWords()).flatMap((faults) -> faults);
	}

	private Stream<String> overlaps() {
		List<Shape> shapes = new ArrayList<>(this.diagram.elements());
		return pairs(shapes).filter((pair) -> !pair.related(this.diagram))
			.filter((pair) -> pair.one.box().overlaps(pair.other.box(), 1))
			.map((pair) -> "overlap: " + pair.one.title() + " and " + pair.other.title());
	}

	private Stream<String> outsiders() {
		return this.diagram.elements()
			.stream()
			.filter((shape) -> this.diagram.shapes().containsKey(shape.scope()))
			.filter((shape) -> !this.diagram.shapes().get(shape.scope()).box().holds(shape.box()))
			.map((shape) -> "not within its sub-process: " + shape.title());
	}

	private Stream<String> adrift() {
		return this.diagram.elements()
			.stream()
			.filter((shape) -> this.diagram.shapes().containsKey(shape.host()))
			.filter((shape) -> {
				Shape host = this.diagram.shapes().get(shape.host());
				return !host.outline().touches(host.box(), shape.box().centre());
			})
			.map((shape) -> "not on the border of its activity: " + shape.title());
	}

	private Stream<String> lateStarts() {
		return this.diagram.elements()
			.stream()
			.filter((shape) -> shape.title().startsWith("start event"))
			.flatMap((start) -> this.diagram.elements()
				.stream()
				.filter((other) -> Objects.equals(other.scope(), start.scope()) && isOnTheWay(other))
				.filter((other) -> other.box().centre().x() < start.box().centre().x())
				.map((other) -> "left of the start: " + other.title()));
	}

	private boolean isOnTheWay(Shape shape) {
		return this.diagram.flows().anyMatch((flow) -> flow.joins(shape));
	}

	private Stream<String> tightWords() {
		return this.diagram.elements().stream().filter((shape) -> shape.label() == null).filter((shape) -> {
			Box room = shape.box().shrunk(PADDING);
			Lettering.Size size = Lettering.INSIDE.measure(shape.words(), room.width());
			return size.width() > room.width() || size.height() > room.height();
		}).map((shape) -> "words do not fit: " + shape.title());
	}

	private static Stream<Pair> pairs(List<Shape> shapes) {
		return shapes.stream()
			.flatMap((one) -> shapes.subList(shapes.indexOf(one) + 1, shapes.size())
				.stream()
				.map((other) -> new Pair(one, other)));
	}

	private record Pair(Shape one, Shape other) {

		boolean related(Diagram diagram) {
			return this.one.id().equals(this.other.host()) || this.other.id().equals(this.one.host())
					|| diagram.isWithin(this.one.scope(), this.other) || diagram.isWithin(this.other.scope(), this.one);
		}

	}

}
