package org.concernhandling.engine.guard.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Elements have room of their own, stand where they belong, and hold their words. */
final class ShapeRules {

	private static final double PADDING = 5;

	private final Diagram diagram;

	ShapeRules(Diagram diagram) {
		this.diagram = diagram;
	}

	Stream<Flaw> flaws() {
		return Stream.of(overlaps(), outsiders(), adrift(), lateStarts(), tightWords()).flatMap((flaws) -> flaws);
	}

	private Stream<Flaw> overlaps() {
		List<Shape> shapes = new ArrayList<>(this.diagram.elements());
		return pairs(shapes).filter((pair) -> !pair.related(this.diagram))
			.filter((pair) -> pair.one.box().overlaps(pair.other.box(), 1))
			.map((pair) -> flaw(pair.one, "does not overlap " + pair.other.title(), "Move one of the two."));
	}

	private Stream<Flaw> outsiders() {
		return this.diagram.elements()
			.stream()
			.filter((shape) -> this.diagram.shapes().containsKey(shape.scope()))
			.filter((shape) -> !this.diagram.shapes().get(shape.scope()).box().holds(shape.box()))
			.map((shape) -> flaw(shape, "stands within its sub-process",
					"Move it inside, or make the sub-process larger."));
	}

	private Stream<Flaw> adrift() {
		return this.diagram.elements()
			.stream()
			.filter((shape) -> this.diagram.shapes().containsKey(shape.host()))
			.filter((shape) -> {
				Shape host = this.diagram.shapes().get(shape.host());
				return !host.outline().touches(host.box(), shape.box().centre());
			})
			.map((shape) -> flaw(shape, "sits on the border of its activity", "Drag it onto that border."));
	}

	private Stream<Flaw> lateStarts() {
		return this.diagram.elements()
			.stream()
			.filter((shape) -> shape.title().startsWith("start event"))
			.flatMap((start) -> this.diagram.elements()
				.stream()
				.filter((other) -> Objects.equals(other.scope(), start.scope()) && isOnTheWay(other))
				.filter((other) -> other.box().centre().x() < start.box().centre().x())
				.map((other) -> flaw(other, "stands to the right of the start", "Move the start to the left.")));
	}

	private boolean isOnTheWay(Shape shape) {
		return this.diagram.flows().anyMatch((flow) -> flow.joins(shape));
	}

	private Stream<Flaw> tightWords() {
		return this.diagram.elements().stream().filter((shape) -> shape.label() == null).filter((shape) -> {
			Box room = shape.box().shrunk(PADDING);
			Lettering.Size size = Lettering.INSIDE.measure(shape.words(), room.width());
			return size.width() > room.width() || size.height() > room.height();
		}).map((shape) -> flaw(shape, "its words fit into it", "Make it larger, or use fewer words."));
	}

	private static Flaw flaw(Shape shape, String rule, String mend) {
		return new Flaw(shape.title(), shape.id(), rule, mend);
	}

	private static Stream<Pair> pairs(List<Shape> shapes) {
		return IntStream.range(0, shapes.size())
			.boxed()
			.flatMap((place) -> shapes.subList(place + 1, shapes.size())
				.stream()
				.map((other) -> new Pair(shapes.get(place), other)));
	}

	private record Pair(Shape one, Shape other) {

		boolean related(Diagram diagram) {
			return this.one.id().equals(this.other.host()) || this.other.id().equals(this.one.host())
					|| diagram.isWithin(this.one.scope(), this.other) || diagram.isWithin(this.other.scope(), this.one);
		}

	}

}
