package org.concernhandling.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

import com.google.crypto.tink.prf.PrfSet;

/**
 * Seals words with authenticated encryption (AES-256-GCM) under a data key of their
 * owner. What is sealed is bound to its place: opened anywhere else it does not open, so
 * that rows can neither be swapped nor edited.
 */
public class Sealing {

	private static final int FINGERPRINT_BYTES = 32;

	private final DataKeys keys;

	private final PrfSet prf;

	Sealing(DataKeys keys, PrfSet prf) {
		this.keys = keys;
		this.prf = prf;
	}

	/**
	 * Seals words for one place.
	 * @param owner whose words they are; a new owner gets a data key
	 * @param words what to seal
	 * @param place where they will stand: table, field, and whatever of the row is never
	 * to change
	 * @return the sealed words, different each time
	 * @throws SealBroken when the owner's data key was destroyed
	 */
	public byte[] seal(KeyOwner owner, String words, String place) {
		try {
			return this.keys.toSeal(owner).encrypt(bytes(words), bytes(place));
		}
		catch (GeneralSecurityException ex) {
			throw new SealBroken("Words could not be sealed");
		}
	}

	/**
	 * Opens what was sealed for a place.
	 * @throws SealBroken when it was changed, moved to another place, or sealed under a
	 * key that is not at hand or was destroyed
	 */
	public String open(KeyOwner owner, byte[] sealed, String place) {
		try {
			return new String(this.keys.toOpen(owner).decrypt(sealed, bytes(place)), StandardCharsets.UTF_8);
		}
		catch (GeneralSecurityException ex) {
			throw new SealBroken("Sealed words do not open: they were changed, moved, or sealed under another key");
		}
	}

	/**
	 * Destroys the data key of an owner: nothing that was sealed for them opens again,
	 * here, on a copy, or from a backup of the database. Another node that used the key
	 * in the last ten minutes may still open it until these have gone by.
	 */
	public void destroy(KeyOwner owner) {
		this.keys.destroy(owner);
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
