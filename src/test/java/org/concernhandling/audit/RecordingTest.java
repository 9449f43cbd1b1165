package org.concernhandling.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

import org.concernhandling.audit.AuditDatabase.Happened;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** When something is recorded, and what becomes of a transaction when it cannot be. */
class RecordingTest {

	private static final int THREADS = 8;

	private static final int EACH = 40;

	private AuditDatabase audit;

	@BeforeEach
	void open() {
		this.audit = database();
	}

	AuditDatabase database() {
		return AuditDatabase.inMemory();
	}

	final AuditDatabase audit() {
		return this.audit;
	}

	@Test
	void outsideATransactionItIsRecordedAtOnceWithThreeStatements() {
		int statements = this.audit.statementsOf(() -> this.audit.publish(Happened.to("CN-1")));
		assertThat(this.audit.subjects()).containsExactly("CN-1");
		assertThat(statements).isEqualTo(3);
	}

	@Test
	void aTransactionCostsThreeStatementsMoreHoweverMuchItRecords() {
		int one = this.audit.statementsOf(() -> inTransaction(() -> this.audit.publish(Happened.to("CN-1"))));
		int many = this.audit.statementsOf(() -> inTransaction(() -> this.audit.fill(20)));
		int none = this.audit.statementsOf(() -> inTransaction(() -> {
		}));
		assertThat(List.of(one, many, none)).containsExactly(3, 3, 0);
		assertThat(this.audit.verify().checked()).isEqualTo(21);
	}

	@Test
	void inATransactionItIsRecordedWhenThatCommits() {
		inTransaction(() -> {
			this.audit.publish(Happened.to("CN-1"));
			assertThat(this.audit.subjects()).isEmpty();
		});
		assertThat(this.audit.subjects()).containsExactly("CN-1");
	}

	@Test
	void nothingIsRecordedOfATransactionThatIsRolledBack() {
		this.audit.transaction().executeWithoutResult((transaction) -> {
			this.audit.publish(Happened.to("CN-1"));
			transaction.setRollbackOnly();
		});
		assertThat(this.audit.subjects()).isEmpty();
		assertThat(this.audit.verify().intact()).isTrue();
	}

	@Test
	void aRefusalStaysRecordedWhenItsTransactionIsRolledBack() {
		this.audit.transaction().executeWithoutResult((transaction) -> {
			this.audit.publish(Happened.to("CN-1"));
			this.audit.publish(Happened.refusedTo("CN-2"));
			transaction.setRollbackOnly();
		});
		assertThat(this.audit.subjects()).containsExactly("CN-2");
	}

	@Test
	void aTransactionWithinAnotherRecordsItsOwnAndNoMore() {
		TransactionTemplate inner = this.audit.transaction();
		inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.audit.transaction().executeWithoutResult((transaction) -> {
			this.audit.publish(Happened.to("CN-1"));
			inner.executeWithoutResult((own) -> this.audit.publish(Happened.to("CN-2")));
			transaction.setRollbackOnly();
		});
		assertThat(this.audit.subjects()).containsExactly("CN-2");
	}

	@Test
	void whatOnlyReadsIsRecordedAtOnce() {
		TransactionTemplate reading = this.audit.transaction();
		reading.setReadOnly(true);
		reading.executeWithoutResult((transaction) -> {
			this.audit.publish(Happened.to("CN-1"));
			transaction.setRollbackOnly();
		});
		assertThat(this.audit.subjects()).containsExactly("CN-1");
	}

