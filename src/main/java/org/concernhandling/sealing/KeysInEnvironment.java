package org.concernhandling.sealing;

import java.security.GeneralSecurityException;

/** Keys that whoever starts the application hands over, as the lines of a keys file. */
class KeysInEnvironment implements KeysSource {

	private final String lines;

	KeysInEnvironment(String lines) {
		this.lines = lines;
	}

	@Override
	public Keysets read() {
		try {
			return Keysets.parse(this.lines.strip().lines().toList());
		}
		catch (GeneralSecurityException ex) {
			// The cause stays out: it could quote key material.
			throw new IllegalStateException("What concerns.keys.content holds are no keys. Set it to the two lines of "
					+ "the keys file, or set concerns.keys.file instead.");
		}
	}

	@Override
	public void replace(Keysets keysets) {
		throw new CannotChangeKeys("The keys are handed over at start. Put a new primary key into them where they "
				+ "come from (Tink's tinkey adds one to the first line), start again, then rotate.");
	}

}
