package org.concernhandling.intake;

import java.util.List;
import java.util.stream.Stream;

import org.concernhandling.concern.vocabulary.Code;
import org.concernhandling.concern.vocabulary.Standing;

/**
 * An answer that can be chosen on a page.
 *
 * @param hint what it means, or null
 */
record Option(String code, String label, String hint) {

	/** A list of the vocabulary as it is. */
	static <E extends Enum<E> & Code> List<Option> of(Class<E> list) {
		return Stream.of(list.getEnumConstants()).map((code) -> of(code, code.label(), null)).toList();
	}

	/** What a reporter can be to a service; saying nothing means that it is not known. */
	static List<Option> standings() {
		return of(Standing.class).stream()
			.filter((option) -> !option.code().equals(Standing.NOT_KNOWN.code()))
			.toList();
	}

	/** A code in the words of a page. */
	static Option of(Code code, String label, String hint) {
		return new Option(code.code(), label, hint);
	}

}
