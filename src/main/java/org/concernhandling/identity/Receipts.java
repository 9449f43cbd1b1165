package org.concernhandling.identity;

import java.util.regex.Pattern;

import org.concernhandling.ReadableCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;

/**
 * Gives reporters their receipts. Only a slow hash of each is kept: whoever holds the
 * database cannot use them.
 */
@Repository
public class Receipts {

	/** Five groups of 20 random bits: 100 bits, out of reach of any guessing. */
	private static final int GROUPS = 5;

	private static final Pattern FORM = Pattern
		.compile(ReadableCode.GROUP + ("-" + ReadableCode.GROUP).repeat(GROUPS - 1));

	private final PasswordEncoder slowHash = new BCryptPasswordEncoder();

	private final JdbcClient jdbc;

	Receipts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A new random receipt. */
	public Receipt next() {
		return receipt(ReadableCode.next(GROUPS));
	}

	/**
	 * The receipt that a secret stands for: the same for the same secret, so that it can
	 * be shown again to whoever asks again in the same words, without being kept.
	 * @param secret at least 20 bytes that nobody else can compute
	 */
	public Receipt from(byte[] secret) {
		return receipt(codeFrom(secret));
	}

	/**
	 * The code of the receipt that a secret stands for, for who is shown it again: costs
	 * no slow hash.
	 */
	public String codeFrom(byte[] secret) {
		return ReadableCode.of(secret, GROUPS);
	}

	/** Keeps a receipt with its concern, in the running transaction. */
	public void keep(String reference, Receipt receipt) {
		this.jdbc.sql("insert into vault.receipt (reference, hash) values (?, ?)")
			.params(reference, receipt.hash())
			.update();
	}

	/** Whether a text is written as receipts are. */
	static boolean isOne(String text) {
		return FORM.matcher(text).matches();
	}

	/**
	 * Whether this is the receipt of a concern. Takes as long whether there is one or
	 * not.
	 * @param code written as receipts are
	 */
	boolean isOf(String reference, String code) {
		return this.jdbc.sql("select hash from vault.receipt where reference = ?")
			.param(reference)
			.query(String.class)
			.optional()
			.map((hash) -> this.slowHash.matches(code, hash))
			.orElseGet(() -> {
				this.slowHash.encode(code);
				return false;
			});
	}

	private Receipt receipt(String code) {
		return new Receipt(code, this.slowHash.encode(code));
	}

}
