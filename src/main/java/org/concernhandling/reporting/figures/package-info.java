/**
 * The figures of a period, counted from the facts: what managers see, and what the annual
 * report is made of.
 */
@NamedInterface("figures")
package org.concernhandling.reporting.figures;

import org.springframework.modulith.NamedInterface;
