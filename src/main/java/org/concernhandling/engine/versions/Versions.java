package org.concernhandling.engine.versions;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.concernhandling.concern.CurrentPerson;
import org.concernhandling.deployments.Deployment.Origin;
import org.concernhandling.engine.models.LiveModels;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What happens to each deployment beside what the engine does with it. */
@Component
class Versions {

	private final LiveModels live;

	private final DeploymentRecord record;

	private final OwnersModels owners;

	private final Undoing undoing;

	private final ObjectProvider<CurrentPerson> person;

	Versions(LiveModels live, DeploymentRecord record, OwnersModels owners, Undoing undoing,
			ObjectProvider<CurrentPerson> person) {
		this.live = live;
		this.record = record;
		this.owners = owners;
		this.undoing = undoing;
		this.person = person;
	}

	/**
	 * Completes the files that were sent; of the application's own those that may go
	 * live.
	 */
	Completion complete(Map<String, byte[]> given, DeploymentBuilderImpl deployment) {
		Map<String, byte[]> live = new TreeMap<>();
		this.live.all().forEach((file) -> live.put(file.name(), file.content()));
		Map<String, byte[]> allowed = new TreeMap<>(given);
		if (origin(deployment) == Origin.START) {
			allowed.keySet().removeAll(this.owners.among(live).keySet());
		}
		if (deployment instanceof OwnDeployment own && own.undoOf() != null) {
			this.undoing.refuseWhenChangedSince(own.undoOf());
		}
		return new Completion(allowed, live);
	}

	/** Of the deployments in which some files that are live lie the newest. */
	String liveDeployment(Collection<String> names) {
		Map<String, String> deployments = this.live.deployments();
		return this.record.newest(names.stream().map(deployments::get).filter(Objects::nonNull).toList());
	}

	/** Writes down a deployment that the engine has accepted. */
	void record(DeploymentEntity accepted, Completion completion, DeploymentBuilderImpl deployment) {
		Origin origin = origin(deployment);
		String undoOf = (deployment instanceof OwnDeployment own) ? own.undoOf() : null;
		// At the start nobody is signed in, and the engine that would know is not made
		// yet.
		String person = (origin == Origin.START) ? null : this.person.getObject().id().orElse(null);
		this.record.keep(accepted, origin, person, undoOf, completion, this.live.deployments());
	}

	private static Origin origin(DeploymentBuilderImpl deployment) {
		return (deployment instanceof OwnDeployment own) ? own.origin() : Origin.OWNER;
	}

}
