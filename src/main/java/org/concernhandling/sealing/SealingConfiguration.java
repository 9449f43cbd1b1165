package org.concernhandling.sealing;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeysProperties.class)
class SealingConfiguration {

	@Bean
	Sealing sealing(KeysProperties properties) {
		if (properties.file() == null) {
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
		return file.read();
	}

}
