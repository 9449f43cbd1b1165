package org.concernhandling.diagrams;

/** The outline of a shape, which tells where a line may touch it. */
enum Outline {

	RECTANGLE {
		@Override
		double distance(Box box, Point point) {
			double dx = Math.abs(point.x() - box.centre().x()) - box.width() / 2;
			double dy = Math.abs(point.y() - box.centre().y()) - box.height() / 2;
			return (dx <= 0 && dy <= 0) ? -Math.max(dx, dy) : Math.hypot(Math.max(dx, 0), Math.max(dy, 0));
		}
	},

	CIRCLE {
		@Override
		double distance(Box box, Point point) {
			return Math.abs(point.distance(box.centre()) - box.width() / 2);
		}
	},

	DIAMOND {
		@Override
		double distance(Box box, Point point) {
			double dx = Math.abs(point.x() - box.centre().x());
			double dy = Math.abs(point.y() - box.centre().y());
			return Math.abs(dx + dy - box.width() / 2) / Math.sqrt(2);
		}
	};

	private static final double TOLERANCE = 2;

	/** Whether a point lies on the outline of a shape within this box. */
	boolean touches(Box box, Point point) {
		return distance(box, point) <= TOLERANCE;
	}

	abstract double distance(Box box, Point point);

}
