package org.concernhandling.casework;

import java.util.List;
import java.util.Map;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Looks into the engine's tables for words: there must never be any. */
@TestComponent
class EngineWords {

	private final JdbcClient jdbc;

	EngineWords(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void assertNone() {
		List<Map<String, Object>> rows = this.jdbc.sql("""
				select name_, type_, text_ from act_ru_variable
				where type_ not in ('boolean', 'integer', 'long', 'double', 'null') and (type_ <> 'string'
				or text_ like '% %' or length(text_) > 64)""").query().listOfRows();
		assertThat(rows).as("variables that hold words, sealed or free").isEmpty();
		// Only what was deployed, and why a job failed.
		assertThat(this.jdbc.sql("""
				select count(*) from act_ge_bytearray
				where deployment_id_ is null and name_ <> 'job.exceptionByteArray'""").query(Long.class).single())
			.as("values kept as bytes")
			.isZero();
		assertThat(this.jdbc.sql("select count(*) from act_hi_varinst").query(Long.class).single())
			.as("values of variables kept in the history")
			.isZero();
	}

}
