package org.concernhandling.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for words in every column of every table, the engine's included. */
public class DatabaseSearch {

	private final JdbcClient jdbc;

	public DatabaseSearch(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The columns that hold any of these words, in texts or in bytes. */
	public List<String> placesOf(String... words) {
		return this.jdbc.sql("""
				select table_schema, table_name, column_name from information_schema.columns
				where lower(table_schema) in ('public', 'concerns')""")
			.query((row, number) -> List.of(row.getString(1), row.getString(2), row.getString(3)))
			.list()
			.stream()
			.filter((column) -> Stream.of(words).anyMatch((word) -> holds(column, word)))
			.map((column) -> String.join(".", column))
			.toList();
	}

	private boolean holds(List<String> column, String word) {
		return this.jdbc
			.sql("select \"%3$s\" from \"%1$s\".\"%2$s\" where \"%3$s\" is not null".formatted(column.toArray()))
			.query((row, number) -> row.getObject(1))
			.list()
			.stream()
			.map((value) -> (value instanceof byte[] bytes) ? new String(bytes, StandardCharsets.UTF_8)
					: value.toString())
			.anyMatch((value) -> value.contains(word));
	}

}
