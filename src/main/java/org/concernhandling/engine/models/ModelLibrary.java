package org.concernhandling.engine.models;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.concernhandling.engine.models.ModelFile.Kind;

/**
 * All models as they would be once a deployment is live: its own files, and beside them
 * what is live already.
 */
public final class ModelLibrary {

	private final Map<String, ModelFile> deployed = new TreeMap<>();

	private final Map<String, ModelFile> live = new TreeMap<>();

	private final Map<String, ModelFile> all = new TreeMap<>();

	private final Map<String, BpmnReading> readings = new HashMap<>();

	private Variables variables;

	/**
	 * The library after a deployment.
	 * @param deployed the files of the deployment, which are to be checked
	 * @param live the files that are live, without regard to the deployment
	 */
	public ModelLibrary(Stream<ModelFile> deployed, Stream<ModelFile> live) {
		live.forEach((file) -> {
			this.live.put(file.name(), file);
			this.all.put(file.name(), file);
		});
		deployed.forEach((file) -> {
			this.deployed.put(file.name(), file);
			this.all.put(file.name(), file);
		});
	}

	/** The library without the deployment: instead of its files, those that are live. */
	public ModelLibrary before() {
		return new ModelLibrary(this.deployed.keySet().stream().flatMap((name) -> live(name).stream()),
				this.live.values().stream());
	}

	/** The files of the deployment. */
	public Stream<ModelFile> deployed() {
		return this.deployed.values().stream();
	}

	/** The file of a name that is live without regard to the deployment. */
	public Optional<ModelFile> live(String name) {
		return Optional.ofNullable(this.live.get(name));
	}

	/** Whether the file of a name differs from what is live without the deployment. */
	public boolean isChanged(String name) {
		return live(name).filter((file) -> Arrays.equals(file.content(), this.all.get(name).content())).isEmpty();
	}

	/** The files of a kind in the deployment, those that are named as they should be. */
	public Stream<ModelFile> deployed(Kind kind) {
		return deployed().filter((file) -> file.isWellNamed() && file.kind().filter(kind::equals).isPresent());
	}

	/** The processes of the deployment that can be read. */
	public Stream<ProcessFile> deployedProcesses() {
		return deployed(Kind.PROCESS).flatMap((file) -> reading(file).process().stream());
	}

	/**
	 * All processes that can be read, those of the deployment and those that are live
	 * beside them.
	 */
	public Stream<ProcessFile> processes() {
		return all(Kind.PROCESS).flatMap((file) -> reading(file).process().stream());
	}

	/** What was read in the file of a process, each file being read once. */
	public BpmnReading reading(ModelFile file) {
		return this.readings.computeIfAbsent(file.name(), (name) -> BpmnReading.of(file));
	}

	/**
	 * All files of a kind, those of the deployment and those that are live beside them.
	 */
	Stream<ModelFile> all(Kind kind) {
		return this.all.values().stream().filter((file) -> file.kind().filter(kind::equals).isPresent());
	}

	/** The file of a kind with an id. */
	public Optional<ModelFile> find(Kind kind, String id) {
		return all(kind).filter((file) -> file.id().equals(id)).findFirst();
	}

	/** The variables of all processes; read once, as it takes a while. */
	public Variables variables() {
		if (this.variables == null) {
			this.variables = Variables.of(this);
		}
		return this.variables;
	}

}
