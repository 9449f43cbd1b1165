package org.concernhandling.engine.guard.layout;

/** A rectangle in a diagram. */
record Box(double x, double y, double width, double height) {

	double right() {
		return this.x + this.width;
	}

	double bottom() {
		return this.y + this.height;
	}

	Point centre() {
		return new Point(this.x + this.width / 2, this.y + this.height / 2);
	}

	/** The box without a margin on each side. */
	Box shrunk(double margin) {
		return new Box(this.x + margin, this.y + margin, this.width - 2 * margin, this.height - 2 * margin);
	}

	/** Whether the two share more than a margin. */
	boolean overlaps(Box other, double margin) {
		return this.x < other.right() - margin && other.x < right() - margin && this.y < other.bottom() - margin
				&& other.y < bottom() - margin;
	}

	/** The point of the box that is nearest to another point. */
	Point nearest(Point point) {
		return new Point(Math.max(this.x, Math.min(point.x(), right())),
				Math.max(this.y, Math.min(point.y(), bottom())));
	}

	/** Whether the other lies within this one. */
	boolean holds(Box other) {
		return other.x >= this.x && other.y >= this.y && other.right() <= right() && other.bottom() <= bottom();
	}

}
