package org.concernhandling.engine.guard;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import org.concernhandling.engine.models.ModelFile;
import org.concernhandling.engine.models.ModelLibrary;

/** The models that the application brings along, and deployments that change them. */
public final class OwnModels {

	private OwnModels() {
	}

	/** All of them, as when the application starts on an empty database. */
	public static ModelLibrary library() {
		return new ModelLibrary(Library.ours(), Stream.empty());
	}

	/** They are live, and these files are deployed. */
	public static ModelLibrary deploying(ModelFile... files) {
		return new ModelLibrary(Stream.of(files), Library.ours());
	}

	/** The same file with another text in one place. */
	static ModelFile changed(String name, String before, String after) {
		String text = Library.text(name);
		if (!text.contains(before)) {
			throw new IllegalArgumentException(name + " does not contain: " + before);
		}
		int place = text.indexOf(before);
		return file(name, text.substring(0, place) + after + text.substring(place + before.length()));
	}

	/** A file with this text. */
	public static ModelFile file(String name, String text) {
		return new ModelFile(name, text.getBytes(StandardCharsets.UTF_8));
	}

}
