package org.concernhandling.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files in which process owners draw. */
public final class Models {

	private static final Path FOLDER = Path.of("processes");

	private Models() {
	}

	/** All processes. */
	public static Stream<Path> processes() {
		return files(".bpmn");
	}

	/** All decisions. */
	public static Stream<Path> decisions() {
		return files(".dmn");
	}

	/** All processes and decisions. */
	public static Stream<Path> all() {
		return Stream.concat(processes(), decisions());
	}

	/** The name of a model: that of its file, without what tells its kind. */
	public static String name(Path model) {
		return model.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
	}

	/** What a file says. */
	public static String text(Path model) {
		try {
			return Files.readString(model);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Stream<Path> files(String ending) {
		try (Stream<Path> files = Files.walk(FOLDER)) {
			List<Path> found = files.filter((file) -> file.toString().endsWith(ending)).sorted().toList();
			return found.stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
