package org.concernhandling.engine.versions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.DefaultDeploymentConfiguration;
import org.concernhandling.deployments.Deployment.Origin;
import org.concernhandling.deployments.Deployments.Kept;
import org.concernhandling.engine.guard.RefusedDeployment;
import org.concernhandling.engine.models.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The models that the application brings. It deploys them when it starts, apart from
 * those of which a process owner has deployed another version since.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ApplicationModels extends DefaultDeploymentConfiguration {

	private static final Logger logger = LoggerFactory.getLogger(ApplicationModels.class);

	private final KeptModels kept;

	private final OwnersModels owners;

	ApplicationModels(KeptModels kept, OwnersModels owners) {
		this.kept = kept;
		this.owners = owners;
	}

	/** The engine is not to deploy them by its own rules. */
	@Override
	public void preInit(SpringProcessEngineConfiguration engine) {
	}

	/**
	 * Deploys what the application brings.
	 * @throws ProcessEngineException when it breaks a rule and no process owner has
	 * changed anything
	 */
	@Override
	public void postProcessEngineBuild(ProcessEngine engine) {
		Map<String, byte[]> files = files();
		if (files.isEmpty() || !this.camundaBpmProperties.isAutoDeploymentEnabled()) {
			return;
		}
		try {
			new OwnDeployment((RepositoryServiceImpl) engine.getRepositoryService(), Origin.START, null, files)
				.deploy();
		}
		catch (RefusedDeployment ex) {
			if (this.kept.among(files).isEmpty()) {
				throw ex;
			}
			// Concerns can go on by what is live; only an owner can bring the two
			// together.
			logger.warn(
					"The models that the application brings do not fit to those of process owners, so that all "
							+ "that are live stay; faults: {}, files: {}",
					ex.faults().size(),
					ex.faults().stream().map(Fault::file).distinct().collect(Collectors.joining(", ")));
		}
		this.owners.bring(files);
		String names = this.kept.among(files)
			.stream()
			.map((file) -> file.name() + " of " + file.since())
			.collect(Collectors.joining(", "));
		if (!names.isEmpty()) {
			logger.info("Kept what process owners have deployed, although the application brings other versions: {}",
					names);
		}
	}

	/** The files by their names, without folders. */
	Map<String, byte[]> files() {
		Map<String, byte[]> files = new TreeMap<>();
		for (Resource file : getDeploymentResources()) {
			try {
				files.put(file.getFilename(), file.getContentAsByteArray());
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return files;
	}

}
