package org.concernhandling.audit;

import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Adds what a transaction has to record to the chain, as the last thing before the
 * database commits: after all that the engine and the modules write, so that the end of
 * the chain is locked for that moment only. When it fails, the transaction is rolled
 * back.
 */
@Component
class LinkAtCommit implements TransactionExecutionListener {

	private final AuditChain chain;

	LinkAtCommit(AuditChain chain) {
		this.chain = chain;
	}

	@Override
	public void beforeCommit(TransactionExecution transaction) {
		List<AuditEntry> entries = close();
		if (!entries.isEmpty()) {
			this.chain.append(entries);
		}
	}

	@Override
	public void beforeRollback(TransactionExecution transaction) {
		close();
	}

	private static List<AuditEntry> close() {
		return TransactionSynchronizationManager.isSynchronizationActive() ? PendingEntries.ofTransaction().close()
				: List.of();
	}

}
