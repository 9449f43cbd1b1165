package org.concernhandling.engine.guard.layout;

/** A straight piece of a line. */
record Segment(Point from, Point to) {

	private static final double TOLERANCE = 1;

	/** Whether it is neither level nor upright. */
	boolean isSlanted() {
		return !isLevel() && !isUpright();
	}

	/** Whether it runs through the inside of a box, at least as deep as the margin. */
	boolean cuts(Box box, double margin) {
		Box inside = box.shrunk(margin);
		if (inside.width() <= 0 || inside.height() <= 0) {
			return false;
		}
		double dx = this.to.x() - this.from.x();
		double dy = this.to.y() - this.from.y();
		Part part = new Part(0, 1).until(-dx, this.from.x() - inside.x())
			.until(dx, inside.right() - this.from.x())
			.until(-dy, this.from.y() - inside.y())
			.until(dy, inside.bottom() - this.from.y());
		return part.from <= part.to;
	}

	/** Whether the two cross, each on both sides of the other. */
	boolean crosses(Segment other) {
		return side(other.from) * side(other.to) < 0 && other.side(this.from) * other.side(this.to) < 0;
	}

	/** Whether the two lie upon each other for a piece. */
	boolean covers(Segment other) {
		if (isLevel() && other.isLevel()) {
			return Math.abs(this.from.y() - other.from.y()) < TOLERANCE
					&& shared(this.from.x(), this.to.x(), other.from.x(), other.to.x()) > TOLERANCE;
		}
		return isUpright() && other.isUpright() && Math.abs(this.from.x() - other.from.x()) < TOLERANCE
				&& shared(this.from.y(), this.to.y(), other.from.y(), other.to.y()) > TOLERANCE;
	}

	private boolean isLevel() {
		return Math.abs(this.from.y() - this.to.y()) <= TOLERANCE;
	}

	private boolean isUpright() {
		return Math.abs(this.from.x() - this.to.x()) <= TOLERANCE;
	}

	private double side(Point point) {
		return (this.to.x() - this.from.x()) * (point.y() - this.from.y())
				- (this.to.y() - this.from.y()) * (point.x() - this.from.x());
	}

	private static double shared(double a, double b, double c, double d) {
		return Math.min(Math.max(a, b), Math.max(c, d)) - Math.max(Math.min(a, b), Math.min(c, d));
	}

	/**
	 * The part of a segment that is left, between 0 and 1, while one border after the
	 * other clips it (Liang-Barsky).
	 */
	private record Part(double from, double to) {

		private static final Part NOTHING = new Part(1, 0);

		Part until(double speed, double room) {
			if (speed == 0) {
				return (room < 0) ? NOTHING : this;
			}
			double border = room / speed;
			return (speed < 0) ? new Part(Math.max(this.from, border), this.to)
					: new Part(this.from, Math.min(this.to, border));
		}

	}

}
