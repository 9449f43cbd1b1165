package org.concernhandling.sealing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.List;

/**
 * The file with the keys: two Tink keysets as JSON, one a line; the first wraps data
 * keys, the second takes fingerprints.
 */
class KeysFile implements KeysSource {

	private final Path path;

	KeysFile(Path path) {
		this.path = path;
	}

	boolean exists() {
		return Files.exists(this.path);
	}

	void create() {
		try {
			// Without an option: never over keys that are there.
			write(Keysets.generate().lines());
		}
		catch (IOException | GeneralSecurityException ex) {
			throw new IllegalStateException("The keys file " + this.path + " could not be created: " + ex.getMessage());
		}
	}

	@Override
	public Keysets read() {
		try {
			List<String> lines = Files.readAllLines(this.path);
			if (lines.size() != 2) {
				throw new IllegalStateException("The keys file " + this.path
						+ " does not hold two keysets, one a line. Restore it from its backup.");
			}
			return Keysets.parse(lines);
		}
		catch (IOException | GeneralSecurityException ex) {
			// The cause stays out: it could quote key material.
			throw new IllegalStateException(
					"The keys file " + this.path + " cannot be read as keys. Restore it from its backup.");
		}
	}

	@Override
	public void replace(Keysets keysets) {
		try {
			write(keysets.lines(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException | GeneralSecurityException ex) {
			throw new CannotChangeKeys(
					"The keys file " + this.path + " cannot be written. Let the application write it "
							+ "while it rotates, or change the file where it comes from and start again.");
		}
	}

	/**
	 * Under another name first, so that the file is never there in part: somebody would
	 * have to tell by hand whether its keys were ever used.
	 */
	private void write(List<String> keysets, StandardCopyOption... options) throws IOException {
		Path folder = Files.createDirectories(this.path.toAbsolutePath().getParent());
		Path unfinished = Files.createTempFile(folder, this.path.getFileName().toString(), ".new",
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		try {
			Files.write(unfinished, keysets, StandardOpenOption.SYNC);
			Files.move(unfinished, this.path, options);
		}
		finally {
			Files.deleteIfExists(unfinished);
		}
	}

}
