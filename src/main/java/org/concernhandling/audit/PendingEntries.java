package org.concernhandling.audit;

import java.util.ArrayList;
import java.util.List;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What the running transaction will have recorded when it commits. Spring puts it aside
 * with its transaction while another one runs.
 */
class PendingEntries implements TransactionSynchronization {

	private final List<AuditEntry> entries = new ArrayList<>();

	private boolean closed;

	private PendingEntries() {
	}

	/** Those of the running transaction. */
	static PendingEntries ofTransaction() {
		return TransactionSynchronizationManager.getSynchronizations()
			.stream()
			.filter(PendingEntries.class::isInstance)
			.map(PendingEntries.class::cast)
			.findFirst()
			.orElseGet(() -> {
				PendingEntries none = new PendingEntries();
				TransactionSynchronizationManager.registerSynchronization(none);
				return none;
			});
	}

	/** Whether the transaction still takes in what is to be recorded when it commits. */
	boolean isOpen() {
		return !this.closed;
	}

	void add(AuditEntry entry) {
		this.entries.add(entry);
	}

	/** Hands over what there is; nothing is taken in after that. */
	List<AuditEntry> close() {
		this.closed = true;
		List<AuditEntry> handedOver = List.copyOf(this.entries);
		this.entries.clear();
		return handedOver;
	}

}
