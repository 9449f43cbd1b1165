/**
 * Concerns of a past, lived through again: they come in, people complete their tasks, and
 * the engine does what it would have done by itself, each at its time. Concerns of
 * earlier years are brought in this way, and the demonstration makes its invented ones.
 */
package org.concernhandling.history;
