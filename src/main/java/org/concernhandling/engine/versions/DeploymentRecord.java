package org.concernhandling.engine.versions;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.repository.ResourceDefinitionEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.concernhandling.StoredTime;
import org.concernhandling.deployments.Deployment.Change;
import org.concernhandling.deployments.Deployment.Origin;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down deployments, in the transaction in which they go live. */
@Component
class DeploymentRecord {

	/** More changes than these nobody reads: the rest is counted. */
	static final int CHANGES = 500;

	private static final int ELEMENT = 500;

	private static final int CHANGE = 2000;

	private static final int NAME = 255;

	private final JdbcClient database;

	private final ApplicationEventPublisher events;

	DeploymentRecord(JdbcClient database, ApplicationEventPublisher events) {
		this.database = database;
		this.events = events;
	}

	/** Tells the audit of a deployment that was refused; nothing else is kept of it. */
	void refused(String person, int faults) {
		this.events.publishEvent(new DeploymentRefused(person, faults));
	}

	/**
	 * Writes down a deployment with what it changed.
	 * @param person the sign-in name, or null
	 * @param undoOf the deployment that it takes back, or null
	 * @param former the deployments in which the files that were live before lie, by name
	 */
	void keep(DeploymentEntity deployment, Origin origin, String person, String undoOf, Completion completion,
			Map<String, String> former) {
		this.database.sql("""
				insert into concerns.deployment (id, deployed_at, person, origin, name, source, undo_of)
				values (?, ?, ?, ?, ?, ?, ?)""")
			.params(deployment.getId(), StoredTime.of(deployment.getDeploymentTime().toInstant()), person,
					origin.name(), cut(deployment.getName(), NAME), cut(deployment.getSource(), NAME), undoOf)
			.update();
		this.events.publishEvent(new ModelsDeployed(person, deployment.getId(), origin, undoOf));
		int room = CHANGES;
		for (Map.Entry<String, byte[]> file : completion.whole().entrySet()) {
			boolean changed = completion.changed().contains(file.getKey());
			keepFile(deployment, file.getKey(), changed, former.get(file.getKey()));
			if (changed) {
				room -= keepChanges(deployment, file.getKey(),
						Changes.of(file.getKey(), completion.former(file.getKey()), file.getValue()), room);
			}
		}
	}

	/**
	 * The newest of some deployments of the engine; those that are not recorded are the
	 * oldest.
	 */
	String newest(Collection<String> ids) {
		return this.database
			.sql("""
					select whole.id_ from act_re_deployment whole left join concerns.deployment record on record.id = whole.id_
					where whole.id_ in (:ids) order by coalesce(record.number, 0) desc, whole.deploy_time_ desc
					fetch first row only""")
			.param("ids", ids)
			.query(String.class)
			.single();
	}

	private void keepFile(DeploymentEntity deployment, String name, boolean changed, String former) {
		Optional<ResourceDefinitionEntity<?>> definition = definition(deployment, name);
		this.database
			.sql("""
					insert into concerns.deployed_file
					(deployment_id, name, definition, version_tag, version, changed, former) values (?, ?, ?, ?, ?, ?, ?)""")
			.params(deployment.getId(), name, definition.map(ResourceDefinitionEntity::getKey).orElse(null),
					definition.map(DeploymentRecord::versionTag).orElse(null),
					definition.map(ResourceDefinitionEntity::getVersion).orElse(null), changed, former)
			.update();
	}

	private int keepChanges(DeploymentEntity deployment, String name, List<Change> changes, int room) {
		int kept = Math.min(changes.size(), Math.max(room, 0));
		for (int place = 0; place < kept; place++) {
			keepChange(deployment, name, place, changes.get(place));
		}
		if (changes.size() > kept) {
			keepChange(deployment, name, kept, new Change("", "And %d more changes.".formatted(changes.size() - kept)));
		}
		return kept;
	}

	private void keepChange(DeploymentEntity deployment, String name, int place, Change change) {
		this.database.sql("""
				insert into concerns.deployed_change (deployment_id, name, place, element, change)
				values (?, ?, ?, ?, ?)""")
			.params(deployment.getId(), name, place, cut(change.element(), ELEMENT), cut(change.change(), CHANGE))
			.update();
	}

	private static Optional<ResourceDefinitionEntity<?>> definition(DeploymentEntity deployment, String name) {
		return Stream.ofNullable(deployment.getDeployedArtifacts())
			.flatMap((artifacts) -> artifacts.values().stream())
			.flatMap(Collection<Object>::stream)
			.<ResourceDefinitionEntity<?>>map((artifact) -> (ResourceDefinitionEntity<?>) artifact)
			.filter((artifact) -> artifact.getResourceName().equals(name))
			.filter((artifact) -> artifact instanceof ProcessDefinition || artifact instanceof DecisionDefinition
					|| artifact instanceof CamundaFormDefinitionEntity)
			.findFirst();
	}

	private static String versionTag(ResourceDefinitionEntity<?> definition) {
		if (definition instanceof ProcessDefinition process) {
			return process.getVersionTag();
		}
		return (definition instanceof DecisionDefinition decision) ? decision.getVersionTag() : null;
	}

	private static String cut(String text, int length) {
		return (text == null || text.length() <= length) ? text : text.substring(0, length - 1) + "…";
	}

}
