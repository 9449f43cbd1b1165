package org.concernhandling.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.concernhandling.ReadableCode;
import org.concernhandling.concern.vocabulary.IdentityGround;
import org.concernhandling.concern.vocabulary.IdentityProcedure;
import org.concernhandling.concern.vocabulary.IdentityStanding;
import org.concernhandling.identity.DisclosureDecision.Kind;

/**
 * A request to see who told us about a concern, with all that was said about it. Times
 * are UTC, to the millisecond.
 *
 * @param id random, so that it says nothing by itself
 * @param round which request about its concern it is, from 1
 * @param hours for how long it is to be open, from 1 to 24
 * @param instance the run of the process that carries it
 * @param waitsUntil until when it waits for the reporter, or null while nobody has
 * thought of telling them
 * @param openedAt when it was opened, or null when it never was
 * @param closesAt when it closes by itself, or null when it was never opened
 * @param endedAt when it was ended, or null
 */
record DisclosureRequest(String id, String reference, int round, String asker, IdentityGround ground,
		IdentityProcedure procedure, int hours, Instant askedAt, String purpose, String instance, Instant waitsUntil,
		Instant openedAt, Instant closesAt, Instant endedAt, List<DisclosureDecision> decisions) {

	/** The longest that an identity stays open, whatever was asked or approved. */
	static final int LONGEST_HOURS = 24;

	private static final Pattern ID = Pattern
		.compile("DR-" + String.join("-", List.of(ReadableCode.GROUP, ReadableCode.GROUP, ReadableCode.GROUP)));

	static String nextId() {
		return "DR-" + ReadableCode.next(3);
	}

	/** Whether a text has the shape of a request's id. */
	static boolean isId(String text) {
		return text != null && ID.matcher(text).matches();
	}

	/** What stands in clear beside the purpose: it opens only where that is unchanged. */
	String place() {
		return "disclosure-request/purpose\n%s\n%s\n%d\n%s\n%s\n%s\n%d\n%d".formatted(this.id, this.reference,
				this.round, this.asker, this.ground.code(), this.procedure.code(), this.hours,
				this.askedAt.toEpochMilli());
	}

	/** What the seal over waiting for the reporter binds. */
	String placeOfWaiting(String telling, Instant until) {
		return "disclosure-request/waiting\n%s\n%s\n%s\n%d".formatted(this.id, this.reference, telling,
				until.toEpochMilli());
	}

	/** What the seal over an opening binds. */
	String placeOfOpening(Instant from, Instant until) {
		return "disclosure-request/opening\n%s\n%s\n%s\n%d\n%d".formatted(this.id, this.reference, this.asker,
				from.toEpochMilli(), until.toEpochMilli());
	}

	IdentityStanding standing() {
		if (decisions(Kind.REFUSED) > 0) {
			return IdentityStanding.REFUSED;
		}
		return (approvals() >= approvalsNeeded()) ? IdentityStanding.APPROVED : IdentityStanding.APPROVAL_NEEDED;
	}

	/** By how many people who may, other than the asker. */
	private long approvals() {
		return this.decisions.stream()
			.filter((decision) -> decision.kind() == Kind.APPROVED)
			.map(DisclosureDecision::person)
			.filter((person) -> !People.same(person, this.asker))
			.map(People::key)
			.distinct()
			.count();
	}

	private int approvalsNeeded() {
		return isReviewedAfterwards() ? 1 : 2;
	}

	boolean isReviewedAfterwards() {
		return this.procedure == IdentityProcedure.ONE_CUSTODIAN;
	}

	boolean isReviewed() {
		return this.decisions.stream().anyMatch((decision) -> decision.kind().isReview());
	}

	/** Why the reporter must not be told beforehand, or nothing when they are. */
	Optional<DisclosureDecision> bar() {
		return this.decisions.stream().filter((decision) -> decision.bar() != null).findFirst();
	}

	boolean hasDecided(String person) {
		return this.decisions.stream().anyMatch((decision) -> People.same(decision.person(), person));
	}

	/** Whether custodians are asked to decide about it before it opens. */
	boolean isApprovalAwaited() {
		return standing() == IdentityStanding.APPROVAL_NEEDED && this.openedAt == null && this.endedAt == null;
	}

	/** Whether a custodian is asked to say afterwards whether it was right. */
	boolean isReviewAwaited() {
		return isReviewedAfterwards() && this.openedAt != null && !isReviewed();
	}

	/**
	 * Whether a custodian reads what it is needed for: while one is asked to decide, and
	 * afterwards when they have decided themselves.
	 */
	boolean isShownInFullTo(String custodian) {
		return isApprovalAwaited() || isReviewAwaited() || hasDecided(custodian);
	}

	/**
	 * Whether it is open at a moment to a person. That it has ended bears no seal, so
	 * that a review that found it wrong counts by itself.
	 */
	boolean isOpenTo(String person, Instant now) {
		return this.openedAt != null && this.closesAt != null && this.endedAt == null && !isFoundWrong()
				&& People.same(this.asker, person) && standing() == IdentityStanding.APPROVED
				&& !now.isBefore(this.openedAt) && now.isBefore(this.closesAt)
				&& !this.closesAt.isAfter(this.openedAt.plus(Duration.ofHours(Math.min(this.hours, LONGEST_HOURS))));
	}

	/** Whether it has come to its end, refused, found wrong or closed. */
	boolean isOver(Instant now) {
		return this.endedAt != null || isFoundWrong() || standing() == IdentityStanding.REFUSED
				|| this.closesAt != null && !now.isBefore(this.closesAt);
	}

	/** Whether whoever asked may still take it back: it is neither open nor over. */
	boolean canBeWithdrawn(Instant now) {
		return this.openedAt == null && !isOver(now);
	}

	private boolean isFoundWrong() {
		return decisions(Kind.NOT_JUSTIFIED) > 0;
	}

	private long decisions(Kind kind) {
		return this.decisions.stream().filter((decision) -> decision.kind() == kind).count();
	}

	@Override
	public String toString() {
		return "DisclosureRequest[" + this.id + "]";
	}

}
