package org.concernhandling.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.concernhandling.concern.CaseFile;
import org.concernhandling.concern.Concerns;
import org.concernhandling.concern.Duties;
import org.concernhandling.concern.Refused;
import org.concernhandling.concern.vocabulary.IdentityGround;
import org.concernhandling.concern.vocabulary.IdentityProcedure;
import org.concernhandling.concern.vocabulary.IdentityStanding;
import org.concernhandling.concern.vocabulary.TellingBar;
import org.concernhandling.identity.DisclosureDecision.Kind;
import org.concernhandling.servicelevel.Deadlines;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rules by which an identity is asked for, approved, opened and closed. They hold
 * here, whatever a process, a form or a client says: the request is held while a rule is
 * asked, and what was decided is read from the vault's own rows. A person is told by the
 * name that they signed in with.
 */
@Service
public class Disclosures {

	static final String APPROVE_TASK = "approve-identity-disclosure";

	static final String APPROVE_AT_ONCE_TASK = "approve-disclosure-at-once";

	static final String REVIEW_TASK = "review-identity-disclosure";

	/** In the decision service-levels: how long a reporter has to answer. */
	static final String WAIT = "identity-disclosure-wait";

	/** The same, for a reporter to whom the letter goes by post. */
	static final String WAIT_FOR_POST = "identity-disclosure-wait-by-post";

	private static final int LONGEST_WORDS = 5000;

	private static final String NO_REASON = "The form of the referral gave no reason.";

	/** Custodians' own work on requests does not make the case theirs. */
	private static final List<String> CUSTODIANS_TASKS = List.of(APPROVE_TASK, APPROVE_AT_ONCE_TASK, REVIEW_TASK);

	private final DisclosureBook book;

	private final DisclosureProcess process;

	private final Custodians custodians;

	private final Concerns concerns;

	private final CaseFile caseFile;

	private final Duties duties;

