package org.concernhandling.engine.guard;

import java.util.stream.Stream;

import org.concernhandling.engine.models.ModelFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every version of a file that was ever live. */
@Component
class EarlierModels implements EarlierVersions {

	private final JdbcClient database;

	EarlierModels(JdbcClient database) {
		this.database = database;
	}

	@Override
	public Stream<ModelFile> of(String name) {
		return this.database.sql("""
				select bytes_ from act_ge_bytearray
				where name_ = ? and deployment_id_ in (select id_ from act_re_deployment)
				""").param(name).query((row, number) -> new ModelFile(name, row.getBytes(1))).list().stream();
	}

}
