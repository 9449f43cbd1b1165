package org.concernhandling.reporting.disclosure;

import org.concernhandling.audit.Auditable;

/**
 * Figures were given out.
 *
 * @param subject the release in the ledger
 * @param detail the edition, as in {@code edition=2}
 */
record FiguresReleased(String what, String person, String subject, String detail) implements Auditable {

	static FiguresReleased controlled(String person, String id, int edition) {
		return new FiguresReleased("figures-released", person, id, "edition=" + edition);
	}

	static FiguresReleased inFull(String person, String id, int edition) {
		return new FiguresReleased("figures-released-in-full", person, id, "edition=" + edition);
	}

}
