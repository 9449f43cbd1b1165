package org.concernhandling.engine.guard.layout;

/**
 * A drawn element.
 *
 * @param title how messages call it
 * @param words what is written in or beside it
 * @param scope the id of the process or sub-process that it belongs to
 * @param host the id of the activity on whose border it sits, or null
 * @param label where its words stand, or null when they stand within it
 * @param container whether other elements are drawn within it
 */
record Shape(String id, String title, String words, Outline outline, Box box, String scope, String host, Box label,
		boolean container) {
}
