package org.concernhandling.history.records;

import java.time.Instant;
import java.util.Set;

import org.concernhandling.concern.ConcernTakenOver;
import org.concernhandling.concern.Concerns;
import org.concernhandling.concern.NewConcern;
import org.concernhandling.concern.NewConcern.Account;
import org.concernhandling.concern.vocabulary.Confidentiality;
import org.concernhandling.concern.vocabulary.Standing;
import org.concernhandling.concern.vocabulary.YesNoNotKnown;
import org.concernhandling.history.PastTasks;
import org.concernhandling.history.Reliving;
import org.concernhandling.servicelevel.Calendar;
import org.concernhandling.servicelevel.WorkingCalendars;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets the concern of a record come in and lives through it, all in one transaction: it
 * is there with its whole past, or not at all, and no other node takes up its jobs
 * meanwhile.
 */
@Lazy
@Component
class PastConcern {

	/** In other words than the answers: an enquiry takes over no wording. */
	private static final String NARRATIVE = "This concern comes from records that were kept before this application.";

	private final Concerns concerns;

	private final PastTasks tasks;

	private final Reliving reliving;

	private final WorkingCalendars calendars;

	private final HistoryBook book;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	PastConcern(Concerns concerns, PastTasks tasks, Reliving reliving, WorkingCalendars calendars, HistoryBook book,
			ApplicationEventPublisher events, TransactionTemplate transaction) {
		this.concerns = concerns;
		this.tasks = tasks;
		this.reliving = reliving;
		this.calendars = calendars;
		this.book = book;
		this.events = events;
		this.transaction = transaction;
	}

	/**
	 * Brings in a record.
	 * @return the reference of its concern
	 * @throws org.springframework.dao.DuplicateKeyException when it was brought in before
	 * @throws org.concernhandling.concern.Refused when a form or a rule of the processes
	 * does not accept what it says
	 */
	String bringIn(HistoryRecord record) {
		PastMoments moments = new PastMoments(record, this.calendars.of(Calendar.ENGLAND_AND_WALES));
		return this.transaction.execute((status) -> {
			Instant received = moments.received();
			String reference = this.reliving.at(received,
					() -> this.tasks.as(LivedRecord.PERSON, () -> this.concerns.open(asReceived(record))));
			this.book.add(record, reference);
			this.reliving.live(reference, new LivedRecord(record, moments, this.reliving.present()), received);
			this.events.publishEvent(takenOver(reference, record));
			if (record.closed() != null && this.concerns.get(reference).closedAt() == null) {
				throw new IllegalStateException("A concern of the past did not come to its end");
			}
			return reference;
		});
	}

	/** Nobody was written to, and no column says when somebody has read it. */
	private static ConcernTakenOver takenOver(String reference, HistoryRecord record) {
		return new ConcernTakenOver(reference, record.localAuthority(), record.actionsNotTold(),
				record.isScreened() ? Set.of("acknowledged", "screened") : Set.of("acknowledged"),
				record.isWaitedFor());
	}

	private static NewConcern asReceived(HistoryRecord record) {
		return new NewConcern(record.channel(),
				(record.confidentiality() != null) ? record.confidentiality() : Confidentiality.CONFIDENTIAL,
				(record.standing() != null) ? record.standing() : Standing.NOT_KNOWN, record.setting(),
				record.otherSetting(), null, new Account(NARRATIVE, null, record.localAuthority()),
				(record.immediateRisk() != null) ? YesNoNotKnown.valueOf(record.immediateRisk().name())
						: YesNoNotKnown.NOT_KNOWN);
	}

}
