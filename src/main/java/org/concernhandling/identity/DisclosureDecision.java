package org.concernhandling.identity;

import java.time.Instant;
import java.util.Locale;

import org.concernhandling.concern.vocabulary.TellingBar;

/**
 * What a custodian said about a request.
 *
 * @param bar why the reporter must not be told, or null
 * @param words the reasons, or an empty text
 */
record DisclosureDecision(String request, String person, Kind kind, TellingBar bar, Instant at, String words) {

	/** What stands in clear beside the words: they open only where it is unchanged. */
	String place() {
		return place(this.request, this.person, this.kind, this.bar, this.at);
	}

	static String place(String request, String person, Kind kind, TellingBar bar, Instant at) {
		return "disclosure-approval/words\n%s\n%s\n%s\n%s\n%d".formatted(request, person, kind.code(),
				(bar != null) ? bar.code() : "", at.toEpochMilli());
	}

	@Override
	public String toString() {
		return "DisclosureDecision[" + this.kind + "]";
	}

	/** The kinds of decisions. */
	enum Kind {

		APPROVED, REFUSED,

		/** A review after an opening on one approval found it right. */
		JUSTIFIED,

		/** A review found it wrong: it is closed. */
		NOT_JUSTIFIED;

		String code() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

		static Kind of(String code) {
			return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
		}

		boolean isReview() {
			return this == JUSTIFIED || this == NOT_JUSTIFIED;
		}

	}

}
