package org.concernhandling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;

/** Moments as the database keeps them. */
public final class StoredTime {

	private StoredTime() {
	}

	/** What a column holds; null when it is empty. */
	public static Instant read(ResultSet row, String column) throws SQLException {
		Timestamp stored = row.getTimestamp(column);
		return (stored != null) ? stored.toInstant() : null;
	}

	/** A moment to be stored; null for null. */
	public static Timestamp of(Instant moment) {
		return (moment != null) ? Timestamp.from(moment) : null;
	}

}
