package org.concernhandling.correspondence;

import java.time.Clock;
import java.util.List;

import org.concernhandling.StoredTime;
import org.concernhandling.concern.CaseFile;
import org.concernhandling.concern.CaseFileEntry;
import org.concernhandling.concern.CaseFileEntry.Answer;
import org.concernhandling.sealing.KeyOwner;
import org.concernhandling.sealing.Sealing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends each letter once and keeps it. A letter's row is there before the letter goes
 * out; that it went out is written with the case file's entry, right after the mail
 * server took it, in a transaction of its own that nothing later can undo. So a task that
 * the engine runs again finds the letter sent and goes on.
 * <p>
 * The limit: when the system stops in the moment between the mail server's yes and that
 * transaction, the letter goes out again. It then carries the same words and the same
 * Message-ID, by which mail systems know it as the one they have. Mail itself allows no
 * more. A print room may then post it twice.
 * <p>
 * Each sending needs a second database connection beside the engine's. What is only kept,
 * because it goes in another way or not at all, is written in the engine's transaction.
 */
@Component
class LetterBook {

	private final JdbcClient jdbc;

	private final Sealing sealing;

	private final CaseFile caseFile;

	private final Mail mail;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private final TransactionTemplate ownTransaction;

	private final TransactionTemplate runningTransaction;

	LetterBook(JdbcClient jdbc, Sealing sealing, CaseFile caseFile, Mail mail, ApplicationEventPublisher events,
			Clock clock, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.sealing = sealing;
		this.caseFile = caseFile;
		this.mail = mail;
		this.events = events;
		this.clock = clock;
		this.runningTransaction = new TransactionTemplate(transactions);
		this.ownTransaction = new TransactionTemplate(transactions);
		this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/**
	 * Sends a letter, or keeps it for being passed on in another way; does nothing when
	 * that was done before.
	 * @throws LetterNotSent when the mail server does not take it
	 */
	void settle(Letter letter) {
		if (!isWritten(letter)) {
			write(letter);
		}
		transaction(letter).executeWithoutResult((status) -> {
			// Locked, so that two tasks at once send it once.
			Row row = this.jdbc.sql("""
					select message_id, settled_at from concerns.letter
					where reference = ? and kind = ? and round = ? for update""")
				.params(letter.reference(), letter.kind().code(), letter.round())
				.query((found, number) -> new Row(found.getString("message_id"),
						found.getTimestamp("settled_at") != null))
				.single();
			if (!row.settled()) {
				if (letter.way().isSent()) {
					this.mail.send(letter, row.messageId());
				}
				settled(letter);
			}
		});
	}

	private boolean isWritten(Letter letter) {
		return this.jdbc.sql("select count(*) from concerns.letter where reference = ? and kind = ? and round = ?")
			.params(letter.reference(), letter.kind().code(), letter.round())
			.query(Integer.class)
			.single() > 0;
	}

	private void write(Letter letter) {
		try {
			transaction(letter).executeWithoutResult((status) -> this.jdbc.sql("""
					insert into concerns.letter (reference, kind, round, message_id, content, written_at)
					values (?, ?, ?, ?, ?, ?)""")
				.params(letter.reference(), letter.kind().code(), letter.round(), this.mail.messageId(letter),
						this.sealing.seal(KeyOwner.concern(letter.reference()), letter.text(), letter.key()),
						StoredTime.of(this.clock.instant()))
				.update());
		}
		catch (DuplicateKeyException ex) {
			// Another task wrote it in this moment.
		}
	}

	/** What does not go out by mail needs to outlast no failure. */
	private TransactionTemplate transaction(Letter letter) {
		return letter.way().isSent() ? this.ownTransaction : this.runningTransaction;
	}

	private void settled(Letter letter) {
		this.jdbc.sql("""
				update concerns.letter set way = ?, settled_at = ?
				where reference = ? and kind = ? and round = ?""")
			.params(letter.way().code(), StoredTime.of(this.clock.instant()), letter.reference(), letter.kind().code(),
					letter.round())
			.update();
		if (letter.kind().isInCaseFile()) {
			this.caseFile.record(letter.reference(), CaseFileEntry.Kind.LETTER, letter.kind().code(),
					List.of(new Answer("recipient", "To", letter.recipient()),
							new Answer("way", "How", letter.way().label()),
							new Answer("letter", "Letter", letter.text())));
		}
		else {
			this.events.publishEvent(new LetterSent(letter));
		}
	}

	private record Row(String messageId, boolean settled) {
	}

}
