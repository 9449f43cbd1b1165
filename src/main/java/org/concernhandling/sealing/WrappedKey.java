package org.concernhandling.sealing;

/**
 * A data key as it is kept.
 *
 * @param bytes the key, wrapped
 * @param wrappedWith which key-encryption key wrapped it
 */
record WrappedKey(byte[] bytes, int wrappedWith) {
}
