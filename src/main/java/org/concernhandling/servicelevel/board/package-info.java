/**
 * What managers see of the clocks: the board in Cockpit, and what Prometheus collects.
 * Nobody else's work passes through here; it only reads.
 */
package org.concernhandling.servicelevel.board;
