package org.concernhandling.sealing;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PrfSet;
import org.concernhandling.sealing.KeyBook.Entry;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The data keys of everybody whose words are sealed. One that was used lately is at hand;
 * another node forgets a destroyed one after a while.
 */
class DataKeys {

	/** How long a destroyed key may still be at hand on another node. */
	private static final Duration AT_HAND = Duration.ofMinutes(10);

	private static final int MOST_AT_HAND = 10_000;

	/** Kept since the first start: tells wrong keys from the right ones. */
	private static final KeyOwner PROOF = new KeyOwner("proof");

	private final KeyBook book;

	private final KeyEncryption encryption;

	private final PrfSet fingerprints;

	private final Cache<String, Aead> atHand = Caffeine.newBuilder()
		.expireAfterWrite(AT_HAND)
		.maximumSize(MOST_AT_HAND)
		.build();

	DataKeys(KeyBook book, KeyEncryption encryption, PrfSet fingerprints) {
		this.book = book;
		this.encryption = encryption;
		this.fingerprints = fingerprints;
	}

	/**
	 * Makes sure that the keys at hand are those that the data keys were wrapped with.
	 * @throws SealBroken when they are not
	 */
	void prove() {
		if (this.book.isEmpty()) {
			make(id(PROOF));
		}
		else {
			toOpen(PROOF);
		}
	}

	/**
	 * The key of an owner, made when there is none.
	 * @throws SealBroken when it was destroyed or does not unwrap
	 */
	Aead toSeal(KeyOwner owner) {
		return this.atHand.get(id(owner), this::findOrMake);
	}

	/**
	 * The key of an owner.
	 * @throws SealBroken when there is none, it was destroyed, or does not unwrap
	 */
	Aead toOpen(KeyOwner owner) {
		return this.atHand.get(id(owner),
				(id) -> this.book.find(id)
					.map(this::unwrap)
					.orElseThrow(() -> new SealBroken("There is no data key for these words")));
	}

	/** Destroys the key of an owner for ever. */
	void destroy(KeyOwner owner) {
		String id = id(owner);
		this.book.destroy(id);
		this.atHand.invalidate(id);
	}

	private Aead findOrMake(String id) {
		return this.book.find(id).map(this::unwrap).orElseGet(() -> make(id));
	}

	private Aead make(String id) {
		try {
			KeysetHandle key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
			WrappedKey wrapped = this.encryption.wrap(key, id);
			if (this.book.add(id, wrapped)) {
				wrapAgainIfOld(id, wrapped, key);
			}
			return unwrap(this.book.find(id).orElseThrow());
		}
		catch (GeneralSecurityException ex) {
			throw new SealBroken("A data key could not be made");
		}
	}

	/**
	 * Whoever gave up an old key before this data key was added did not count it: it must
	 * not stay wrapped with what may be gone.
	 */
	private void wrapAgainIfOld(String id, WrappedKey wrapped, KeysetHandle key) throws GeneralSecurityException {
		WrappedKey again = this.encryption.wrap(key, id);
		if (again.wrappedWith() != wrapped.wrappedWith()) {
			this.book.rewrap(new Entry(id, wrapped.bytes(), wrapped.wrappedWith()), again);
		}
	}

	private Aead unwrap(Entry entry) {
		if (entry.isDestroyed()) {
			throw new SealBroken("The data key for these words was destroyed");
		}
		try {
			return this.encryption.unwrap(entry.wrapped(), entry.id())
				.getPrimitive(RegistryConfiguration.get(), Aead.class);
		}
		catch (GeneralSecurityException ex) {
			throw new SealBroken("A data key does not unwrap: it was changed, or wrapped under another key");
		}
	}

	/** The ids say nothing to whoever holds the data keys alone. */
	private String id(KeyOwner owner) {
		try {
			return HexFormat.of()
				.formatHex(this.fingerprints.computePrimary(("data-key\n" + owner.id()).getBytes(UTF_8), 16));
		}
		catch (GeneralSecurityException ex) {
			throw new SealBroken("No fingerprint could be taken");
		}
	}

}
