package org.concernhandling.servicelevel.board;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.concernhandling.concern.vocabulary.Code;
import org.concernhandling.servicelevel.RunningClock;

/**
 * What clocks have in common that are counted together.
 *
 * @param subject the task's id in its model, or the milestone's name
 * @param setting the kind of service, or null while it is not known
 * @param group the staff group whose work it is
 */
record ClockKind(String subject, RunningClock.Kind kind, String process, String setting, String group) {

	static ClockKind of(ResultSet row) throws SQLException {
		return new ClockKind(row.getString("subject"), Code.of(RunningClock.Kind.class, row.getString("kind")),
				row.getString("process"), row.getString("setting"), row.getString("staff_group"));
	}

}
