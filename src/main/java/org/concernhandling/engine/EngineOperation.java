package org.concernhandling.engine;

import org.concernhandling.audit.Auditable;

/**
 * What somebody did in Tasklist, Cockpit, Admin or over the engine's REST interface, as
 * the engine's operation log has it: without values.
 */
record EngineOperation(String what, String person, String subject, String detail) implements Auditable {
}
