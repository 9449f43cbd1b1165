package org.concernhandling.diagrams;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * Flows run from border to border, level or upright, clear of everything else, and to the
 * right unless they loop.
 */
final class LineRules {

	private static final double TOLERANCE = 3;

	private final Diagram diagram;

	LineRules(Diagram diagram) {
		this.diagram = diagram;
	}

	Stream<String> faults() {
		return Stream.of(slanted(), loose(), throughShapes(), backward(), tangled()).flatMap((faults) -> faults);
	}

	private Stream<String> slanted() {
		return this.diagram.flows()
			.filter((flow) -> flow.segments().stream().anyMatch(Segment::isSlanted))
			.map((flow) -> "slanted: " + flow.title());
	}

	private Stream<String> loose() {
		return this.diagram.flows().flatMap((flow) -> {
			Shape source = this.diagram.shapes().get(flow.source());
			Shape target = this.diagram.shapes().get(flow.target());
			return Stream
				.of(source.outline().touches(source.box(), flow.start()) ? null
						: "does not begin on the border of " + source.title() + ": " + flow.title(),
						target.outline().touches(target.box(), flow.end()) ? null
								: "does not end on the border of " + target.title() + ": " + flow.title())
				.filter((fault) -> fault != null);
		});
	}

	private Stream<String> throughShapes() {
		return this.diagram.lines()
			.stream()
			.flatMap((line) -> this.diagram.elements()
				.stream()
				.filter((shape) -> !this.diagram.isWithin(line.scope(), shape))
				.filter((shape) -> line.segments().stream().anyMatch((segment) -> segment.cuts(shape.box(), TOLERANCE)))
				.map((shape) -> "runs through " + shape.title() + ": " + line.title()));
	}

	private Stream<String> backward() {
		return this.diagram.flows()
			.filter((flow) -> this.diagram.shapes().get(flow.target()).box().right() <= this.diagram.shapes()
				.get(flow.source())
				.box()
				.x())
			.filter((flow) -> !this.diagram.leads(flow.target(), flow.source()))
			.map((flow) -> "runs backward without being a loop: " + flow.title());
	}

	private Stream<String> tangled() {
		List<Line> flows = this.diagram.flows().toList();
		return flows.stream()
			.flatMap((one) -> flows.subList(flows.indexOf(one) + 1, flows.size())
				.stream()
				.flatMap((other) -> tangled(one, other)));
	}

	private static Stream<String> tangled(Line one, Line other) {
		boolean akin = one.source().equals(other.source()) || one.target().equals(other.target());
		boolean cross = any(one, other, Segment::crosses);
		boolean cover = !akin && any(one, other, Segment::covers);
		return Stream
			.of(cross ? "cross: " + one.title() + " and " + other.title() : null,
					cover ? "run upon each other: " + one.title() + " and " + other.title() : null)
			.filter((fault) -> fault != null);
	}

	private static boolean any(Line one, Line other, BiPredicate<Segment, Segment> test) {
		return one.segments().stream().anyMatch((a) -> other.segments().stream().anyMatch((b) -> test.test(a, b)));
	}

}
