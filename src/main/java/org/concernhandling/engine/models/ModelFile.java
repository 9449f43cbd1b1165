package org.concernhandling.engine.models;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file that a process owner edits.
 *
 * @param name its name with the ending and without folders
 * @param content what is in it
 */
public record ModelFile(String name, byte[] content) {

	/** How ids are written, and the names of files before their ending. */
	static final String KEBAB_CASE = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

	/** What the file is, or nothing when the engine would not know what to do with it. */
	public Optional<Kind> kind() {
		return Stream.of(Kind.values()).filter((kind) -> this.name.endsWith(kind.ending)).findFirst();
	}

	/**
	 * Whether the name is one that a model may have: small letters, digits and hyphens,
	 * no folders, and an ending that tells what it is.
	 */
	public boolean isWellNamed() {
		return this.name.matches(KEBAB_CASE + "\\.[a-z]+") && kind().isPresent();
	}

	/** The name without its ending: the id of what is in the file. */
	public String id() {
		return this.name.replaceFirst("\\.[a-z]+$", "");
	}

	/** The kinds of files. */
	public enum Kind {

		/** A process. */
		PROCESS(".bpmn"),

		/** A decision. */
		DECISION(".dmn"),

		/** What a person is asked in a task. */
		FORM(".form"),

		/** Examples of a decision, beside it under its name. */
		EXAMPLES(".csv");

		private final String ending;

		Kind(String ending) {
			this.ending = ending;
		}

	}

}
