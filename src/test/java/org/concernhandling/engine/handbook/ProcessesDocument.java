package org.concernhandling.engine.handbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.concernhandling.engine.handbook.DecisionChapter.Column;
import org.concernhandling.engine.handbook.ProcessChapter.EventEntry;
import org.concernhandling.engine.handbook.ProcessChapter.Question;
import org.concernhandling.engine.handbook.ProcessChapter.Reference;
import org.concernhandling.engine.handbook.ProcessChapter.StageEntry;
import org.concernhandling.engine.handbook.ProcessChapter.TaskEntry;
import org.concernhandling.engine.handbook.ProcessChapter.VariableEntry;
import org.concernhandling.engine.models.ModelFile;

/**
 * The handbook of our own models as documents: {@code docs/processes.md} and
 * {@code docs/variables.md}.
 */
public final class ProcessesDocument {

	private static final Path FOLDER = Path.of("docs");

	private final StringBuilder text = new StringBuilder();

	private final Handbook handbook;

	private ProcessesDocument(Handbook handbook) {
		this.handbook = handbook;
	}

	/** Writes the documents anew. */
	public static void write() throws IOException {
		for (Map.Entry<Path, String> document : made().entrySet()) {
			Files.writeString(document.getKey(), document.getValue());
		}
	}

	/** The documents as the models are, by their files. */
	static Map<Path, String> made() {
		Handbook handbook = Handbook.of(models());
		return Map.of(FOLDER.resolve("processes.md"), new ProcessesDocument(handbook).make(),
				FOLDER.resolve("variables.md"), new ProcessesDocument(handbook).variables());
	}

