package org.concernhandling.engine.guard.layout;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Flows run from border to border, level or upright, clear of everything else, and to the
 * right unless they loop.
 */
final class LineRules {

	private static final double TOLERANCE = 3;

	private final Diagram diagram;

	private final List<Line> flows;

	LineRules(Diagram diagram) {
		this.diagram = diagram;
		this.flows = diagram.flows().toList();
	}

	Stream<Flaw> flaws() {
		return Stream.of(slanted(), loose(), throughShapes(), backward(), tangled()).flatMap((flaws) -> flaws);
	}

	private Stream<Flaw> slanted() {
		return this.flows.stream()
			.filter((flow) -> flow.segments().stream().anyMatch(Segment::isSlanted))
			.map((flow) -> flaw(flow, "is level or upright all the way",
					"Drag the bends of the flow until each piece is level or upright."));
	}

	private Stream<Flaw> loose() {
		return this.flows.stream().flatMap((flow) -> {
			Shape source = this.diagram.shapes().get(flow.source());
			Shape target = this.diagram.shapes().get(flow.target());
			Stream.Builder<Flaw> flaws = Stream.builder();
			if (!source.outline().touches(source.box(), flow.start())) {
				flaws.add(flaw(flow, "begins on the border of " + source.title(),
						"Drag the beginning of the flow onto that border."));
			}
			if (!target.outline().touches(target.box(), flow.end())) {
				flaws.add(flaw(flow, "ends on the border of " + target.title(),
						"Drag the end of the flow onto that border."));
			}
			return flaws.build();
		});
	}

	private Stream<Flaw> throughShapes() {
		return this.diagram.lines()
			.stream()
			.flatMap((line) -> this.diagram.elements()
				.stream()
				.filter((shape) -> !this.diagram.isWithin(line.scope(), shape))
				.filter((shape) -> line.segments().stream().anyMatch((segment) -> segment.cuts(shape.box(), TOLERANCE)))
				.map((shape) -> flaw(line, "does not run through " + shape.title(), "Drag the flow around it.")));
	}

	private Stream<Flaw> backward() {
		return this.flows.stream()
			.filter((flow) -> this.diagram.shapes().get(flow.target()).box().right() <= this.diagram.shapes()
				.get(flow.source())
				.box()
				.x())
			.filter((flow) -> !this.diagram.leads(flow.target(), flow.source()))
			.map((flow) -> flaw(flow, "runs to the right, since it is no loop",
					"Move what it leads to to the right of where it comes from."));
	}

	private Stream<Flaw> tangled() {
		return IntStream.range(0, this.flows.size())
			.boxed()
			.flatMap((place) -> this.flows.subList(place + 1, this.flows.size())
				.stream()
				.flatMap((other) -> tangled(this.flows.get(place), other)));
	}

	private static Stream<Flaw> tangled(Line one, Line other) {
		boolean akin = one.source().equals(other.source()) || one.target().equals(other.target());
		Stream.Builder<Flaw> flaws = Stream.builder();
		if (any(one, other, Segment::crosses)) {
			flaws.add(flaw(one, "does not cross " + other.title(), "Lead one of the two another way."));
		}
		if (!akin && any(one, other, Segment::covers)) {
			flaws.add(flaw(one, "does not run upon " + other.title(), "Drag one of the two aside."));
		}
		return flaws.build();
	}

	private static Flaw flaw(Line line, String rule, String mend) {
		return new Flaw(line.title(), line.id(), rule, mend);
	}

	private static boolean any(Line one, Line other, BiPredicate<Segment, Segment> test) {
		return one.segments().stream().anyMatch((a) -> other.segments().stream().anyMatch((b) -> test.test(a, b)));
	}

}
