/**
 * A year of concerns, checked against an account of it that is kept apart from the
 * product's code.
 */
package org.concernhandling.year;
