package org.concernhandling.concern;

import org.concernhandling.audit.Auditable;

/**
 * Somebody opens a case file. Published before anything is shown: when it cannot be
 * recorded, nothing is shown.
 *
 * @param person who opens it
 * @param reference whose case file it is
 */
public record CaseFileRead(String person, String reference) implements Auditable {

	@Override
	public String what() {
		return "case-file-read";
	}

	@Override
	public String subject() {
		return this.reference;
	}

}
