package org.concernhandling.sealing;

import java.security.GeneralSecurityException;
import java.util.List;

import org.concernhandling.sealing.KeyBook.Entry;

/**
 * Changes the key-encryption key while the application runs. Words are never sealed anew:
 * only their data keys are wrapped anew, and all of them can be read throughout.
 */
public class KeyRotation {

	private static final int AT_ONCE = 500;

	private final KeyEncryption encryption;

	private final KeyBook book;

	KeyRotation(KeyEncryption encryption, KeyBook book) {
		this.encryption = encryption;
		this.book = book;
	}

	/**
	 * Takes a new key-encryption key into use and wraps every data key with it. The old
	 * one stays beside it, for other nodes and for what was begun before.
	 * @return how many data keys were wrapped anew
	 * @throws CannotChangeKeys when the keys cannot be written where they lie
	 */
	public long rotate() {
		this.book.whileNobodyElseChangesKeys(() -> {
			this.encryption.rotate();
			return null;
		});
		return rewrap();
	}

	/**
	 * Wraps every data key with the primary key-encryption key: after a rotation that was
	 * broken off, or when a new key was put among the keys by hand.
	 * @return how many data keys were wrapped anew
	 */
	public long rewrap() {
		long done = 0;
		// Once through: two nodes that rotate at the same time must not undo each other's
		// work for ever.
		List<Entry> some = this.book.wrappedOtherwise(this.encryption.primary(), "", AT_ONCE);
		while (!some.isEmpty()) {
			some.forEach(this::rewrap);
			done += some.size();
			some = this.book.wrappedOtherwise(this.encryption.primary(), some.get(some.size() - 1).id(), AT_ONCE);
		}
		return done;
	}

	/**
	 * Gives up the old key-encryption keys, once no data key needs them.
	 * @return how many were given up
	 * @throws CannotChangeKeys when they cannot be written where they lie, or when a data
	 * key still needs one of them
	 */
	public int retire() {
		return this.book.whileNobodyElseChangesKeys(
				() -> this.encryption.retire((primary) -> this.book.countWrappedOtherwise(primary) > 0));
	}

	private void rewrap(Entry entry) {
		try {
			this.book.rewrap(entry,
					this.encryption.wrap(this.encryption.unwrap(entry.wrapped(), entry.id()), entry.id()));
		}
		catch (GeneralSecurityException ex) {
			throw new SealBroken("A data key does not unwrap: it was changed, or wrapped under another key");
		}
	}

}
