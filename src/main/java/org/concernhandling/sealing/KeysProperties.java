package org.concernhandling.sealing;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the keys lie.
 *
 * @param file the file that holds the keys; never in the database, never in its backup
 * @param createIfMissing whether to make new keys when there is no such file; for trying
 * out only, since a lost key file replaced by a new one leaves every word unreadable
 */
@ConfigurationProperties("concerns.keys")
record KeysProperties(Path file, @DefaultValue("false") boolean createIfMissing) {
}
