package org.concernhandling.engine.versions;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
	 * Makes sure that what a deployment changed is as it left it, still or again: later
	 * deployments that were undone are none.
	 * @throws NotDeployed when a later one changed it
	 */
	void refuseWhenChangedSince(String deployment) {
		List<Later> later = this.database.sql("""
				select later.id, later.undo_of, min(file.name) from concerns.deployed_file file
				join concerns.deployment this on this.id = file.deployment_id
				join concerns.deployed_file other on other.name = file.name and other.changed
				join concerns.deployment later on later.id = other.deployment_id and later.number > this.number
				join act_re_deployment engine on engine.id_ = later.id
				where this.id = ? and file.changed group by later.id, later.undo_of, later.number
				order by later.number desc""")
			.param(deployment)
			.query((row, number) -> new Later(row.getString(1), row.getString(2), row.getString(3)))
			.list();
		Map<String, Later> all = new HashMap<>();
		later.forEach((one) -> all.put(one.id(), one));
		Set<String> takenBack = new HashSet<>();
		for (Later one : later) {
			if (takenBack.contains(one.id())) {
				continue;
			}
			if (deployment.equals(one.undoOf())) {
				throw new NotDeployed("This deployment is undone already.");
			}
			if (!all.containsKey(one.undoOf())) {
				throw new NotDeployed(
						"A later deployment changed %s as well. Undo that one first.".formatted(one.file()));
			}
			takenBack.add(one.undoOf());
		}
	}

	private byte[] content(String deployment, String name) {
		return this.database.sql("select bytes_ from act_ge_bytearray where deployment_id_ = ? and name_ = ?")
			.params(deployment, name)
			.query((row, number) -> row.getBytes(1))
			.optional()
			.orElseThrow(() -> new NotDeployed(
					"The version of %s before this deployment was deleted from the engine.".formatted(name)));
	}

	/**
	 * A deployment after the one that is to be undone.
	 *
	 * @param undoOf which one it took back; null when none
	 * @param file one that both changed
	 */
	private record Later(String id, String undoOf, String file) {
	}

}
