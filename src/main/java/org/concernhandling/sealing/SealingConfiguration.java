package org.concernhandling.sealing;

import java.security.GeneralSecurityException;

import com.google.crypto.tink.prf.PrfSet;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeysProperties.class)
class SealingConfiguration {

	@Bean
	KeysSource keysSource(KeysProperties properties) {
		if (properties.hasContent()) {
			return new KeysInEnvironment(properties.content());
		}
		if (properties.file() == null || properties.file().toString().isBlank()) {
			throw new IllegalStateException(
					"There are no keys to seal words with. Set concerns.keys.file to the file that "
							+ "holds them; to make a new one for an empty database, start once with "
							+ "concerns.keys.create-if-missing=true.");
		}
		KeysFile file = new KeysFile(properties.file());
		if (!file.exists()) {
			if (!properties.createIfMissing()) {
				throw new IllegalStateException("The keys file " + properties.file()
						+ " is missing. Without it no concern can be read. Restore it from its backup; only for an empty "
						+ "database start once with concerns.keys.create-if-missing=true.");
			}
			file.create();
		}
		return file;
	}

	@Bean
	KeyEncryption keyEncryption(KeysSource source) {
		return new KeyEncryption(source);
	}

	@Bean
	KeyDatabase keyDatabase(KeysProperties properties) {
		return new KeyDatabase(properties);
	}

	@Bean
	KeyBook keyBook(KeyDatabase database) {
		return new KeyBook(database.jdbc(), database.transactions());
	}

	@Bean
	KeyRotation keyRotation(KeyEncryption encryption, KeyBook book) {
		return new KeyRotation(encryption, book);
	}

	@Bean
	Sealing sealing(KeysProperties properties, KeysSource source, KeyEncryption encryption, KeyBook book) {
		PrfSet fingerprints = fingerprints(source);
		if (book.isEmpty() && !properties.createIfMissing()) {
			throw new IllegalStateException("The database of the data keys is empty. Without them no concern can be "
					+ "read. Restore it from its backup, or correct concerns.keys.database.url; only when there are no "
					+ "concerns yet start once with concerns.keys.create-if-missing=true.");
		}
		DataKeys keys = new DataKeys(book, encryption, fingerprints);
		try {
			keys.prove();
		}
		catch (SealBroken ex) {
			throw new IllegalStateException("The keys do not fit: the data keys were wrapped with others. Restore the "
					+ "keys file from its backup, or set concerns.keys.database.url to the database that belongs to it.");
		}
		return new Sealing(keys, fingerprints);
	}

	private static PrfSet fingerprints(KeysSource source) {
		try {
			return source.read().prf();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(
					"The second line of the keys cannot take fingerprints. Restore it from its " + "backup.");
		}
	}

}
