/**
 * Totals of earlier years as they were published, beside which the report shows its own.
 */
@NamedInterface("published")
package org.concernhandling.reporting.published;

import org.springframework.modulith.NamedInterface;
