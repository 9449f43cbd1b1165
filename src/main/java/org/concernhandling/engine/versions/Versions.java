package org.concernhandling.engine.versions;

import java.util.Collection;
import java.util.Map;
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

	private final OlderModels older;

	private final Undoing undoing;

	private final ObjectProvider<CurrentPerson> person;

	Versions(LiveModels live, DeploymentRecord record, OwnersModels owners, OlderModels older, Undoing undoing,
			ObjectProvider<CurrentPerson> person) {
		this.live = live;
		this.record = record;
		this.owners = owners;
		this.older = older;
		this.undoing = undoing;
		this.person = person;
	}

	/**
	 * Completes the files that were sent; of the application's own those that may go
	 * live.
	 */
	Completion complete(Map<String, byte[]> given, DeploymentBuilderImpl deployment) {
		Map<String, byte[]> live = this.live.contents();
		Map<String, byte[]> allowed = new TreeMap<>(given);
		if (origin(deployment) == Origin.START) {
			allowed.keySet().removeAll(this.owners.among(live).keySet());
			allowed.keySet().removeAll(this.older.among(allowed, live));
		}
		if (deployment instanceof OwnDeployment own && own.undoOf() != null) {
			this.undoing.refuseWhenChangedSince(own.undoOf());
		}
		return new Completion(allowed, live);
	}

	/** The deployment in which each file that is live now lies. */
	Map<String, String> deployments() {
		return this.live.deployments();
	}

	/** The newest of some deployments. */
	String newest(Collection<String> deployments) {
		return this.record.newest(deployments);
	}

	/**
	 * Writes down a deployment that the engine has accepted.
	 * @param former the deployments in which the files that were live before lie, by name
	 */
	void record(DeploymentEntity accepted, Completion completion, Map<String, String> former,
			DeploymentBuilderImpl deployment) {
		Origin origin = origin(deployment);
		String undoOf = (deployment instanceof OwnDeployment own) ? own.undoOf() : null;
		this.record.keep(accepted, origin, person(origin), undoOf, completion, former);
	}

	/** Has it recorded that a deployment was refused. */
	void recordRefusal(DeploymentBuilderImpl deployment, int faults) {
		this.record.refused(person(origin(deployment)), faults);
	}

	/**
	 * At the start nobody is signed in, and the engine that would know is not made yet.
	 */
	private String person(Origin origin) {
		return (origin == Origin.START) ? null : this.person.getObject().id().orElse(null);
	}

	private static Origin origin(DeploymentBuilderImpl deployment) {
		return (deployment instanceof OwnDeployment own) ? own.origin() : Origin.OWNER;
	}

}
