/**
 * When the diagram of a process is easy to read: from left to right, nothing upon
 * anything else, every word in its place.
 */
package org.concernhandling.engine.guard.layout;
