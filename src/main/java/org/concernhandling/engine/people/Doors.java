package org.concernhandling.engine.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * What each method of the engine's interfaces that can change something does with words.
 * A method that is not declared in {@code engine-doors.csv} is closed.
 */
public final class Doors {

	private static final String FILE = "/engine-doors.csv";

	/** The one address under which the engine's methods are declared. */
	static final String ENGINE = "/engine";

	private static final String APPLICATIONS = "/camunda/api";

	private static final List<Declared> ALL = read();

	private Doors() {
	}

	/** Every declaration, in the order of the file. */
	public static List<Declared> all() {
		return ALL;
	}

	/**
	 * What is declared of a method.
	 * @param method the HTTP method
	 * @param path the address, for the engine's methods below {@link #ENGINE}
	 */
	static Optional<Declared> find(String method, String path) {
		PathContainer address = PathContainer.parsePath(path);
		return ALL.stream()
			.filter((declared) -> declared.method().equals(method) && declared.pattern().matches(address))
			.findFirst();
	}

	private static List<Declared> read() {
		try (BufferedReader lines = new BufferedReader(
				new InputStreamReader(Doors.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
			return lines.lines().skip(1).map(Declared::read).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A method and its door.
	 *
	 * @param path the address below its interface, places as <code>{}</code>
	 */
	public record Declared(boolean engine, String method, String path, Door door, PathPattern pattern) {

		/** The address as the audit knows it, with stars for its places. */
		String code() {
			return (this.engine ? "/engine-rest" : APPLICATIONS) + this.path.replace("{}", "*");
		}

		static Declared read(String line) {
			String[] cells = line.split(",");
			boolean engine = cells[0].equals("engine");
			return new Declared(engine, cells[1], cells[2], Door.of(cells[3]), PathPatternParser.defaultInstance
				.parse((engine ? ENGINE : APPLICATIONS) + cells[2].replace("{}", "*")));
		}

	}

}
