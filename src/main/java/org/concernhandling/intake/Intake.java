package org.concernhandling.intake;

import java.util.Arrays;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.concernhandling.concern.Concerns;
import org.concernhandling.identity.Identities;
import org.concernhandling.identity.Receipt;
import org.concernhandling.identity.Receipts;
import org.concernhandling.sealing.Sealing;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes concerns in: opens the concern, keeps who told it apart, and starts its handling,
 * all or nothing.
 */
@Service
public class Intake {

	private final Concerns concerns;

	private final Identities identities;

	private final Receipts receipts;

	private final AnsweredKeys answered;

	private final Sealing sealing;

	private final ObjectMapper json;

	private final TransactionOperations transaction;

	Intake(Concerns concerns, Identities identities, Receipts receipts, AnsweredKeys answered, Sealing sealing,
			ObjectMapper json, TransactionOperations transaction) {
		this.concerns = concerns;
		this.identities = identities;
		this.receipts = receipts;
		this.answered = answered;
		this.sealing = sealing;
		this.json = json;
		this.transaction = transaction;
	}

	/** Takes in a concern. */
	public Received receive(Submission submission) {
		Receipt receipt = this.receipts.next();
		return this.transaction.execute((status) -> open(submission, receipt));
	}

	/**
	 * Takes in a concern once, however often it is sent: the same key with the same
	 * contents gets the same answer. Neither key nor contents nor receipt are kept for
	 * that, only fingerprints; the receipt is computed again.
	 * @throws KeyUsedBefore when the key came with other contents before
	 */
	public Received receive(Submission submission, String key) {
		String contents = write(submission);
		byte[] keyFingerprint = this.sealing.fingerprint("idempotency-key\n" + key);
		byte[] contentsFingerprint = this.sealing.fingerprint("contents\n" + contents);
		// A name of its own: no fingerprint that is kept may give the receipt away.
		byte[] secret = this.sealing.fingerprint("receipt\n" + key + "\n" + contents);
		return earlier(keyFingerprint, contentsFingerprint, secret)
			.orElseGet(() -> openOnce(submission, keyFingerprint, contentsFingerprint, secret));
	}

	private Received openOnce(Submission submission, byte[] key, byte[] contents, byte[] secret) {
		Receipt receipt = this.receipts.from(secret);
		try {
			return this.transaction.execute((status) -> {
				Received received = open(submission, receipt);
				this.answered.add(key, contents, received.reference());
				return received;
			});
		}
		catch (DuplicateKeyException ex) {
			// The same key came a second time while the first was under way, and the
			// first has won.
			return earlier(key, contents, secret).orElseThrow(() -> ex);
		}
	}

	private Optional<Received> earlier(byte[] key, byte[] contents, byte[] secret) {
		return this.answered.find(key).map((earlier) -> {
			if (!Arrays.equals(earlier.contents(), contents)) {
				throw new KeyUsedBefore();
			}
			return new Received(earlier.reference(), this.receipts.codeFrom(secret));
		});
	}

	private Received open(Submission submission, Receipt receipt) {
		String reference = this.concerns.open(submission.concern());
		this.identities.keep(reference, submission.reporter());
		this.receipts.keep(reference, receipt);
		return new Received(reference, receipt.code());
	}

	private String write(Submission submission) {
		try {
			return this.json.writeValueAsString(submission);
		}
		catch (JsonProcessingException ex) {
			// The cause stays out: it could quote the contents.
			throw new IllegalStateException("A concern could not be compared with an earlier one");
		}
	}

}
