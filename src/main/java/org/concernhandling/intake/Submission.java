package org.concernhandling.intake;

import org.concernhandling.concern.NewConcern;
import org.concernhandling.identity.Reporter;

/** What somebody tells us: a concern, and apart from it who told it. */
public record Submission(NewConcern concern, Reporter reporter) {
}
