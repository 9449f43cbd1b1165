package org.concernhandling.engine.versions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.concernhandling.engine.models.LiveModels;
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

	/** Whoever mends these tries again. */
	private static final int MOST_TOLD = 20;

	private final KeptModels kept;

	private final OwnersModels owners;

	private final OlderModels older;

	private final LiveModels live;

	ApplicationModels(KeptModels kept, OwnersModels owners, OlderModels older, LiveModels live) {
		this.kept = kept;
		this.owners = owners;
		this.older = older;
		this.live = live;
	}

	/** The engine is not to deploy them by its own rules. */
	@Override
	public void preInit(SpringProcessEngineConfiguration engine) {
	}

	/**
	 * Deploys what the application brings.
	 * @throws ProcessEngineException when it breaks a rule and neither a process owner
	 * nor a newer release has changed anything
	 */
	@Override
	public void postProcessEngineBuild(ProcessEngine engine) {
		Map<String, byte[]> files = files();
		if (files.isEmpty() || !this.camundaBpmProperties.isAutoDeploymentEnabled()) {
			return;
		}
		deployWhatFits((RepositoryServiceImpl) engine.getRepositoryService(), files);
		List<Kept> kept = this.kept.among(files);
		Map<String, byte[]> ours = new TreeMap<>(files);
		ours.keySet().removeAll(kept.stream().map(Kept::name).toList());
		Set<String> older = this.older.among(ours, this.live.contents());
		// What an older node brings says nothing about what is live.
		files.keySet().removeAll(older);
		this.owners.bring(files);
		if (!kept.isEmpty()) {
			logger.info("Kept what process owners have deployed, although the application brings other versions: {}",
					kept.stream().map((file) -> file.name() + " of " + file.since()).collect(Collectors.joining(", ")));
		}
		if (!older.isEmpty()) {
			logger.info("Kept what a newer release of the application has deployed; this one brings older versions: {}",
					older.stream().sorted().collect(Collectors.joining(", ")));
		}
	}

	/**
	 * What breaks a rule is left out with all that belongs to it when a process owner's
	 * version of anything is live, or a newer release's: concerns can go on by what is
	 * live, and only somebody else can bring the two together. Whatever is left is held
	 * to the rules anew.
	 */
	private void deployWhatFits(RepositoryServiceImpl models, Map<String, byte[]> files) {
		Map<String, byte[]> fitting = new TreeMap<>(files);
		Map<String, byte[]> live = this.live.contents();
		List<Fault> faults = new ArrayList<>();
		while (!fitting.isEmpty()) {
			try {
				new OwnDeployment(models, Origin.START, null, fitting).deploy();
				break;
			}
			catch (RefusedDeployment ex) {
				if (this.owners.among(live).isEmpty() && this.older.among(files, live).isEmpty()) {
					throw ex;
				}
				faults.addAll(ex.faults());
				Set<String> faulty = ex.faults().stream().map(Fault::file).collect(Collectors.toSet());
				if (!fitting.keySet().removeAll(new Bundles(List.of(files, live)).around(faulty))) {
					fitting.clear();
				}
			}
		}
		if (!faults.isEmpty()) {
			logger.warn(
					"Some models that the application brings do not fit to those of process owners or of a newer release "
							+ "and did not go live; what is live stays: {}. Rules that they break: {}",
					files.keySet()
						.stream()
						.filter((name) -> !fitting.containsKey(name))
						.filter((name) -> !Arrays.equals(files.get(name), live.get(name)))
						.collect(Collectors.joining(", ")),
					faults.stream()
						.limit(MOST_TOLD)
						.map((fault) -> "%s %s: %s".formatted(fault.file(), fault.elementId(), fault.rule()))
						.collect(Collectors.joining("; ")));
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
