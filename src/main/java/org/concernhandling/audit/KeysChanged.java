package org.concernhandling.audit;

import org.concernhandling.sealing.KeysChange;

/**
 * Somebody changes the keys. The keys know nothing of the audit: it asks them for its
 * own.
 */
record KeysChanged(String person, String what) implements Auditable {

	static KeysChanged of(KeysChange change) {
		return new KeysChanged(change.person(), change.what());
	}

}