	/** All files in the folders of the process owners. */
	static Stream<ModelFile> models() {
		return Stream.of("processes", "forms").flatMap((folder) -> {
			try (Stream<Path> files = Files.list(Path.of(folder))) {
				return files.sorted().map(ProcessesDocument::model).toList().stream();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	private static ModelFile model(Path file) {
		try {
			return new ModelFile(file.getFileName().toString(), Files.readAllBytes(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String make() {
		line("# The processes and decisions");
		line("""
				Made from the models by `./mvnw test-compile exec:java@pictures`; whoever changes a model runs it, and nobody
				edits this file. The running application shows the same of its live models, under `/processes`. What the processes
				know about a concern stands in [variables.md](variables.md).""");
		table(List.of("process", "what it does"),
				this.handbook.processes().stream().map((process) -> List.of(link(process.key()), process.summary())));
		table(List.of("decision", "what it says"),
				this.handbook.decisions()
					.stream()
					.map((decision) -> List.of(link(decision.key()), decision.summary())));
		line("""
				A task is due when its target, a row of [service-levels](#service-levels), has passed. Working hours lie
				between 8:00 and 18:00 on working days; a target in working days ends at 18:00, and day one is the day after.
				"""
			.strip());
		this.handbook.processes().forEach(this::process);
		this.handbook.decisions().forEach(this::decision);
		return this.text.toString().stripTrailing() + "\n";
	}

	private void process(ProcessChapter process) {
		heading(process.key(), process.name());
		line("[%s.bpmn](../processes/%s.bpmn), version %s".formatted(process.key(), process.key(), process.version()));
		line(plain(process.purpose()));
		line("![%s](diagrams/%s.svg)".formatted(plain(process.name()), process.key()));
		section("Tasks", List.of("task", "what to do", "who", "questions", "target"),
				process.tasks().stream().map(ProcessesDocument::task));
		section("Waits and interruptions", List.of("event", "kind", "when"),
				process.events().stream().map(ProcessesDocument::event));
		section("Decisions asked", List.of("step", "decision"), process.decisions().stream().map(this::reference));
		section("Processes called", List.of("step", "process"), process.calls().stream().map(this::reference));
		section("Clocks of stages", List.of("step", "what happens", "stage", "target"),
				process.stages().stream().map(ProcessesDocument::stage));
	}

	private static List<String> task(TaskEntry task) {
		return List.of("**%s** `%s`".formatted(plain(task.name()), task.id()), plain(task.what()),
				plain(String.join(", ", task.groups())),
				task.questions()
					.stream()
					.map(Question::inWords)
					.map(ProcessesDocument::plain)
					.collect(Collectors.joining("<br>")),
				plain(task.due()));
	}

	private static List<String> event(EventEntry event) {
		return List.of(plain(event.name()), event.kind(),
				event.kind().equals("timer") ? plain(event.when()) : "`" + event.when() + "`");
	}

	private List<String> reference(Reference reference) {
		return List.of(plain(reference.step()), link(reference.key()));
	}

	private static List<String> stage(StageEntry stage) {
		return List.of(plain(stage.step()), "the clock " + stage.what(), stage.stage(), plain(stage.target()));
	}

	/** The variables of all processes: a document of its own. */
	private String variables() {
		line("# The variables");
		line("""
				What each process knows about a concern while it runs, made from the models as [processes.md](processes.md) is.
				Words that people write never become variables: they go to the case file.""");
		this.handbook.processes().forEach((process) -> {
			line("## " + plain(process.name()));
			table(List.of("variable", "meaning", "values", "set", "read"),
					process.variables().stream().map(ProcessesDocument::variable));
		});
		return this.text.toString().stripTrailing() + "\n";
	}

	private static List<String> variable(VariableEntry variable) {
		return List.of("`" + variable.name() + "`", plain(variable.meaning()), lines(variable.values()),
				lines(variable.setBy()), lines(variable.readBy()));
	}

	private static String lines(List<String> lines) {
		return lines.stream().map(ProcessesDocument::plain).collect(Collectors.joining("<br>"));
	}

	private void decision(DecisionChapter decision) {
		heading(decision.key(), decision.name());
		line("[%s.dmn](../processes/%s.dmn), version %s, %d rules: [picture](diagrams/%s.png)%s".formatted(
				decision.key(), decision.key(), decision.version(), decision.rules().size(), decision.key(),
				examples(decision)));
		line(plain(decision.purpose()));
		line(decision.order());
		table(List.of("asks for", "answers"),
				Stream.of(List.of(columns(decision.inputs()), columns(decision.outputs()))));
	}

	private static String examples(DecisionChapter decision) {
		Path examples = Path.of("processes", decision.key() + ".csv");
		return Files.exists(examples) ? ", [examples](../processes/%s.csv)".formatted(decision.key()) : "";
	}

	private static String columns(List<Column> columns) {
		return columns.stream()
			.map((column) -> "%s `%s`".formatted(plain(column.label()), column.variable()))
			.collect(Collectors.joining("<br>"));
	}

	private void heading(String key, String name) {
		line("<a id=\"%s\"></a>".formatted(key));
		line("## " + plain(name));
	}

	private void section(String title, List<String> columns, Stream<List<String>> rows) {
		List<List<String>> all = rows.toList();
		if (!all.isEmpty()) {
			line("### " + title);
			table(columns, all.stream());
		}
	}

	private void table(List<String> columns, Stream<List<String>> rows) {
		this.text.append("| ").append(String.join(" | ", columns)).append(" |\n");
		this.text.append("|---".repeat(columns.size())).append("|\n");
		rows.forEach((row) -> this.text.append("| ").append(String.join(" | ", row)).append(" |\n"));
		this.text.append('\n');
	}

	private void line(String line) {
		this.text.append(line).append("\n\n");
	}

	private String link(String key) {
		return "[%s](#%s)".formatted(plain(this.handbook.title(key)), key);
	}

	/** Words of a model, so that nothing in them formats the document. */
	private static String plain(String words) {
		return words.replaceAll("([\\\\`*_\\[\\]<|])", "\\\\$1");
	}

}
