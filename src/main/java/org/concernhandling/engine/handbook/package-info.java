/**
 * Says in plain words what the models do: every process with its tasks, times and
 * messages, every decision with its rules. It is made from the models themselves, so that
 * it is never out of date.
 */
package org.concernhandling.engine.handbook;
