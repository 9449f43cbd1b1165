/**
 * Attacks on the whole application: marked words go in through every way, and are looked
 * for in every place where they must not be.
 */
package org.concernhandling.canary;
