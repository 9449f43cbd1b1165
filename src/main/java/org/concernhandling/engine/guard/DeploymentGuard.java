package org.concernhandling.engine.guard;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.concernhandling.engine.guard.rules.Finding;
import org.concernhandling.engine.models.Fault;
import org.concernhandling.engine.models.LiveModels;
import org.concernhandling.engine.models.ModelFile;
import org.concernhandling.engine.models.ModelLibrary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets a deployment through when nothing is wrong with it. */
class DeploymentGuard implements Deployer {

	private static final Logger LOG = LoggerFactory.getLogger(DeploymentGuard.class);

	private final Hindrances hindrances;

	private final LiveModels live;

	private final EngineReading reading;

	DeploymentGuard(Hindrances hindrances, LiveModels live, EngineReading reading) {
		this.hindrances = hindrances;
		this.live = live;
		this.reading = reading;
	}

	/**
	 * Also called for deployments that were accepted long ago: those are let alone.
	 * @throws RefusedDeployment when something is wrong, which takes all of the
	 * deployment back
	 */
	@Override
	public void deploy(DeploymentEntity deployment) {
		if (!deployment.isNew()) {
			return;
		}
		Collection<ResourceEntity> files = deployment.getResources().values();
		List<Finding> hindrances = this.hindrances.in(new ModelLibrary(
				files.stream().map((file) -> new ModelFile(file.getName(), file.getBytes())), this.live.all()));
		List<Fault> faults = Finding.told(hindrances);
		if (faults.isEmpty()) {
			faults = this.reading.faults(deployment);
		}
		if (!faults.isEmpty()) {
			LOG.info("A deployment was refused; faults: {}, files: {}", faults.size(),
					faults.stream().map(Fault::file).distinct().limit(20).collect(Collectors.joining(", ")));
			Set<Fault> told = Set.copyOf(faults);
			Set<String> withMore = hindrances.stream()
				.map(Finding::fault)
				.filter(Predicate.not(told::contains))
				.map(Fault::file)
				.collect(Collectors.toCollection(TreeSet::new));
			throw new RefusedDeployment(faults, withMore);
		}
	}

}
