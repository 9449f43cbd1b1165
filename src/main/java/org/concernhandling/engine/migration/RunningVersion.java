package org.concernhandling.engine.migration;

import java.time.Instant;

/**
 * A version of a process, and how much runs under it.
 *
 * @param version the version, as the engine counts
 * @param tag its version tag; null when it has none
 * @param deployedAt when it went live
 * @param instances how many instances run under it now
 */
public record RunningVersion(int version, String tag, Instant deployedAt, long instances) {
}
