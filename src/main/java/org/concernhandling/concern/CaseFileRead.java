package org.concernhandling.concern;

/**
 * Somebody opens a case file. Published before anything is shown: when it cannot be
 * recorded, nothing is shown.
 *
 * @param person who opens it
 * @param reference whose case file it is
 */
public record CaseFileRead(String person, String reference) {
}
