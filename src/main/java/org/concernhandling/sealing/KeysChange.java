package org.concernhandling.sealing;

/**
 * Somebody changes the key-encryption keys. Published before it is done.
 *
 * @param person the sign-in name
 * @param what is done, as a code
 */
public record KeysChange(String person, String what) {
}
