package org.concernhandling.concern.vocabulary;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A word of the vocabulary: stored by its code, shown by its label. One code has one
 * spelling everywhere.
 */
public interface Code {

	/** The name of the constant; given by every enum. */
	String name();

	/** What people read. */
	String label();

	/** What is stored and sent: the constant's name in kebab-case. */
	default String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * The constant of a list that has this code, or nothing when none has or the code is
	 * null.
	 */
	static <E extends Enum<E> & Code> Optional<E> find(Class<E> list, String code) {
		return Stream.of(list.getEnumConstants()).filter((constant) -> constant.code().equals(code)).findFirst();
	}

	/**
	 * The constant of a list that has this code.
	 * @throws IllegalArgumentException when none has; the message names the list, never
	 * the value
	 */
	static <E extends Enum<E> & Code> E of(Class<E> list, String code) {
		return find(list, code)
			.orElseThrow(() -> new IllegalArgumentException("Not a code of the list " + list.getSimpleName()));
	}

}
