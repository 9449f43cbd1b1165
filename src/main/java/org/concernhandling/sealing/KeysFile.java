package org.concernhandling.sealing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.List;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;

/**
 * The file with the keys: two Tink keysets as JSON, one a line; the first seals, the
 * second takes fingerprints.
 */
class KeysFile {

	private final Path path;

	KeysFile(Path path) {
		this.path = path;
	}

	boolean exists() {
		return Files.exists(this.path);
	}

	void create() {
		try {
			register();
			KeysetHandle sealing = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
			KeysetHandle fingerprints = KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF);
			write(List.of(json(sealing), json(fingerprints)));
		}
		catch (IOException | GeneralSecurityException ex) {
			throw new IllegalStateException("The keys file " + this.path + " could not be created: " + ex.getMessage());
		}
	}

	Sealing read() {
		try {
			register();
			List<String> keysets = Files.readAllLines(this.path);
			if (keysets.size() != 2) {
				throw new IllegalStateException("The keys file " + this.path
						+ " does not hold two keysets, one a line. Restore it from its backup.");
			}
			return new Sealing(handle(keysets.get(0)).getPrimitive(RegistryConfiguration.get(), Aead.class),
					handle(keysets.get(1)).getPrimitive(RegistryConfiguration.get(), PrfSet.class));
		}
		catch (IOException | GeneralSecurityException ex) {
			// The cause stays out: it could quote key material.
			throw new IllegalStateException(
					"The keys file " + this.path + " cannot be read as keys. Restore it from its backup.");
		}
	}

	/**
	 * Under another name first, so that the file is never there in part: somebody would
	 * have to tell by hand whether its keys were ever used.
	 */
	private void write(List<String> keysets) throws IOException {
		Path folder = Files.createDirectories(this.path.toAbsolutePath().getParent());
		Path unfinished = Files.createTempFile(folder, this.path.getFileName().toString(), ".new",
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		try {
			Files.write(unfinished, keysets, StandardOpenOption.SYNC);
			// Without an option: renamed in one step, and never over keys that are there.
			Files.move(unfinished, this.path);
		}
		finally {
			Files.deleteIfExists(unfinished);
		}
	}

	private static void register() throws GeneralSecurityException {
		AeadConfig.register();
		PrfConfig.register();
	}

	private static String json(KeysetHandle keyset) throws GeneralSecurityException {
		return TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get()).replaceAll("\\s+", "");
	}

	private static KeysetHandle handle(String json) throws GeneralSecurityException {
		return TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
	}

}
