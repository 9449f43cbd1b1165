package org.concernhandling.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.concernhandling.LondonTime;
import org.concernhandling.concern.vocabulary.IdentityGround;
import org.concernhandling.concern.vocabulary.IdentityStanding;
import org.concernhandling.identity.DisclosureDecision.Kind;
import org.springframework.stereotype.Component;

/**
 * Requests as they are shown: these fields and no others. Neither says whether anything
 * is known of the reporter, nor what the concern is about.
 */
@Component
class DisclosureViews {

	private final Clock clock;

	DisclosureViews(Clock clock) {
		this.clock = clock;
	}

	/** A request as whoever asked sees it. */
	Asked asked(DisclosureRequest request) {
		Instant now = this.clock.instant();
		return new Asked(request.id(), LondonTime.readable(request.askedAt()), request.ground().label(),
				request.purpose(), request.hours(), standing(request, now), reasons(request),
				request.isOpenTo(request.asker(), now), request.canBeWithdrawn(now));
	}

	/** A request as a custodian sees it. */
	ToDecide toDecide(DisclosureRequest request, String custodian) {
		boolean inFull = request.isShownInFullTo(custodian);
		return new ToDecide(request.id(), request.asker(), LondonTime.readable(request.askedAt()),
				request.ground().label(), inFull ? request.purpose() : null, request.hours(),
				request.procedure().label(),
				request.bar().filter((bar) -> inFull).map(DisclosureViews::barred).orElse(null),
				request.isApprovalAwaited() || request.isReviewAwaited(), request.isReviewAwaited(),
				request.ground() == IdentityGround.CHILD_AT_RISK, decided(request, custodian));
	}

	private static String decided(DisclosureRequest request, String custodian) {
		return request.decisions()
			.stream()
			.filter((decision) -> People.same(decision.person(), custodian))
			.reduce((earlier, later) -> later)
			.map((decision) -> decided(decision.kind(), request))
			.orElse(null);
	}

	private static String decided(Kind kind, DisclosureRequest request) {
		return switch (kind) {
			case APPROVED ->
				request.isApprovalAwaited() ? "You have approved this request. Another custodian decides now."
						: request.isReviewAwaited()
								? "You have approved this request. Another custodian reviews it now."
								: "You have approved this request.";
			case REFUSED -> "You have refused this request.";
			case JUSTIFIED -> "You have reviewed this request: it was right to open it.";
			case NOT_JUSTIFIED -> "You have reviewed this request: it was not right to open it, so it is closed.";
		};
	}

	/** What marks a page that shows who told us: who looks, and when. */
	String watermark(String person) {
		return person + ", " + LondonTime.readable(this.clock.instant());
	}

	String until(DisclosureRequest request) {
		return LondonTime.readable(request.closesAt());
	}

	private static String standing(DisclosureRequest request, Instant now) {
		if (request.standing() == IdentityStanding.REFUSED) {
			return "Refused";
		}
		if (request.isOver(now)) {
			return (request.openedAt() == null) ? "Ended before it was opened"
					: request.decisions().stream().anyMatch((decision) -> decision.kind() == Kind.NOT_JUSTIFIED)
							? "Closed by a custodian" : "Over";
		}
		if (request.openedAt() != null) {
			return "Open until " + LondonTime.readable(request.closesAt());
		}
		if (request.standing() == IdentityStanding.APPROVED) {
			return (request.waitsUntil() != null)
					? "Approved; it opens after " + LondonTime.readable(request.waitsUntil())
					: "Approved; it opens soon";
		}
		return "With the custodians";
	}

	private static Barred barred(DisclosureDecision decision) {
		return new Barred(decision.person(), decision.bar().label(), decision.words());
	}

	private static List<String> reasons(DisclosureRequest request) {
		return request.decisions()
			.stream()
			.filter((decision) -> decision.kind() == Kind.REFUSED || decision.kind().isReview())
			.map(DisclosureDecision::words)
			.toList();
	}

	/**
	 * What whoever asked sees of a request.
	 *
	 * @param open whether they may look now
	 * @param withdrawable whether they may still take it back
	 */
	record Asked(String id, String askedAt, String ground, String purpose, int hours, String standing,
			List<String> reasons, boolean open, boolean withdrawable) {

		@Override
		public String toString() {
			return "Asked";
		}

	}

	/**
	 * What custodians see of a request.
	 *
	 * @param purpose what it is needed for, or null when that is not for this custodian
	 * @param barred who has barred that the reporter is told beforehand, or null
	 * @param awaited whether somebody is asked to decide about it now
	 * @param review whether that is a review after it was opened
	 * @param atOnce whether it opens without waiting for the reporter
	 * @param decided what the custodian who looks has decided, in words, or null
	 */
	record ToDecide(String id, String asker, String askedAt, String ground, String purpose, int hours, String procedure,
			Barred barred, boolean awaited, boolean review, boolean atOnce, String decided) {

		@Override
		public String toString() {
			return "ToDecide";
		}

	}

	/**
	 * That the reporter must not be told beforehand.
	 *
	 * @param person the custodian who says so
	 * @param label the kind of reason
	 * @param words the reason
	 */
	record Barred(String person, String label, String words) {

		@Override
		public String toString() {
			return "Barred";
		}

	}

}
