package org.concernhandling.servicelevel.board;

import java.time.Instant;

/** A row of the table of clocks as a test writes and knows it. */
record ClockRow(String reference, String process, String instance, String subject, String kind, String setting,
		String group, Instant started, Instant warn, Instant due, Instant paused, Instant ended, String outcome) {

	/** An ordinary task that began a while ago and is due at this time. */
	static ClockRow task(String reference, String subject, Instant warn, Instant due) {
		return new ClockRow(reference, "concern-handling", "instance-of-" + reference, subject, "task",
				"childrens-home", "caseworkers", Instant.parse("2026-01-05T10:00:00Z"), warn, due, null, null, null);
	}

	ClockRow paused(Instant since) {
		return new ClockRow(this.reference, this.process, this.instance, this.subject, this.kind, this.setting,
				this.group, this.started, this.warn, this.due, since, this.ended, this.outcome);
	}

	ClockRow ended(Instant at, String how) {
		return new ClockRow(this.reference, this.process, this.instance, this.subject, this.kind, this.setting,
				this.group, this.started, this.warn, this.due, this.paused, at, how);
	}

}
