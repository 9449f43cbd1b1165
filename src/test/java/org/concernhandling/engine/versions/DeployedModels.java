package org.concernhandling.engine.versions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.concernhandling.models.Models;
import org.springframework.boot.test.context.TestComponent;

/** Deploys models as Modeler does, and takes all of them back. */
@TestComponent
class DeployedModels {

	private final RepositoryService models;

	private final List<String> before = new ArrayList<>();

	DeployedModels(RepositoryService models) {
		this.models = models;
	}

	/** From here on everything is taken back. */
	void mark() {
		this.before.clear();
		this.before.addAll(ids());
	}

	/** Takes back what was deployed since. */
	void clear() {
		ids().stream()
			.filter((id) -> !this.before.contains(id))
			.forEach((id) -> this.models.deleteDeployment(id, true));
	}

	/** The ids of all deployments since. */
	List<String> since() {
		return ids().stream().filter((id) -> !this.before.contains(id)).toList();
	}

	private List<String> ids() {
		return this.models.createDeploymentQuery().list().stream().map((deployment) -> deployment.getId()).toList();
	}

	/** Deploys files by name and content. */
	DeploymentWithDefinitions deploy(Map<String, String> files) {
		DeploymentBuilder deployment = this.models.createDeployment().name("A change").source("Camunda Modeler");
		files.forEach(deployment::addString);
		return deployment.deployWithResult();
	}

	/** Deploys one changed file. */
	DeploymentWithDefinitions deploy(String file, UnaryOperator<String> change) {
		return deploy(Map.of(name(file), change.apply(text(file))));
	}

	/** The files of a deployment by name. */
	Map<String, String> files(String deployment) {
		Map<String, String> files = new TreeMap<>();
		this.models.getDeploymentResources(deployment)
			.forEach((file) -> files.put(file.getName(),
					new String(content(deployment, file.getName()), StandardCharsets.UTF_8)));
		return files;
	}

	private byte[] content(String deployment, String name) {
		try (InputStream content = this.models.getResourceAsStream(deployment, name)) {
			return content.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static String text(String file) {
		return Models.text(Path.of(file));
	}

	static String name(String file) {
		return Path.of(file).getFileName().toString();
	}

	/** A change that raises the version tag and renames the model. */
	static UnaryOperator<String> renamed(String tag, String name) {
		return (model) -> model.replaceFirst("versionTag=\"[^\"]+\"", "versionTag=\"" + tag + "\"")
			.replaceFirst("(<(?:bpmn:process|decision) id=\"[^\"]+\" name=\")[^\"]+", "$1" + name);
	}

}
