/**
 * What a process is held to before it goes live.
 */
package org.concernhandling.engine.guard.process;
