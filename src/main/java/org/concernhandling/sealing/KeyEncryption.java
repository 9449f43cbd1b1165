package org.concernhandling.sealing;

import java.security.GeneralSecurityException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntPredicate;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Wraps data keys under the key-encryption key. A wrapped key is bound to the id that it
 * is kept under: put under another one it does not unwrap.
 */
class KeyEncryption {

	private final KeysSource source;

	private final AtomicReference<Keysets> keysets;

	KeyEncryption(KeysSource source) {
		this.source = source;
		this.keysets = new AtomicReference<>(source.read());
	}

	WrappedKey wrap(KeysetHandle key, String id) throws GeneralSecurityException {
		Keysets now = now();
		return new WrappedKey(TinkProtoKeysetFormat.serializeEncryptedKeyset(key, now.aead(), id.getBytes(UTF_8)),
				now.primary());
	}

	/**
	 * The data key.
	 * @throws GeneralSecurityException when it was changed, put under another id, or
	 * wrapped under a key that is not at hand
	 */
	KeysetHandle unwrap(byte[] wrapped, String id) throws GeneralSecurityException {
		try {
			return unwrap(this.keysets.get(), wrapped, id);
		}
		catch (GeneralSecurityException ex) {
			// Another node may have begun to use a new key-encryption key.
			return unwrap(again(), wrapped, id);
		}
	}

	/** From now on wraps under a new key-encryption key; the old ones still unwrap. */
	void rotate() {
		change(Keysets::rotated);
	}

	/**
	 * Gives up every key-encryption key but the primary one.
	 * @param othersAreNeeded whether a data key is wrapped with another one than this
	 * primary one
	 * @return how many were given up
	 * @throws CannotChangeKeys when others are needed
	 */
	int retire(IntPredicate othersAreNeeded) {
		return change((keysets) -> {
			if (othersAreNeeded.test(keysets.primary())) {
				throw new CannotChangeKeys("Some data keys are still wrapped with an old key. Rotate first.");
			}
			return keysets.withPrimaryOnly();
		}).size() - 1;
	}

	/**
	 * Tells the key-encryption key that lies there as the primary one now.
	 * @throws IllegalStateException when the keys cannot be read
	 */
	int primary() {
		return again().primary();
	}

	/** The keys before the change. */
	private synchronized Keysets change(Change change) {
		try {
			// From what lies there now: another node may have changed it.
			Keysets before = again();
			Keysets changed = change.of(before);
			this.source.replace(changed);
			this.keysets.set(changed);
			return before;
		}
		catch (GeneralSecurityException ex) {
			// The cause stays out: it could quote key material.
			throw new IllegalStateException("The keys could not be changed; they are as they were.");
		}
	}

	/**
	 * The keys as they lie there now: what is wrapped with one that another node has
	 * given up meanwhile would never open again.
	 */
	private Keysets now() {
		try {
			return again();
		}
		catch (IllegalStateException ex) {
			// Not to be read for a moment: no reason to turn a concern away.
			return this.keysets.get();
		}
	}

	private Keysets again() {
		Keysets read = this.source.read();
		if (!read.fingerprints().equalsKeyset(this.keysets.get().fingerprints())) {
			throw new IllegalStateException(
					"The keys were replaced by others while the application runs. Put back the " + "right ones.");
		}
		this.keysets.set(read);
		return read;
	}

	private static KeysetHandle unwrap(Keysets keysets, byte[] wrapped, String id) throws GeneralSecurityException {
		return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, keysets.aead(), id.getBytes(UTF_8));
	}

	private interface Change {

		Keysets of(Keysets keysets) throws GeneralSecurityException;

	}

}
