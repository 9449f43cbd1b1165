package org.concernhandling.reporting.disclosure;

/**
 * Figures that were given out.
 *
 * @param id the release in the ledger
 * @param edition counts the releases of a publication, from 1
 * @param controlled what their readers see
 */
public record Released(String id, String publication, int edition, Controlled controlled) {

}
