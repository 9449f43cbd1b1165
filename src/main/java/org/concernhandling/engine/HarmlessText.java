package org.concernhandling.engine;

import java.util.regex.Pattern;

import org.concernhandling.concern.Reference;
import org.concernhandling.concern.vocabulary.Vocabulary;
import org.concernhandling.identity.Disclosures;
import org.concernhandling.reporting.annual.ReportingYear;

/**
 * Texts that may stand in the engine in clear: references of concerns and of annual
 * reports, ids of requests to see an identity, codes of the vocabulary, ISO dates and
 * times.
 */
final class HarmlessText {

	private static final Pattern DATE_OR_TIME = Pattern
		.compile("\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:?\\d{2})?)?");

	private HarmlessText() {
	}

	static boolean isOne(String text) {
		return text.isEmpty() || Vocabulary.isCode(text) || Reference.isOne(text) || Disclosures.isRequest(text)
				|| ReportingYear.ofReference(text).isPresent() || DATE_OR_TIME.matcher(text).matches();
	}

}
