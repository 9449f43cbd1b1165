package org.concernhandling.servicelevel;

/**
 * A task is so late that managers have to see it.
 *
 * @param task the task's id in its model
 * @param reference the concern that it is about
 * @param processInstance the engine's id of the process that it belongs to
 */
public record TaskEscalated(String task, String reference, String processInstance) {
}
