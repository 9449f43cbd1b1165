package org.concernhandling.audit;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.concernhandling.sealing.Sealing;
import org.springframework.stereotype.Component;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Links each record to the one before it by an HMAC-SHA-256. Its key is derived from the
 * one that takes fingerprints, which lies outside every database: whoever can write to
 * the database cannot compute a chain.
 */
@Component
class AuditHash {

	private static final String ALGORITHM = "HmacSHA256";

	private final SecretKeySpec key;

	AuditHash(Sealing sealing) {
		this.key = new SecretKeySpec(sealing.fingerprint("audit-chain-key"), ALGORITHM);
	}

	/** The hash of the record that stands at the next position after another one. */
	String next(AuditHead before, AuditEntry entry) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(this.key);
			return HexFormat.of().formatHex(mac.doFinal(canonical(before, entry).getBytes(UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("No hash could be taken", ex);
		}
	}

	/** Each field with its length, so that nothing can move from one to the next. */
	private static String canonical(AuditHead before, AuditEntry entry) {
		StringBuilder text = new StringBuilder(400).append(before.hash())
			.append('\n')
			.append(before.position() + 1)
			.append('\n')
			.append(ChronoUnit.MICROS.between(Instant.EPOCH, entry.at()));
		for (String field : new String[] { entry.person(), entry.what(), entry.subject(), entry.detail() }) {
			text.append('\n').append((field != null) ? field.length() + ":" + field : "-");
		}
		return text.toString();
	}

}
