package org.concernhandling.sealing;

import java.nio.file.Path;
import java.util.Map;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The sealing of one node, started as the application starts it. */
final class KeysOfTheTest implements AutoCloseable {

	private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

	private KeysOfTheTest(Map<String, Object> properties) {
		this.context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", properties));
		this.context.register(SealingConfiguration.class);
		try {
			this.context.refresh();
		}
		catch (RuntimeException ex) {
			this.context.close();
			throw ex;
		}
	}

	/**
	 * With the keys file and the key database in a folder; both are made when missing.
	 */
	static KeysOfTheTest madeIn(Path folder) {
		return new KeysOfTheTest(
				Map.of("concerns.keys.file", folder.resolve("keys"), "concerns.keys.create-if-missing", true));
	}

	/** With the keys file and the key database that are in a folder. */
	static KeysOfTheTest in(Path folder) {
		return with(Map.of("concerns.keys.file", folder.resolve("keys")));
	}

	static KeysOfTheTest with(Map<String, Object> properties) {
		return new KeysOfTheTest(properties);
	}

	Sealing sealing() {
		return this.context.getBean(Sealing.class);
	}

	KeyRotation rotation() {
		return this.context.getBean(KeyRotation.class);
	}

	@Override
	public void close() {
		this.context.close();
	}

}