	@Test
	void whatHappensAtTheVeryEndOfATransactionIsRecordedToo() {
		inTransaction(() -> TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void beforeCommit(boolean readOnly) {
				RecordingTest.this.audit.publish(Happened.to("CN-1"));
			}

			@Override
			public void beforeCompletion() {
				RecordingTest.this.audit.publish(Happened.to("CN-2"));
			}

			@Override
			public void afterCommit() {
				RecordingTest.this.audit.publish(Happened.to("CN-3"));
			}

			@Override
			public void afterCompletion(int status) {
				RecordingTest.this.audit.publish(Happened.to("CN-4"));
			}
		}));
		assertThat(this.audit.subjects()).containsExactly("CN-1", "CN-2", "CN-3", "CN-4");
	}

	@Test
	void aTransactionFailsThatCannotBeRecorded() {
		this.audit.jdbc().execute("create table work_done (id int)");
		this.audit.jdbc().execute("alter table concerns.audit_record rename to hidden");
		assertThatThrownBy(() -> inTransaction(() -> {
			this.audit.jdbc().update("insert into work_done values (1)");
			this.audit.publish(Happened.to("CN-1"));
		})).isNotNull();
		assertThat(this.audit.jdbc().queryForObject("select count(*) from work_done", Long.class)).isZero();
	}

	@Test
	void whatIsOutsideATransactionFailsWhenItCannotBeRecorded() {
		this.audit.jdbc().execute("alter table concerns.audit_head rename to hidden");
		assertThatThrownBy(() -> this.audit.publish(Happened.to("CN-1"))).isNotNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Jane Doe", "jane doe", "Zoë", "two\nlines", "a,b", "<b>" })
	void wordsAreRefusedAndNotRepeated(String words) {
		for (Happened event : List.of(new Happened(words, "clara", "CN-1"),
				new Happened("case-file-read", words, "CN-1"), new Happened("case-file-read", "clara", words),
				new Happened("case-file-read", "clara", "CN-1", words.replace(',', ' '), false))) {
			assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> this.audit.publish(event))
				.withMessageNotContaining(words);
		}
		assertThat(this.audit.subjects()).isEmpty();
	}

	@Test
	void aLongTransactionKeepsNobodyWaiting() throws Exception {
		CountDownLatch published = new CountDownLatch(1);
		CountDownLatch otherCommitted = new CountDownLatch(1);
		ExecutorService thread = Executors.newSingleThreadExecutor();
		try {
			Future<?> longOne = thread.submit(() -> inTransaction(() -> {
				this.audit.publish(Happened.to("CN-LONG"));
				published.countDown();
				await(otherCommitted);
			}));
			await(published);
			AuditDatabase otherNode = this.audit.anotherNode();
			otherNode.transaction().executeWithoutResult((transaction) -> otherNode.publish(Happened.to("CN-SHORT")));
			assertThat(this.audit.subjects()).containsExactly("CN-SHORT");
			otherCommitted.countDown();
			longOne.get(30, TimeUnit.SECONDS);
		}
		finally {
			thread.shutdownNow();
		}
		assertThat(this.audit.subjects()).containsExactly("CN-SHORT", "CN-LONG");
		assertThat(this.audit.verify().intact()).isTrue();
	}

	@Test
	void manyAtOnceOnTwoNodesMakeOneChainWithoutGaps() throws Exception {
		AuditDatabase otherNode = this.audit.anotherNode();
		ExecutorService threads = Executors.newFixedThreadPool(THREADS);
		List<Future<?>> work = new ArrayList<>();
		try {
			for (int thread = 0; thread < THREADS; thread++) {
				AuditDatabase node = (thread % 2 == 0) ? this.audit : otherNode;
				work.add(threads.submit(() -> workOn(node)));
			}
			for (Future<?> one : work) {
				one.get(120, TimeUnit.SECONDS);
			}
		}
		finally {
			threads.shutdownNow();
		}
		// Of five transactions one is rolled back, the others record two; each has a
		// refusal in every tenth.
		int expected = THREADS * (EACH * 4 / 5 * 2 + EACH / 10);
		assertThat(this.audit.jdbc()
			.queryForList("select position from concerns.audit_record order by position", Long.class))
			.containsExactlyElementsOf(LongStream.rangeClosed(1, expected).boxed().toList());
		Verdict verdict = this.audit.verify();
		assertThat(verdict.intact()).isTrue();
		assertThat(verdict.checked()).isEqualTo(expected);
	}

	private static void workOn(AuditDatabase node) {
		for (int i = 0; i < EACH; i++) {
			int number = i;
			node.transaction().executeWithoutResult((transaction) -> {
				node.publish(Happened.to("CN-1"));
				if (number % 10 == 0) {
					node.publish(Happened.refusedTo("CN-2"));
				}
				node.publish(Happened.to("CN-3"));
				if (number % 5 == 0) {
					transaction.setRollbackOnly();
				}
			});
		}
	}

	private void inTransaction(Runnable work) {
		this.audit.transaction().executeWithoutResult((transaction) -> work.run());
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
