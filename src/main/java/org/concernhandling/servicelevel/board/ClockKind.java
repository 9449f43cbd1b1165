package org.concernhandling.servicelevel.board;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What clocks have in common that are counted together.
 *
 * @param subject the task's id in its model, or the milestone's name
 * @param kind {@code task} or {@code milestone}
 * @param setting the kind of service, or null while it is not known
 * @param group the staff group whose work it is
 */
record ClockKind(String subject, String kind, String process, String setting, String group) {

	static ClockKind of(ResultSet row) throws SQLException {
		return new ClockKind(row.getString("subject"), row.getString("kind"), row.getString("process"),
				row.getString("setting"), row.getString("staff_group"));
	}

	boolean isMilestone() {
		return isMilestone(this.kind);
	}

	/** Whether a column {@code kind} tells of a milestone rather than a task. */
	static boolean isMilestone(String kind) {
		return kind.equals("milestone");
	}

}
