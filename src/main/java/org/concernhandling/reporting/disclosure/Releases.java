package org.concernhandling.reporting.disclosure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.concernhandling.ReadableCode;
import org.concernhandling.reporting.disclosure.DisclosureControl.Protection;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives figures out: hides what has to be hidden, refuses what cannot be, and keeps what
 * was given out in the ledger and the audit record, in the running transaction.
 */
@Service
@Transactional
public class Releases {

	/** The characters of the longest reason for which figures are given out. */
	public static final int LONGEST_REASON = 2_000;

	private final Ledger ledger;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	private final int threshold;

	private final DisclosureControl control;

	Releases(Ledger ledger, Clock clock, ApplicationEventPublisher events,
			@Value("${concerns.reporting.threshold}") int threshold) {
		this.ledger = ledger;
		this.clock = clock;
		this.events = events;
		this.threshold = threshold;
		this.control = new DisclosureControl(threshold);
	}

	/**
	 * What readers would see, without giving it out.
	 * @throws ReleaseRefused when it would give a small count away, whatever is hidden
	 * @throws IllegalArgumentException when the counts contradict each other
	 */
	@Transactional(readOnly = true)
	public Controlled preview(Draft draft, Recount recount) {
		return this.control.protect(draft, earlier(draft), recount).controlled();
	}

	/**
	 * Gives figures out. Each release of the same publication is a new edition of it.
	 * @param person the account id of whoever gives them out
	 * @param reason why, or why again
	 * @throws ReleaseRefused when they would give a small count away, whatever is hidden
	 * @throws IllegalArgumentException when the counts contradict each other, or the
	 * reason is empty or longer than 2000 characters
	 * @throws org.springframework.dao.DataIntegrityViolationException when others gave
	 * out figures in the same moment; trying again helps
	 */
	public Released release(Draft draft, Recount recount, String person, String reason) {
		long last = this.ledger.lastPosition();
		Protection protection = this.control.protect(draft, earlier(draft), recount);
		Released released = record(draft, protection, last, true, person, reason);
		this.events.publishEvent(FiguresReleased.controlled(person, released.id(), released.edition()));
		return released;
	}

	/**
	 * Gives figures out with disclosure control switched off, small counts and all, as
	 * Ofsted and the Children's Commissioner do for small national counts. What they give
	 * away is known from then on.
	 * @param person the account id of whoever answers for it
	 * @param reason why nobody can be recognised by these counts
	 * @throws IllegalArgumentException when the reason is empty or longer than 2000
	 * characters
	 */
	public Released releaseInFull(Draft draft, String person, String reason) {
		Protection everything = new Protection(Controlled.of(draft, Set.of()), Set.of());
		Released released = record(draft, everything, this.ledger.lastPosition(), false, person, reason);
		this.events.publishEvent(FiguresReleased.inFull(person, released.id(), released.edition()));
		return released;
	}

	/** Whatever was given out, the newest first. */
	@Transactional(readOnly = true)
	public List<ReleaseSummary> ledger() {
		return this.ledger.summaries();
	}

	private Released record(Draft draft, Protection protection, long last, boolean controlled, String person,
			String reason) {
		if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
			throw new IllegalArgumentException("Figures are given out for a reason, of 2000 characters at most");
		}
		String id = ReadableCode.next(4);
		int edition = this.ledger.nextEdition(draft.publication());
		this.ledger.add(new ReleaseSummary(id, draft.publication(), edition, draft.title(), this.clock.instant(),
				person, controlled, this.threshold, reason.strip()), last + 1, draft, protection);
		return new Released(id, draft.publication(), edition, protection.controlled());
	}

	private List<EarlierRelease> earlier(Draft draft) {
		Set<CellId> cells = draft.counts().keySet();
		if (cells.isEmpty()) {
			return List.of();
		}
		LocalDate first = cells.stream().map(CellId::from).min(Comparator.naturalOrder()).orElseThrow();
		LocalDate last = cells.stream().map(CellId::to).max(Comparator.naturalOrder()).orElseThrow();
		return this.ledger.about(first, last);
	}

}
