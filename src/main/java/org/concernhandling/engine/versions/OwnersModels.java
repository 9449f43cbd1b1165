package org.concernhandling.engine.versions;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Knows which of the live models are a process owner's: those that differ from what the
 * application itself deployed last under their name.
 */
@Component
class OwnersModels {

	/**
	 * The name under which deployments of the application were made that are not
	 * recorded.
	 */
	private static final String BEFORE_RECORDS = "SpringAutoDeployment";

	private final JdbcClient database;

	OwnersModels(JdbcClient database) {
		this.database = database;
	}

	/** Those of the live files that are a process owner's. */
	Map<String, byte[]> among(Map<String, byte[]> live) {
		Map<String, byte[]> applications = new HashMap<>();
		this.database.sql("""
				select file.name_, file.bytes_ from act_ge_bytearray file
				join act_re_deployment whole on whole.id_ = file.deployment_id_
				left join concerns.deployment record on record.id = whole.id_
				left join concerns.deployed_file recorded
				on recorded.deployment_id = whole.id_ and recorded.name = file.name_
				where (record.origin in ('START', 'APPLICATION') and recorded.changed)
				or (record.id is null and whole.name_ = ?)
				order by coalesce(record.number, 0), whole.deploy_time_""").param(BEFORE_RECORDS).query((row) -> {
			applications.put(row.getString(1), row.getBytes(2));
		});
		Map<String, byte[]> owners = new TreeMap<>(live);
		owners.entrySet().removeIf((file) -> Arrays.equals(file.getValue(), applications.get(file.getKey())));
		return owners;
	}

}
