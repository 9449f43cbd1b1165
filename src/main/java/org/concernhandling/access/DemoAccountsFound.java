package org.concernhandling.access;

import java.util.List;

/**
 * There are accounts of the demonstration in a database that is not for the
 * demonstration.
 */
class DemoAccountsFound extends RuntimeException {

	private final List<String> ids;

	DemoAccountsFound(List<String> ids) {
		super("The database holds accounts of the demonstration whose password everybody knows: "
				+ String.join(", ", ids));
		this.ids = ids;
	}

	List<String> ids() {
		return this.ids;
	}

}
