package org.concernhandling.engine.versions;

import java.util.Map;

/**
 * A part of a model that is told from others by its id: a task, a rule, a question.
 *
 * @param id by which it is found in the version before
 * @param kind what it is, such as {@code User task}
 * @param name what people call it; empty when it has no name
 * @param label how it is shown to people, with its id
 * @param properties what is said of it, in the order of the file
 */
record Part(String id, String kind, String name, String label, Map<String, Property> properties) {

	/** The same part as it was called before it was removed. */
	Part former() {
		return new Part(this.id, this.kind, this.name,
				"Former " + Character.toLowerCase(this.label.charAt(0)) + this.label.substring(1), this.properties);
	}

	/** A part that is shown as faults of models name their element. */
	Part(String id, String kind, String name, Map<String, Property> properties) {
		this(id, kind, name, kind + (name.isEmpty() ? "" : " '" + name + "'") + " (" + id + ")", properties);
	}

}
