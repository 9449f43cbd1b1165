/**
 * Running processes follow when a new version of their model goes live, as its version
 * tag says: at once within a major version, otherwise when a process owner decides.
 * Whatever cannot follow goes on under its old version and is listed.
 */
package org.concernhandling.engine.migration;
