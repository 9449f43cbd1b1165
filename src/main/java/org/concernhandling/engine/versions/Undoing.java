package org.concernhandling.engine.versions;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.concernhandling.deployments.NotDeployed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows what was live before a deployment, and whether one can go back to it. */
@Component
class Undoing {

	private final JdbcClient database;

	Undoing(JdbcClient database) {
		this.database = database;
	}

	/**
	 * The files that a deployment changed, as they were before it.
	 * @throws NotDeployed when one cannot go back
	 */
	Map<String, byte[]> before(String deployment) {
		refuseWhenChangedSince(deployment);
		Map<String, byte[]> files = new TreeMap<>();
		this.database.sql("""
				select name, former from concerns.deployed_file
				where deployment_id = ? and changed and former is not null""").param(deployment).query((row) -> {
			files.put(row.getString(1), content(row.getString(2), row.getString(1)));
		});
		if (files.isEmpty()) {
			throw new NotDeployed("Nothing was live before this deployment: there is nothing to go back to.");
		}
		return files;
	}

	/**
	 * Makes sure that what a deployment changed is still as it left it.
	 * @throws NotDeployed when a later one changed it
	 */
	void refuseWhenChangedSince(String deployment) {
		this.database.sql("""
				select file.name, later.undo_of from concerns.deployed_file file
				join concerns.deployment this on this.id = file.deployment_id
				join concerns.deployed_file other on other.name = file.name and other.changed
				join concerns.deployment later on later.id = other.deployment_id and later.number > this.number
				join act_re_deployment engine on engine.id_ = later.id
				where this.id = ? and file.changed order by later.number desc, file.name fetch first row only""")
			.param(deployment)
			.query((row, number) -> Optional.ofNullable(row.getString(2))
				.filter(deployment::equals)
				.map((undone) -> "This deployment is undone already.")
				.orElse("A later deployment changed %s as well. Undo that one first.".formatted(row.getString(1))))
			.optional()
			.ifPresent((reason) -> {
				throw new NotDeployed(reason);
			});
	}

	private byte[] content(String deployment, String name) {
		return this.database.sql("select bytes_ from act_ge_bytearray where deployment_id_ = ? and name_ = ?")
			.params(deployment, name)
			.query((row, number) -> row.getBytes(1))
			.optional()
			.orElseThrow(() -> new NotDeployed(
					"The version of %s before this deployment was deleted from the engine.".formatted(name)));
	}

}
