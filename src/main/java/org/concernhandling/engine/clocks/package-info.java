/**
 * Starts, stops and rings the clocks of service levels, as the engine moves.
 */
package org.concernhandling.engine.clocks;
