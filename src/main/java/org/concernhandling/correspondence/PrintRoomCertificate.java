package org.concernhandling.correspondence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Date;

import org.springframework.boot.ssl.pem.PemContent;

/**
 * Reads the certificate of the print room, for whose private key alone letters are
 * encrypted.
 */
final class PrintRoomCertificate {

	private static final int SMALLEST_KEY_BITS = 2048;

	/** By RFC 5280: the place of keyEncipherment among the usages of a key. */
	private static final int ENCRYPTS_KEYS = 2;

	private static final String MEND = " Set concerns.letters.print-room.certificate to the file, or the content, of the "
			+ "certificate in PEM that the print room gave you, or leave address and certificate empty.";

	private PrintRoomCertificate() {
	}

	/**
	 * The certificate in a file, or in the text itself.
	 * @param setting a path, or a text in PEM
	 * @throws IllegalStateException when letters could not be encrypted for it at this
	 * time; says where it lies and how to mend it
	 */
	static X509Certificate read(String setting, Instant now) {
		boolean inline = PemContent.isPresentInText(setting);
		String where = inline ? "concerns.letters.print-room.certificate" : "The file " + setting;
		X509Certificate certificate = load(setting, inline, where);
		if (!(certificate.getPublicKey() instanceof RSAPublicKey key)
				|| key.getModulus().bitLength() < SMALLEST_KEY_BITS) {
			throw unusable(where + " holds a certificate without an RSA key of at least " + SMALLEST_KEY_BITS
					+ " bits, which encrypting a letter needs.");
		}
		boolean[] usages = certificate.getKeyUsage();
		if (usages != null && !usages[ENCRYPTS_KEYS]) {
			throw unusable(where + " holds a certificate that is not meant for encryption: its key usage lacks "
					+ "keyEncipherment.");
		}
		if (!isValid(certificate, now)) {
			throw unusable(where + " holds a certificate that is valid from " + certificate.getNotBefore().toInstant()
					+ " to " + certificate.getNotAfter().toInstant() + ", and not now.");
		}
		return certificate;
	}

	static boolean isValid(X509Certificate certificate, Instant now) {
		try {
			certificate.checkValidity(Date.from(now));
			return true;
		}
		catch (CertificateException ex) {
			return false;
		}
	}

	private static X509Certificate load(String setting, boolean inline, String where) {
		try {
			PemContent content = inline ? PemContent.of(setting) : PemContent.load(Path.of(setting));
			// The first one is the print room's own, whatever chain comes with it.
			return content.getCertificates().get(0);
		}
		catch (IOException | UncheckedIOException ex) {
			throw unusable(where + " cannot be read.");
		}
		catch (RuntimeException ex) {
			throw unusable(where + " holds no certificate in PEM.");
		}
	}

	private static IllegalStateException unusable(String what) {
		return new IllegalStateException("Letters for the post cannot be encrypted. " + what + MEND);
	}

}
