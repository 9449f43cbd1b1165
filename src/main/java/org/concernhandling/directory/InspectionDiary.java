package org.concernhandling.directory;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;

import org.concernhandling.StoredTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * When services were to be inspected and are now, and the concerns that are held for it.
 */
@Repository
class InspectionDiary {

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	InspectionDiary(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Keeps both dates of an inspection that has moved and tells whoever holds a concern
	 * for it.
	 * @param reference the concern that moved it, or null when the list did
	 */
	void moved(long urn, String reference, LocalDate oldDate, LocalDate newDate) {
		this.jdbc.sql("""
				insert into concerns.inspection_move (urn, reference, old_date, new_date, moved_at)
				values (?, ?, ?, ?, ?)""").params(urn, reference, oldDate, newDate, now()).update();
		tellHolders(urn);
	}

	/**
	 * Tells whoever holds a concern for a service that its next inspection has another
	 * date now.
	 */
	void tellHolders(long urn) {
		Set<String> held = this.jdbc.sql("select reference from concerns.held_concern where urn = ?")
			.param(urn)
			.query(String.class)
			.set();
		if (!held.isEmpty()) {
			this.events.publishEvent(new InspectionMoved(held));
		}
	}

	/**
	 * Holds a concern for a service's next inspection; the date may be null. A concern is
	 * held once.
	 */
	void hold(String reference, long urn, LocalDate inspection) {
		int held = this.jdbc.sql("update concerns.held_concern set urn = ?, inspection_date = ? where reference = ?")
			.params(urn, inspection, reference)
			.update();
		if (held == 0) {
			this.jdbc.sql("""
					insert into concerns.held_concern (reference, urn, inspection_date, held_at)
					values (?, ?, ?, ?)""").params(reference, urn, inspection, now()).update();
		}
	}

	void release(String reference) {
		this.jdbc.sql("delete from concerns.held_concern where reference = ?").param(reference).update();
	}

	private Timestamp now() {
		return StoredTime.of(this.clock.instant());
	}

}