	private final Deadlines deadlines;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Disclosures(DisclosureBook book, DisclosureProcess process, Custodians custodians, Concerns concerns,
			CaseFile caseFile, Duties duties, Deadlines deadlines, ApplicationEventPublisher events, Clock clock) {
		this.book = book;
		this.process = process;
		this.custodians = custodians;
		this.concerns = concerns;
		this.caseFile = caseFile;
		this.duties = duties;
		this.deadlines = deadlines;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Asks to see who told us about a concern. Whether anything is known of them makes no
	 * difference.
	 * @param purpose what it is needed for, in words
	 * @param hours for how long it is to be open, from 1 to 24
	 * @return the id of the request
	 * @throws Refused when the purpose is missing, the hours are out of range, or the
	 * person has a request about the concern that is not over
	 */
	@Transactional
	public String ask(String reference, String asker, IdentityGround ground, String purpose, int hours) {
		if (ground == null || isBlank(purpose)) {
			throw new Refused("Give the ground, and say what it is needed for.");
		}
		if (purpose.length() > LONGEST_WORDS) {
			throw new Refused("Say it in at most 5,000 characters.");
		}
		if (hours < 1 || hours > DisclosureRequest.LONGEST_HOURS) {
			throw new Refused("An identity is open for at least 1 and at most 24 hours.");
		}
		this.concerns.hold(reference);
		if (!pending(reference, asker).isEmpty()) {
			throw new Refused("You have asked already. Wait until that request is over.");
		}
		return add(reference, asker, ground, purpose, hours, IdentityProcedure.TWO_CUSTODIANS);
	}

	/**
	 * Asks for the person who refers a child at immediate risk: one approval opens it,
	 * and it is reviewed afterwards. Does nothing when they have asked so already; what
	 * waits for two approvals is not that. Whatever the form has let through, the
	 * referral goes on: too long a reason is cut off, and none is told as none.
	 * @param reason why the identity must be shared, or null
	 */
	@Transactional
	void askForReferral(String reference, String asker, String reason) {
		String purpose = isBlank(reason) ? NO_REASON : reason.substring(0, Math.min(reason.length(), LONGEST_WORDS));
		this.concerns.hold(reference);
		if (pending(reference, asker).stream().noneMatch(DisclosureRequest::isReviewedAfterwards)) {
			add(reference, asker, IdentityGround.CHILD_AT_RISK, purpose, DisclosureRequest.LONGEST_HOURS,
					IdentityProcedure.ONE_CUSTODIAN);
		}
	}

	private String add(String reference, String asker, IdentityGround ground, String purpose, int hours,
			IdentityProcedure procedure) {
		DisclosureRequest request = new DisclosureRequest(DisclosureRequest.nextId(), reference,
				this.book.countOf(reference) + 1, asker, ground, procedure, hours, now(), purpose, null, null, null,
				null, null, List.of());
		this.book.add(request);
		this.events
			.publishEvent(DisclosureAudit.done("identity-asked", asker, request, ground.code(), procedure.code()));
		this.book.carriedBy(request.id(), this.process.start(reference, request.id(), ground, hours));
		return request.id();
	}

	/**
	 * A custodian approves a request.
	 * @param bar why the reporter must not be told beforehand, or null when they are
	 * @param words why; needed with a bar
	 * @throws Refused when the person may not decide about it, or nobody is asked to
	 */
	@Transactional
	public void approve(String id, String custodian, TellingBar bar, String words) {
		if (bar != null && isBlank(words)) {
			throw new Refused("Say why the reporter must not be told beforehand.");
		}
		decide(id, custodian, Kind.APPROVED, bar, words);
	}

	/**
	 * A custodian refuses a request; whoever asked reads why.
	 * @throws Refused when no reason is given, the person may not decide about it, or
	 * nobody is asked to
	 */
	@Transactional
	public void refuse(String id, String custodian, String words) {
		if (isBlank(words)) {
			throw new Refused("Say why you refuse: whoever asked is told.");
		}
		decide(id, custodian, Kind.REFUSED, null, words);
	}

	/**
	 * A second custodian says afterwards whether an opening on one approval was right.
	 * When it was not, it ends at once.
	 * @throws Refused when no reason is given, the person may not review it, or nobody is
	 * asked to
	 */
	@Transactional
	public void review(String id, String custodian, boolean justified, String words) {
		if (isBlank(words)) {
			throw new Refused("Say why: whoever asked is told.");
		}
		decide(id, custodian, justified ? Kind.JUSTIFIED : Kind.NOT_JUSTIFIED, null, words);
	}

	/**
	 * Whoever asked takes back a request that is not open yet. Nobody decides about it
	 * any more, and they may ask anew.
	 * @throws Refused when somebody else has asked, or when it was opened or is over
	 */
	@Transactional
	public void withdraw(String id, String asker) {
		DisclosureRequest request = held(id);
		if (!People.same(request.asker(), asker) || !request.canBeWithdrawn(now())) {
			throw new Refused("A request is withdrawn by whoever asked, and before it is open.");
		}
		this.events.publishEvent(DisclosureAudit.done("identity-withdrawn", asker, request));
		this.book.end(request.id(), now());
		this.process.withdrawn(request.instance());
	}

	private void decide(String id, String custodian, Kind kind, TellingBar bar, String words) {
		if (words != null && words.length() > LONGEST_WORDS) {
			throw new Refused("Say it in at most 5,000 characters.");
		}
		DisclosureRequest request = held(id);
		try {
			requireRightPerson(request, custodian);
			if (kind.isReview() ? !request.isReviewAwaited() : !request.isApprovalAwaited()) {
				throw new Refused("Nobody is asked to decide about this request now.");
			}
		}
		catch (Refused ex) {
			this.events.publishEvent(DisclosureAudit.refused("identity-decision-refused", custodian, request));
			throw ex;
		}
		this.events.publishEvent(DisclosureAudit.done("identity-decided", custodian.strip(), request, kind.code()));
		this.book.add(request, new DisclosureDecision(request.id(), custodian.strip(), kind, bar, now(),
				(words != null) ? words.strip() : ""));
		if (kind == Kind.NOT_JUSTIFIED) {
			this.book.end(request.id(), now());
		}
		this.process.decided(request.instance(), task(request, kind), custodian.strip());
	}

	private void requireRightPerson(DisclosureRequest request, String custodian) {
		this.custodians.require(isBlank(custodian) ? "" : custodian.strip());
		if (People.same(custodian, request.asker()) || this.book.hasAsked(request.reference(), custodian)) {
			throw new Refused("Whoever has asked to see who told us decides about no such request of this concern.");
		}
		if (request.hasDecided(custodian)) {
			throw new Refused("You have decided about this request. Leave what remains to another custodian.");
		}
		if (isConnected(request.reference(), custodian)) {
			throw new Refused(
					"You have worked on this concern, or hold a task about it, so you cannot decide about its "
							+ "reporter. Leave it to another custodian.");
		}
	}

	/** By what they have done already, or by what they have taken on. */
	private boolean isConnected(String reference, String custodian) {
		return Stream
			.concat(this.caseFile.peopleOf(reference, CUSTODIANS_TASKS).stream(),
					this.duties.assignees(reference).stream())
			.anyMatch((person) -> People.same(person, custodian));
	}

	private static String task(DisclosureRequest request, Kind kind) {
		if (kind.isReview()) {
			return REVIEW_TASK;
		}
		return request.isReviewedAfterwards() ? APPROVE_AT_ONCE_TASK : APPROVE_TASK;
	}

	/**
	 * How the reporter of a request is to be told of it beforehand, or nothing when they
	 * must not be, or when it is not approved. For correspondence only.
	 */
	public Optional<Telling> telling(String id) {
		return this.book.find(id)
			.filter((request) -> request.standing() == IdentityStanding.APPROVED && request.bar().isEmpty())
			.map((request) -> new Telling(request.reference(), request.round(), request.ground()));
	}

	/**
	 * Notes whether a reporter was told, and from when on an approved request may open.
	 * @param told how a letter went to them
	 * @return whether it waits: not for a child at risk, and not when telling is barred
	 */
	@Transactional
	public boolean told(String id, Told told) {
		DisclosureRequest request = held(id);
		boolean barred = request.bar().isPresent();
		boolean waits = !barred && request.ground() != IdentityGround.CHILD_AT_RISK;
		String wait = (told == Told.BY_POST) ? WAIT_FOR_POST : WAIT;
		Instant until = waits ? this.deadlines.due(wait, request.reference()).toInstant().truncatedTo(ChronoUnit.MILLIS)
				: now();
		String how = barred ? "barred" : told.code;
		this.book.told(request, how, until);
		this.events.publishEvent(DisclosureAudit.done("identity-notice", null, request, barred ? "barred" : "due"));
		return waits;
	}

	/**
	 * Opens an approved request for the hours that were asked for.
	 * @throws Refused when it is not approved by as many right people as it needs, the
	 * reporter's time has not gone by, or it was opened or ended before
	 */
	@Transactional
	void open(String id) {
		DisclosureRequest request = held(id);
		Instant now = now();
		if (request.standing() != IdentityStanding.APPROVED || request.openedAt() != null
				|| request.endedAt() != null) {
			throw new Refused("This request is not approved, or it was opened before.");
		}
		boolean waited = request.isReviewedAfterwards()
				|| request.waitsUntil() != null && !now.isBefore(request.waitsUntil());
		if (!waited) {
			throw new Refused("The reporter is told first, and has time to answer.");
		}
		this.events.publishEvent(DisclosureAudit.done("identity-opened", null, request));
		this.book.open(request, now,
				now.plus(Duration.ofHours(Math.min(request.hours(), DisclosureRequest.LONGEST_HOURS))));
	}

	/** Ends a request; what has not been opened by then never opens. */
	@Transactional
	void close(String id) {
		DisclosureRequest request = held(id);
		this.book.end(request.id(), now());
		this.events.publishEvent(DisclosureAudit.done("identity-closed", null, request));
	}

	/**
	 * A request for a custodian to read, which is recorded, with whether they read what
	 * it is needed for.
	 */
	@Transactional
	DisclosureRequest read(String id, String custodian) {
		DisclosureRequest request = get(id);
		this.events.publishEvent(DisclosureAudit.done("identity-request-seen", custodian, request,
				request.isShownInFullTo(custodian) ? "in-full" : "in-part"));
		return request;
	}

	/** A request with everything that was decided about it. */
	DisclosureRequest get(String id) {
		return this.book.find(id).orElseThrow(Disclosures::none);
	}

	/** A request, or nothing when there is none of that id. */
	Optional<DisclosureRequest> find(String id) {
		return Optional.ofNullable(id).filter(DisclosureRequest::isId).flatMap(this.book::find);
	}

	/** What a person has asked about a concern, newest first. */
	List<DisclosureRequest> of(String reference, String asker) {
		return this.book.of(reference, asker);
	}

	/** Whether a person has ever asked about a concern. */
	boolean hasAsked(String reference, String person) {
		return this.book.hasAsked(reference, person);
	}

	/**
	 * Whether a person has decided about an identity of a concern. Whoever has works on
	 * no task about that concern.
	 */
	public boolean hasDecidedAbout(String reference, String person) {
		return this.book.hasDecidedAbout(reference, person);
	}

	/** Whether a text is the id of a request, as the engine may know it. */
	public static boolean isRequest(String text) {
		return DisclosureRequest.isId(text);
	}

	private List<DisclosureRequest> pending(String reference, String asker) {
		Instant now = now();
		return this.book.of(reference, asker).stream().filter((request) -> !request.isOver(now)).toList();
	}

	private DisclosureRequest held(String id) {
		return this.book.hold(id).orElseThrow(Disclosures::none);
	}

	private static Refused none() {
		return new Refused("There is no such request.");
	}

	/** What the database keeps of a moment, on every make of it. */
	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

	private static boolean isBlank(String words) {
		return words == null || words.isBlank();
	}

	/** How a reporter was told that their identity may be disclosed. */
	public enum Told {

		BY_EMAIL("told"),

		BY_POST("told-by-post"),

		NOT_AT_ALL("cannot-be-told");

		private final String code;

		Told(String code) {
			this.code = code;
		}

	}

	/**
	 * What a letter to a reporter needs to know of a request.
	 *
	 * @param round which request about the concern it is
	 */
	public record Telling(String reference, int round, IdentityGround ground) {
	}

}
