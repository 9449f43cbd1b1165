package org.concernhandling.engine.versions;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.concernhandling.StoredTime;
import org.concernhandling.deployments.Deployments.Kept;
import org.concernhandling.engine.models.LiveModels;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows which models of process owners stand in the way of the application's. */
@Component
class KeptModels {

	private final LiveModels live;

	private final OwnersModels owners;

	private final JdbcClient database;

	KeptModels(LiveModels live, OwnersModels owners, JdbcClient database) {
		this.live = live;
		this.owners = owners;
		this.database = database;
	}

	/** Those that stand in the way of some of the application's files. */
	List<Kept> among(Map<String, byte[]> applications) {
		Map<String, byte[]> live = this.live.contents();
		live.keySet().retainAll(applications.keySet());
		live.entrySet().removeIf((file) -> Arrays.equals(file.getValue(), applications.get(file.getKey())));
		return this.owners.among(live).keySet().stream().map(this::kept).toList();
	}

	private Kept kept(String name) {
		return this.database.sql("""
				select whole.id, whole.deployed_at from concerns.deployed_file file
				join concerns.deployment whole on whole.id = file.deployment_id
				join act_re_deployment engine on engine.id_ = whole.id
				where file.name = ? and file.changed order by whole.number desc fetch first row only""")
			.param(name)
			.query((row, number) -> new Kept(name, StoredTime.read(row, "deployed_at"), row.getString(1)))
			.optional()
			.orElseGet(() -> unrecorded(name));
	}

	private Kept unrecorded(String name) {
		Instant since = this.database.sql("select deploy_time_ from act_re_deployment where id_ = ?")
			.param(this.live.deployments().get(name))
			.query((row, number) -> StoredTime.read(row, "deploy_time_"))
			.single();
		return new Kept(name, since, null);
	}

}
