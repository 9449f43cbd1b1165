package org.concernhandling.canary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Begins with nothing from an earlier run. */
class EmptyFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext application) {
		try {
			FileSystemUtils.deleteRecursively(Path.of(UnderAttack.FOLDER));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
