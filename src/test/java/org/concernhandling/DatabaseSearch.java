package org.concernhandling;

import java.nio.charset.StandardCharsets;
import java.sql.Blob;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

import javax.sql.DataSource;

/** Looks for words in every column of every table, the engine's included. */
public class DatabaseSearch {

	private static final Set<String> SYSTEM = Set.of("information_schema", "pg_catalog");

	private final DataSource database;

	public DatabaseSearch(DataSource database) {
		this.database = database;
	}

	/** The columns that hold any of these words, in texts or in bytes. */
	public List<String> placesOf(String... words) throws SQLException {
		return placesWhere((value) -> {
			String text = new String(value, StandardCharsets.UTF_8);
			return Stream.of(words).anyMatch(text::contains);
		});
	}

	/** The columns with a value that has a property; texts are given as UTF-8. */
	public List<String> placesWhere(Predicate<byte[]> property) throws SQLException {
		List<String> places = new ArrayList<>();
		try (Connection connection = this.database.getConnection()) {
			for (String table : tables(connection)) {
				places.addAll(placesIn(connection, table, property));
			}
		}
		return places;
	}

	private static List<String> tables(Connection connection) throws SQLException {
		List<String> tables = new ArrayList<>();
		try (ResultSet found = connection.getMetaData().getTables(connection.getCatalog(), null, "%", null)) {
			while (found.next()) {
				if (found.getString("TABLE_TYPE").contains("TABLE")
						&& !SYSTEM.contains(found.getString("TABLE_SCHEM").toLowerCase())) {
					tables
						.add("\"%s\".\"%s\"".formatted(found.getString("TABLE_SCHEM"), found.getString("TABLE_NAME")));
				}
			}
		}
		return tables;
	}

	private static Set<String> placesIn(Connection connection, String table, Predicate<byte[]> property)
			throws SQLException {
		Set<String> places = new TreeSet<>();
		try (Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("select * from " + table)) {
			while (rows.next()) {
				for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
					byte[] value = bytes(rows, column);
					if (value != null && property.test(value)) {
						places.add(table + "." + rows.getMetaData().getColumnName(column));
					}
				}
			}
		}
		return places;
	}

	private static byte[] bytes(ResultSet rows, int column) throws SQLException {
		Object value = rows.getObject(column);
		if (value instanceof byte[] bytes) {
			return bytes;
		}
		if (value instanceof Blob blob) {
			return blob.getBytes(1, (int) blob.length());
		}
		String text = rows.getString(column);
		return (text != null) ? text.getBytes(StandardCharsets.UTF_8) : null;
	}

}
