/**
 * Versions of the models: what a deployment brings along, what it changed, who made it,
 * and how it is undone. What a process owner deployed is never overridden by the
 * application.
 */
package org.concernhandling.engine.versions;
