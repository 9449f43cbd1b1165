package org.concernhandling.reporting.annual;

/**
 * An annual report is not published on a day on which managers hear of that.
 *
 * @param late whether its last day is so near, or past, that it comes before all else
 */
public record ReportDue(String reference, boolean late) {
}
