package org.concernhandling.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.concernhandling.history.PastTasks.PastTask;

/** What people did about a concern of a past. */
public interface Life {

	/**
	 * What is done next, or nothing when nobody does anything more.
	 * @param open the tasks that are open now; its task may not be among them when it
	 * opens by itself before the time of the deed
	 * @param now the time that it is in the past
	 */
	Optional<Deed> next(List<PastTask> open, Instant now);

	/** Something was done; called in the transaction in which it was. */
	default void done(Deed deed) {
	}

	/**
	 * By when whatever is still waited for ended, although its time had not come; nothing
	 * when everything takes its time.
	 */
	default Optional<Instant> endOfWaits() {
		return Optional.empty();
	}

}
