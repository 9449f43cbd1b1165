package org.concernhandling.audit;

import java.time.Clock;
import java.util.List;

import org.concernhandling.sealing.KeysChange;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in everything that is to be recorded. In a transaction that writes it is recorded
 * when that commits; otherwise at once. An interface rather than an annotated method: it
 * hears what is deployed while the application still starts.
 */
@Component
class Auditor implements ApplicationListener<PayloadApplicationEvent<?>> {

	private final AuditChain chain;

	private final Clock clock;

	private final TransactionTemplate ownTransaction;

	Auditor(AuditChain chain, Clock clock, PlatformTransactionManager transactions) {
		this.chain = chain;
		this.clock = clock;
		this.ownTransaction = new TransactionTemplate(transactions);
		this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	@Override
	public void onApplicationEvent(PayloadApplicationEvent<?> event) {
		if (event.getPayload() instanceof Auditable auditable) {
			record(auditable);
		}
		else if (event.getPayload() instanceof KeysChange change) {
			record(KeysChanged.of(change));
		}
	}

	private void record(Auditable event) {
		AuditEntry entry = AuditEntry.of(event, this.clock.instant());
		if (!event.staysOnRollback() && runningTransactionWrites() && PendingEntries.ofTransaction().isOpen()) {
			PendingEntries.ofTransaction().add(entry);
		}
		else {
			this.ownTransaction.executeWithoutResult((transaction) -> this.chain.append(List.of(entry)));
		}
	}

	private static boolean runningTransactionWrites() {
		return TransactionSynchronizationManager.isActualTransactionActive()
				&& TransactionSynchronizationManager.isSynchronizationActive()
				&& !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
	}

}
