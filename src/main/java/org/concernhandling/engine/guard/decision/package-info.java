/**
 * What a decision and its examples are held to before they go live.
 */
package org.concernhandling.engine.guard.decision;
