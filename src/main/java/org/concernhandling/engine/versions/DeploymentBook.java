package org.concernhandling.engine.versions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.concernhandling.StoredTime;
import org.concernhandling.deployments.Deployment;
import org.concernhandling.deployments.Deployment.Change;
import org.concernhandling.deployments.Deployment.File;
import org.concernhandling.deployments.Deployment.Origin;
import org.concernhandling.deployments.Deployment.Summary;
import org.concernhandling.deployments.Deployments;
import org.concernhandling.deployments.NotDeployed;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the record of deployments, and deploys former versions again. */
@Component
class DeploymentBook implements Deployments {

	private static final String SUMMARY = """
			select id, deployed_at, person, origin, name, source, undo_of,
			(select max(undo.id) from concerns.deployment undo where undo.undo_of = deployment.id) undone_by
			from concerns.deployment deployment
			""";

	private final JdbcClient database;

	private final Undoing undoing;

	private final KeptModels kept;

	private final ApplicationModels applications;

	private final ObjectProvider<RepositoryService> models;

	DeploymentBook(JdbcClient database, Undoing undoing, KeptModels kept, ApplicationModels applications,
			ObjectProvider<RepositoryService> models) {
		this.database = database;
		this.undoing = undoing;
		this.kept = kept;
		this.applications = applications;
		this.models = models;
	}

	@Override
	public List<Summary> newest(int limit) {
		return summaries("order by number desc fetch first %d rows only".formatted(limit));
	}

	@Override
	public Optional<Deployment> find(String id) {
		return summaries("where id = ?", id).stream()
			.findFirst()
			.map((summary) -> new Deployment(summary, files(summary.id())));
	}

	@Override
	public String undo(String id) {
		return deploy(Origin.UNDO, id, this.undoing.before(id));
	}

	@Override
	public List<Kept> kept() {
		return this.kept.among(this.applications.files());
	}

	@Override
	public String takeApplications(Set<String> files) {
		Map<String, byte[]> taken = new TreeMap<>(this.applications.files());
		taken.keySet().retainAll(this.kept.among(taken).stream().map(Kept::name).toList());
		taken.keySet().retainAll(files);
		if (taken.isEmpty() || taken.size() < files.size()) {
			throw new NotDeployed("Choose files of which the application brings another version.");
		}
		return deploy(Origin.APPLICATION, null, taken);
	}

	private String deploy(Origin origin, String undoOf, Map<String, byte[]> files) {
		try {
			return new OwnDeployment((RepositoryServiceImpl) this.models.getObject(), origin, undoOf, files).deploy()
				.getId();
		}
		catch (ProcessEngineException ex) {
			throw new NotDeployed(ex.getMessage());
		}
	}

	private List<Summary> summaries(String which, Object... parameters) {
		List<Summary> summaries = this.database.sql(SUMMARY + which)
			.params(parameters)
			.query((row, number) -> new Summary(row.getString(1), StoredTime.read(row, "deployed_at"), row.getString(3),
					Origin.valueOf(row.getString(4)), row.getString(5), row.getString(6), row.getString(7),
					row.getString(8), List.of()))
			.list();
		Map<String, List<String>> changed = changed(summaries.stream().map(Summary::id).toList());
		return summaries.stream()
			.map((one) -> new Summary(one.id(), one.at(), one.person(), one.origin(), one.name(), one.source(),
					one.undoOf(), one.undoneBy(), changed.getOrDefault(one.id(), List.of())))
			.toList();
	}

	private Map<String, List<String>> changed(List<String> ids) {
		if (ids.isEmpty()) {
			return Map.of();
		}
		return this.database.sql("""
				select deployment_id, name from concerns.deployed_file
				where changed and deployment_id in (:ids) order by name""")
			.param("ids", ids)
			.query((row, number) -> List.of(row.getString(1), row.getString(2)))
			.list()
			.stream()
			.collect(Collectors.groupingBy((row) -> row.get(0),
					Collectors.mapping((row) -> row.get(1), Collectors.toList())));
	}

	private List<File> files(String deployment) {
		Map<String, List<Change>> changes = new LinkedHashMap<>();
		this.database.sql("""
				select name, element, change from concerns.deployed_change
				where deployment_id = ? order by name, place""").param(deployment).query((row) -> {
			changes.computeIfAbsent(row.getString(1), (name) -> new ArrayList<>())
				.add(new Change(row.getString(2), row.getString(3)));
		});
		return this.database.sql("""
				select name, definition, version_tag, version, changed from concerns.deployed_file
				where deployment_id = ? order by name""")
			.param(deployment)
			.query((row, number) -> new File(row.getString(1), row.getString(2), row.getString(3),
					row.getObject(4, Integer.class), row.getBoolean(5),
					changes.getOrDefault(row.getString(1), List.of())))
			.list();
	}

}
