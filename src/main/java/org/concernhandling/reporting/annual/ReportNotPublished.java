package org.concernhandling.reporting.annual;

/** An annual report that was approved could not be published: managers hear of that. */
public record ReportNotPublished() {
}
