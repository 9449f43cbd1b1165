package org.concernhandling.servicelevel.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;

import org.concernhandling.PlainWords;
import org.concernhandling.StoredTime;
import org.concernhandling.TaskNames;
import org.concernhandling.servicelevel.RunningClock;

/**
 * A clock as managers see it.
 *
 * @param subject what has to be done, or the milestone
 * @param processInstance the engine's id of the instance that it runs in
 * @param ended when it ended, or null while it runs or stands still
 */
record WatchedClock(String reference, String subject, boolean milestone, String process, String processInstance,
		String group, String setting, Instant started, Instant due, Instant ended, State state) {

	static WatchedClock of(ResultSet row, Instant now, TaskNames tasks) throws SQLException {
		ClockKind kind = ClockKind.of(row);
		return new WatchedClock(row.getString("reference"), tasks.of(kind.subject()),
				kind.kind() == RunningClock.Kind.MILESTONE, PlainWords.of(kind.process()),
				row.getString("process_instance"), PlainWords.of(kind.group()),
				Dimension.SETTING.label(Dimension.SETTING.key(kind)), StoredTime.read(row, "started_at"),
				StoredTime.read(row, "due_at"), StoredTime.read(row, "ended_at"), State.of(row, now));
	}

	/** How a clock stands. */
	enum State {

		OPEN, WARNING, LATE,

		/** Others are waited for: it stands still. */
		PAUSED,

		MET, MISSED,

		/** What it was for is no longer to be done. */
		CANCELLED;

		private static State of(ResultSet row, Instant now) throws SQLException {
			if (StoredTime.read(row, "ended_at") != null) {
				return valueOf(row.getString("outcome").toUpperCase(Locale.ROOT));
			}
			if (StoredTime.read(row, "paused_at") != null) {
				return PAUSED;
			}
			if (StoredTime.read(row, "due_at").isBefore(now)) {
				return LATE;
			}
			Instant warning = StoredTime.read(row, "warn_at");
			return (warning != null && !warning.isAfter(now)) ? WARNING : OPEN;
		}

	}

}
