package org.concernhandling.sealing;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the keys lie.
 *
 * @param file the file that holds the keys; never in a database, never in a backup of one
 * @param content the lines of such a file, when whoever starts the application hands them
 * over instead
 * @param createIfMissing whether to make new keys when there is no such file; for trying
 * out only, since a lost key file replaced by a new one leaves every word unreadable
 * @param database where the data keys lie, each wrapped with a key of the file
 */
@ConfigurationProperties("concerns.keys")
record KeysProperties(Path file, String content, @DefaultValue("false") boolean createIfMissing,
		@DefaultValue Database database) {

	/**
	 * A database of its own, with backups of its own.
	 *
	 * @param url nothing for a file beside the keys file, which serves one node
	 */
	record Database(String url, String user, String password) {

		@Override
		public String toString() {
			return "Database[" + this.url + "]";
		}

	}

	boolean hasContent() {
		return this.content != null && !this.content.isBlank();
	}

	boolean hasDatabase() {
		return this.database.url() != null && !this.database.url().isBlank();
	}

	@Override
	public String toString() {
		return "KeysProperties[" + this.file + "]";
	}

}
