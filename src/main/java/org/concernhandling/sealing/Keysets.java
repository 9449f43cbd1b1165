package org.concernhandling.sealing;

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
 * The keys that lie outside every database, as Tink keysets.
 *
 * @param wrapping the key-encryption keys: the primary one wraps data keys, all of them
 * unwrap
 * @param fingerprints takes fingerprints; never changes, or nothing would be found again
 */
record Keysets(KeysetHandle wrapping, KeysetHandle fingerprints) {

	static {
		try {
			AeadConfig.register();
			PrfConfig.register();
		}
		catch (GeneralSecurityException ex) {
			throw new ExceptionInInitializerError(ex);
		}
	}

	/** New keys, which nothing was ever sealed with. */
	static Keysets generate() throws GeneralSecurityException {
		return new Keysets(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM),
				KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF));
	}

	/**
	 * The keysets as they are written: as JSON, one a line.
	 * @throws GeneralSecurityException when these are no keysets
	 */
	static Keysets parse(List<String> lines) throws GeneralSecurityException {
		if (lines.size() != 2) {
			throw new GeneralSecurityException("not two lines");
		}
		return new Keysets(handle(lines.get(0)), handle(lines.get(1)));
	}

	/** The keysets as they are written: as JSON, one a line. */
	List<String> lines() throws GeneralSecurityException {
		return List.of(json(this.wrapping), json(this.fingerprints));
	}

	/** The same with a new primary key-encryption key beside the old ones. */
	Keysets rotated() throws GeneralSecurityException {
		return new Keysets(KeysetHandle.newBuilder(this.wrapping)
			.addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
				.withRandomId()
				.makePrimary())
			.build(), this.fingerprints);
	}

	/** The same without any key-encryption key but the primary one. */
	Keysets withPrimaryOnly() throws GeneralSecurityException {
		KeysetHandle.Builder one = KeysetHandle.newBuilder();
		KeysetHandle.Entry primary = this.wrapping.getPrimary();
		one.addEntry(KeysetHandle.importKey(primary.getKey()).withFixedId(primary.getId()).makePrimary());
		return new Keysets(one.build(), this.fingerprints);
	}

	/** Tells the primary key-encryption key from the others; no secret. */
	int primary() {
		return this.wrapping.getPrimary().getId();
	}

	/** How many key-encryption keys there are. */
	int size() {
		return this.wrapping.size();
	}

	Aead aead() throws GeneralSecurityException {
		return this.wrapping.getPrimitive(RegistryConfiguration.get(), Aead.class);
	}

	PrfSet prf() throws GeneralSecurityException {
		return this.fingerprints.getPrimitive(RegistryConfiguration.get(), PrfSet.class);
	}

	@Override
	public String toString() {
		return "Keysets[" + size() + "]";
	}

	private static String json(KeysetHandle keyset) throws GeneralSecurityException {
		return TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get()).replaceAll("\\s+", "");
	}

	private static KeysetHandle handle(String json) throws GeneralSecurityException {
		return TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
	}

}
