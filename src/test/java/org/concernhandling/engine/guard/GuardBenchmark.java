package org.concernhandling.engine.guard;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.concernhandling.engine.models.ModelFile;
import org.concernhandling.engine.models.ModelLibrary;

/**
 * Measures the guard beside plain reading of the processes:
 * {@code ./mvnw test-compile exec:java@guard-benchmark}. Figures of different machines
 * compare by the ratio only.
 */
public final class GuardBenchmark {

	private static final int ROUNDS = 11;

	private GuardBenchmark() {
	}

	/** Measures and prints. */
	public static void main(String[] args) {
		List<ModelFile> ours = Library.ours().toList();
		List<ModelFile> processes = ours.stream().filter((file) -> file.name().endsWith(".bpmn")).toList();
		ModelFile one = processes.get(0);
		ModelRules rules = ModelRules.all();
		double plain = median(
				() -> processes.forEach((file) -> Bpmn.readModelFromStream(new ByteArrayInputStream(file.content()))));
		System.out.printf("%d models, of which %d are processes. Median of %d, in milliseconds:%n", ours.size(),
				processes.size(), ROUNDS);
		print("reading all processes", plain, plain);
		print("all models", median(() -> rules.faults(new ModelLibrary(ours.stream(), Stream.of()))), plain);
		print("one process", median(() -> rules.faults(new ModelLibrary(Stream.of(one), ours.stream()))), plain);
	}

	private static void print(String what, double millis, double plain) {
		System.out.printf("%-30s %8.1f   %5.2f × reading all processes%n", what, millis, millis / plain);
	}

	private static double median(Runnable work) {
		return LongStream.range(0, ROUNDS).map((round) -> {
			long start = System.nanoTime();
			work.run();
			return System.nanoTime() - start;
		}).sorted().skip(ROUNDS / 2).findFirst().orElseThrow() / 1e6;
	}

}
