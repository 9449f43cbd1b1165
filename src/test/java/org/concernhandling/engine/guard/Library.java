package org.concernhandling.engine.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.concernhandling.engine.models.ModelFile;
import org.concernhandling.engine.models.ModelLibrary;

/** Libraries of models for tests. */
public final class Library {

	private static final List<Path> FOLDERS = List.of(Path.of("processes"), Path.of("forms"));

	private Library() {
	}

	/** Our own files. */
	public static Stream<ModelFile> ours() {
		return FOLDERS.stream().flatMap(Library::files);
	}

	/** One of our own files, from whichever folder. */
	public static String text(String name) {
		return ours().filter((file) -> file.name().equals(name))
			.map((file) -> new String(file.content(), StandardCharsets.UTF_8))
			.findFirst()
			.orElseThrow();
	}

	/** Our own files live, and this one deployed. */
	public static ModelLibrary with(String name, String content) {
		return new ModelLibrary(Stream.of(new ModelFile(name, content.getBytes(StandardCharsets.UTF_8))), ours());
	}

	private static Stream<ModelFile> files(Path folder) {
		try (Stream<Path> files = Files.list(folder)) {
			return files.sorted().map(Library::read).toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static ModelFile read(Path file) {
		try {
			return new ModelFile(file.getFileName().toString(), Files.readAllBytes(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
