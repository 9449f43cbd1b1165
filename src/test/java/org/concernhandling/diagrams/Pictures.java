package org.concernhandling.diagrams;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.concernhandling.models.Models;

/**
 * The pictures of the models in the documentation, and the list of the models that they
 * were drawn from.
 */
final class Pictures {

	static final Path FOLDER = Path.of("docs", "diagrams");

	/** The list as {@code sha256sum} writes it. */
	static final Path LIST = FOLDER.resolve("models.sha256");

	private Pictures() {
	}

	/** The models whose pictures are missing or show another version of them. */
	static List<Path> stale() {
		Map<String, String> drawn = drawn();
		return Models.all()
			.filter((model) -> !sha256(model).equals(drawn.get(unixPath(model)))
					|| !picturesOf(model).allMatch(Files::exists))
			.toList();
	}

	/** The pictures that no model has. */
	static List<Path> orphaned() {
		if (!Files.isDirectory(FOLDER)) {
			return List.of();
		}
		Set<Path> wanted = Models.all().flatMap(Pictures::picturesOf).collect(Collectors.toSet());
		try (Stream<Path> files = Files.list(FOLDER)) {
			return files.filter((file) -> file.toString().matches(".*\\.(svg|png)"))
				.filter((file) -> !wanted.contains(file))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Notes that every picture shows its model as it is now. */
	static void settle() {
		Map<String, String> list = new TreeMap<>();
		Models.all().forEach((model) -> list.put(unixPath(model), sha256(model)));
		try {
			Files.write(LIST, list.entrySet().stream().map((line) -> line.getValue() + "  " + line.getKey()).toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Map<String, String> drawn() {
		if (!Files.exists(LIST)) {
			return Map.of();
		}
		return Models.text(LIST)
			.lines()
			.map((line) -> line.split(" +", 2))
			.collect(Collectors.toMap((line) -> line[1], (line) -> line[0]));
	}

	private static Stream<Path> picturesOf(Path model) {
		if (model.toString().endsWith(".bpmn")) {
			return Stream.of(FOLDER.resolve(Models.name(model) + ".svg"));
		}
		return Models.decisions(model)
			.stream()
			.filter((decision) -> decision.getExpression() instanceof DecisionTable)
			.map((decision) -> FOLDER.resolve(decision.getId() + ".png"));
	}

	private static String unixPath(Path model) {
		return model.toString().replace('\\', '/');
	}

	private static String sha256(Path model) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(model)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
