package org.concernhandling.engine.guard.layout;

/** The outline of a shape, which tells where a line may touch it. */
enum Outline {

	RECTANGLE {
		@Override
		double distance(Box box, Point point) {
			double dx = Math.abs(point.x() - box.centre().x()) - box.width() / 2;
			double dy = Math.abs(point.y() - box.centre().y()) - box.height() / 2;
			return (dx <= 0 && dy <= 0) ? Math.max(dx, dy) : Math.hypot(Math.max(dx, 0), Math.max(dy, 0));
		}
	},

	CIRCLE {
		@Override
		double distance(Box box, Point point) {
			return point.distance(box.centre()) - box.width() / 2;
		}
	},

	DIAMOND {
		@Override
		double distance(Box box, Point point) {
			double dx = Math.abs(point.x() - box.centre().x());
			double dy = Math.abs(point.y() - box.centre().y());
			return (dx + dy - box.width() / 2) / Math.sqrt(2);
		}
	};

	private static final double TOLERANCE = 2;

	/** Whether a point lies on the outline of a shape within this box. */
	boolean touches(Box box, Point point) {
		return Math.abs(distance(box, point)) <= TOLERANCE;
	}

	/** Whether a shape within this box and another box share more than a little. */
	boolean overlaps(Box box, Box other) {
		return distance(box, other.nearest(box.centre())) < -TOLERANCE;
	}

	/** How far a point is from the outline; less than nothing within it. */
	abstract double distance(Box box, Point point);

}
