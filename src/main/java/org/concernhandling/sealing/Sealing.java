package org.concernhandling.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.prf.PrfSet;

/**
 * Seals words with authenticated encryption (AES-256-GCM). What is sealed is bound to its
 * place: opened anywhere else it does not open, so that rows cannot be swapped.
 */
public class Sealing {

	private static final int FINGERPRINT_BYTES = 32;

	private final Aead aead;

	private final PrfSet prf;

	Sealing(Aead aead, PrfSet prf) {
		this.aead = aead;
		this.prf = prf;
	}

	/**
	 * Seals words for one place.
	 * @param words what to seal
	 * @param place where they will stand, such as {@code reporter/CN-7F3K-Q2XM}
	 * @return the sealed words, different each time
	 */
	public byte[] seal(String words, String place) {
		try {
			return this.aead.encrypt(words.getBytes(StandardCharsets.UTF_8), bytes(place));
		}
		catch (GeneralSecurityException ex) {
			throw new SealBroken("Words could not be sealed");
		}
	}

	/**
	 * Opens what was sealed for a place.
	 * @throws SealBroken when it was changed, moved to another place, or sealed under a
	 * key that is not at hand
	 */
	public String open(byte[] sealed, String place) {
		try {
			return new String(this.aead.decrypt(sealed, bytes(place)), StandardCharsets.UTF_8);
		}
		catch (GeneralSecurityException ex) {
			throw new SealBroken("Sealed words do not open: they were changed, moved, or sealed under another key");
		}
	}

	/**
	 * A keyed fingerprint: the same words give the same 32 bytes, and without the key
	 * nobody can tell which words gave them.
	 */
	public byte[] fingerprint(String words) {
		try {
			return this.prf.computePrimary(bytes(words), FINGERPRINT_BYTES);
		}
		catch (GeneralSecurityException ex) {
			throw new SealBroken("No fingerprint could be taken");
		}
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
