package org.concernhandling.engine.handbook;

import java.io.ByteArrayInputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.concernhandling.engine.models.ModelFile;
import org.concernhandling.engine.models.ModelLibrary;

/**
 * What is known about a set of models.
 *
 * @param processes the processes by their ids
 * @param decisions the decisions by their ids
 */
record Handbook(List<ProcessChapter> processes, List<DecisionChapter> decisions) {

	/** Reads the models. Files that are neither model nor form are passed over. */
	static Handbook of(Stream<ModelFile> models) {
		List<ModelFile> files = models.toList();
		List<DecisionChapter> decisions = of(files, ".dmn").flatMap((file) -> decisions(file, files))
			.sorted(Comparator.comparing(DecisionChapter::key))
			.toList();
		Questions questions = new Questions(of(files, ".form"));
		ProcessReader reader = new ProcessReader(questions,
				new Moments(new TargetsInWords(decisions.stream()), questions::label),
				new VariableReader(new ModelLibrary(Stream.empty(), files.stream()).variables(), questions, decisions));
		List<ProcessChapter> processes = of(files, ".bpmn").flatMap((file) -> processes(file, reader))
			.sorted(Comparator.comparing(ProcessChapter::key))
			.toList();
		return new Handbook(processes, decisions);
	}

	Optional<ProcessChapter> process(String key) {
		return this.processes.stream().filter((process) -> process.key().equals(key)).findFirst();
	}

	Optional<DecisionChapter> decision(String key) {
		return this.decisions.stream().filter((decision) -> decision.key().equals(key)).findFirst();
	}

	/** The name of a process or of a decision; its id when there is none of that id. */
	public String title(String key) {
		return process(key).map(ProcessChapter::name).or(() -> decision(key).map(DecisionChapter::name)).orElse(key);
	}

	private static Stream<ModelFile> of(List<ModelFile> files, String ending) {
		return files.stream().filter((file) -> file.name().endsWith(ending));
	}

	private static Stream<ProcessChapter> processes(ModelFile file, ProcessReader reader) {
		return Bpmn.readModelFromStream(new ByteArrayInputStream(file.content()))
			.getModelElementsByType(Process.class)
			.stream()
			.map((process) -> reader.read(process, file));
	}

	private static Stream<DecisionChapter> decisions(ModelFile file, List<ModelFile> files) {
		String beside = file.name().replaceFirst("dmn$", "csv");
		ModelFile examples = files.stream().filter((other) -> other.name().equals(beside)).findFirst().orElse(null);
		return Dmn.readModelFromStream(new ByteArrayInputStream(file.content()))
			.getModelElementsByType(Decision.class)
			.stream()
			.filter((decision) -> decision.getExpression() instanceof DecisionTable)
			.map((decision) -> DecisionReader.read(decision, examples));
	}

}
