package org.concernhandling.engine.models;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The models that are live: of each file the one that was deployed last. Examples live
 * with their decision.
 */
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
			select decisions.deployment, file.name_ from (
			select deployment_id_ deployment, resource_name_ name,
			row_number() over (partition by key_ order by version_ desc) place from act_re_decision_def) decisions
			join act_ge_bytearray file on file.deployment_id_ = decisions.deployment
			and file.name_ = replace(decisions.name, '.dmn', '.csv')
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
				""".formatted(LIVE))
			.query((row, number) -> new ModelFile(row.getString(1), row.getBytes(2)))
			// A stream of rows would keep its connection.
			.list()
			.stream();
	}

	/** The content of each of them, by the name of the file. */
	public Map<String, byte[]> contents() {
		Map<String, byte[]> contents = new TreeMap<>();
		all().forEach((file) -> contents.put(file.name(), file.content()));
		return contents;
	}

	/**
	 * The deployment in which each of them lies, by the name of the file, as the current
	 * transaction sees them.
	 */
	public Map<String, String> deployments() {
		Map<String, String> deployments = new HashMap<>();
		this.database.sql(LIVE).query((row) -> {
			deployments.put(row.getString(2), row.getString(1));
		});
		return deployments;
	}

}
