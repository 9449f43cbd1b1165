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

/** The files that the application brings, and libraries with them for tests. */
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

	/** All of them, as when the application starts on an empty database. */
	public static ModelLibrary brought() {
		return new ModelLibrary(ours(), Stream.empty());
	}

	/** Our own files live, and these deployed. */
	public static ModelLibrary deploying(ModelFile... files) {
		return new ModelLibrary(Stream.of(files), ours());
	}

	/** One of our own files with another text in one place. */
	static ModelFile changed(String name, String before, String after) {
		String text = text(name);
		int place = text.indexOf(before);
		if (place < 0) {
			throw new IllegalArgumentException(name + " does not contain: " + before);
		}
		return file(name, text.substring(0, place) + after + text.substring(place + before.length()));
	}

	/** A file with this text. */
	public static ModelFile file(String name, String text) {
		return new ModelFile(name, text.getBytes(StandardCharsets.UTF_8));
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
