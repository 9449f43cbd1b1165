/**
 * Checks every model before it goes live. Whatever reaches the engine, at start-up, from
 * Modeler or over REST, is held to the same rules; a deployment that breaks one is
 * refused as a whole, with every fault and how to mend it.
 */
package org.concernhandling.engine.guard;
