package org.concernhandling.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;

/** The table of the models in the README, made from the models. */
public final class ModelTable {

	private static final Path README = Path.of("README.md");

	private static final Pattern PLACE = Pattern.compile("(?<=<!-- models -->\n).*(?=<!-- end of models -->)",
			Pattern.DOTALL);

	private ModelTable() {
	}

	/** The table as the models are. */
	static String made() {
		return "| process | what it does | picture |\n|---|---|---|\n"
				+ Models.processes().map(ModelTable::process).collect(Collectors.joining())
				+ "\n| decision | what it asks | picture |\n|---|---|---|\n"
				+ Models.decisions().map(ModelTable::decision).collect(Collectors.joining());
	}

	/** The table as it stands in the README. */
	static String written() {
		Matcher place = PLACE.matcher(Models.text(README));
		return place.find() ? place.group() : "";
	}

	/** Puts the table into the README. */
	public static void write() throws IOException {
		Files.writeString(README, PLACE.matcher(Models.text(README)).replaceFirst(Matcher.quoteReplacement(made())));
	}

	private static String process(Path file) {
		Process process = Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(Process.class).iterator().next();
		String documentation = process.getDocumentations().iterator().next().getTextContent();
		return row(file, documentation.replaceFirst("(?s)(?<=\\.)\\s.*", ""), Models.name(file) + ".svg");
	}

	private static String decision(Path file) {
		return Models.decisions(file)
			.stream()
			.map((decision) -> row(file, decision.getName(), decision.getId() + ".png"))
			.collect(Collectors.joining());
	}

	private static String row(Path file, String what, String picture) {
		String name = Models.name(file);
		return "| [%s](processes/%s) | %s | [picture](docs/diagrams/%s) |%n"
			.formatted(name, file.getFileName(), what.replaceAll("\\s+", " ").strip(), picture)
			.replace("\r", "");
	}

}
