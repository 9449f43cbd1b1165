package org.concernhandling.engine.guard.layout;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A drawn flow or association.
 *
 * @param title how messages call it
 * @param flow whether it is a sequence flow
 * @param scope the id of the process or sub-process that it belongs to
 * @param label where its words stand, or null when it has none
 */
record Line(String id, String title, boolean flow, String source, String target, String scope, List<Point> points,
		Box label) {

	Point start() {
		return this.points.get(0);
	}

	Point end() {
		return this.points.get(this.points.size() - 1);
	}

	List<Segment> segments() {
		return IntStream.range(1, this.points.size())
			.mapToObj((i) -> new Segment(this.points.get(i - 1), this.points.get(i)))
			.toList();
	}

	boolean joins(Shape shape) {
		return shape.id().equals(this.source) || shape.id().equals(this.target);
	}

}
