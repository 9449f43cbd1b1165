package org.concernhandling.engine.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The models that the application brings along, and deployments that change them. */
final class OwnModels {

	private OwnModels() {
	}

	/** All of them, as when the application starts on an empty database. */
	static ModelLibrary library() {
		return new ModelLibrary(files(), Stream.empty());
	}

	/** They are live, and these files are deployed. */
	static ModelLibrary deploying(ModelFile... files) {
		return new ModelLibrary(Stream.of(files), files());
	}

	static Stream<ModelFile> files() {
		return Stream.of("processes", "forms").flatMap((folder) -> {
			try (Stream<Path> files = Files.list(Path.of(folder))) {
				List<Path> found = files.filter(Files::isRegularFile).sorted().toList();
				return found.stream().map(OwnModels::read);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	/** The file of this name. */
	static ModelFile file(String name) {
		return files().filter((file) -> file.name().equals(name)).findFirst().orElseThrow();
	}

	/** The same file with another text in one place. */
	static ModelFile changed(String name, String before, String after) {
		String text = new String(file(name).content(), StandardCharsets.UTF_8);
		if (!text.contains(before)) {
			throw new IllegalArgumentException(name + " does not contain: " + before);
		}
		int place = text.indexOf(before);
		return file(name, text.substring(0, place) + after + text.substring(place + before.length()));
	}

	/** A file with this text. */
	static ModelFile file(String name, String text) {
		return new ModelFile(name, text.getBytes(StandardCharsets.UTF_8));
	}

	private static ModelFile read(Path file) {
		try {
			return new ModelFile(file.getFileName().toString(), Files.readAllBytes(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
