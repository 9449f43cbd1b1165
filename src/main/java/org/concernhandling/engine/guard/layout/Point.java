package org.concernhandling.engine.guard.layout;

/** A place in a diagram: x to the right, y down. */
record Point(double x, double y) {

	/** How far the other point is away. */
	double distance(Point other) {
		return Math.hypot(this.x - other.x, this.y - other.y);
	}

}
