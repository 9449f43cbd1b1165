package org.concernhandling.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;

/** The files in which process owners draw. */
public final class Models {

	private static final Pattern TAG = Pattern.compile("(camunda:versionTag=\"\\d+\\.)(\\d+)\\.\\d+");

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

	/** The ids of all decisions. */
	static Set<String> decisionIds() {
		return decisions().flatMap((file) -> decisions(file).stream()).map(Decision::getId).collect(Collectors.toSet());
	}

	/** What the decision service-levels has targets for, rule by rule. */
	public static List<String> serviceLevels() {
		return decisions().filter((file) -> name(file).equals("service-levels"))
			.flatMap((file) -> decisions(file).stream())
			.flatMap((decision) -> ((DecisionTable) decision.getExpression()).getRules().stream())
			.flatMap((rule) -> Stream.of(rule.getInputEntries().iterator().next().getTextContent().split(",")))
			.map((target) -> target.replace("\"", "").strip())
			.toList();
	}

	/** The decisions in a file. */
	public static Collection<Decision> decisions(Path file) {
		return Dmn.readModelFromFile(file.toFile()).getModelElementsByType(Decision.class);
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

	/** A model with a higher version tag, as whoever changes it has to give it. */
	public static String raised(String model) {
		Matcher tag = TAG.matcher(model);
		return tag.replaceFirst((parts) -> parts.group(1) + (Integer.parseInt(parts.group(2)) + 1) + ".0");
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
