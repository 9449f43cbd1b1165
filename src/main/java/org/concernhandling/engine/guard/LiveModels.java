package org.concernhandling.engine.guard;

import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The models that are live: of each file the one that was deployed last. */
@Component
public class LiveModels {

	private static final String LIVE = """
			select deployment, name from (
			select deployment_id_ deployment, resource_name_ name,
			row_number() over (partition by key_ order by version_ desc) place from act_re_procdef) processes
			where place = 1
			union all
			select deployment, name from (
			select deployment_id_ deployment, resource_name_ name,
			row_number() over (partition by key_ order by version_ desc) place from act_re_decision_def) decisions
			where place = 1
			union all
			select deployment, name from (
			select deployment_id_ deployment, resource_name_ name,
			row_number() over (partition by key_ order by version_ desc) place from act_re_camformdef) forms
			where place = 1
			union all
			select deployment, name from (
			select file.deployment_id_ deployment, file.name_ name,
			row_number() over (partition by file.name_ order by whole.deploy_time_ desc, whole.id_) place
			from act_ge_bytearray file join act_re_deployment whole on whole.id_ = file.deployment_id_
			where file.name_ like '%.csv') examples
			where place = 1
			""";

	private final JdbcClient database;

	LiveModels(JdbcClient database) {
		this.database = database;
	}

	/** All of them, with their content, as the current transaction sees them. */
	public Stream<ModelFile> all() {
		return this.database.sql("""
				select file.name_, file.bytes_ from act_ge_bytearray file
				join (%s) live on live.deployment = file.deployment_id_ and live.name = file.name_
				""".formatted(LIVE)).query((row, number) -> new ModelFile(row.getString(1), row.getBytes(2))).stream();
	}

}
