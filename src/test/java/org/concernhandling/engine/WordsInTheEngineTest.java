package org.concernhandling.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import jakarta.ws.rs.core.Application;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;
import org.concernhandling.access.RunningApplication;
import org.concernhandling.engine.people.Doors;
import org.concernhandling.engine.people.Doors.Declared;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The list in docs/words-in-the-engine.md is the engine's: every method and every column
 * has an answer, and no answer is about something that is not there.
 */
@RunningApplication
class WordsInTheEngineTest {

	private static final Path DOCUMENT = Path.of("docs", "words-in-the-engine.md");

	private static final Set<Integer> ABLE_TO_HOLD_WORDS = Set.of(Types.VARCHAR, Types.CHAR, Types.LONGVARCHAR,
			Types.NVARCHAR, Types.CLOB, Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY);

	private static final int ID = 64;

	@Autowired
	DataSource database;

	@Test
	void everyMethodOfTheEngineHasAnAnswer() {
		Set<String> found = EngineMethods.of("", CamundaRestResources.getResourceClasses());
		assertThat(changing(found)).hasSizeGreaterThan(200).isEqualTo(declared(true));
	}

	@Test
	void theApplicationsSeeTheSameEngine() {
		Set<String> found = EngineMethods.of("", new EngineRestApplication().getClasses());
		assertThat(changing(found)).hasSizeGreaterThan(200).isEqualTo(declared(true));
	}

	@Test
	void everyMethodOfTheApplicationsHasAnAnswer() {
		Set<String> found = new TreeSet<>();
		found.addAll(methods("/cockpit", new CockpitApplication()));
		found.addAll(methods("/admin", new AdminApplication()));
		found.addAll(methods("/tasklist", new TasklistApplication()));
		found.addAll(methods("/welcome", new WelcomeApplication()));
		assertThat(changing(found)).isNotEmpty().isEqualTo(declared(false));
	}

	@Test
	void theDocumentSaysWhatHolds() throws IOException {
		Set<String> rows = Doors.all()
			.stream()
			.map((declared) -> "| %s | `%s` | `%s` | %s |".formatted(declared.engine() ? "engine" : "applications",
					declared.method(), declared.path(), declared.door().meaning()))
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(documented("| engine |", "| applications |")).isEqualTo(rows);
	}

	@Test
	void everyColumnThatCanHoldWordsHasAnAnswer() throws Exception {
		assertThat(columns()).hasSizeGreaterThan(150).isEqualTo(documentedColumns());
	}

	private static Set<String> documented(String... beginnings) throws IOException {
		try (Stream<String> lines = Files.lines(DOCUMENT)) {
			return lines.filter((line) -> Stream.of(beginnings).anyMatch(line::startsWith))
				.collect(Collectors.toCollection(TreeSet::new));
		}
	}

	private static Set<String> documentedColumns() throws IOException {
		Set<String> columns = new TreeSet<>();
		for (String row : documented("| `ACT_")) {
			String[] cells = row.split("\\|");
			String table = cells[1].replace("`", "").strip();
			Pattern.compile("`(\\w+)`")
				.matcher(cells[2])
				.results()
				.map((MatchResult column) -> table + "." + column.group(1))
				.forEach(columns::add);
			assertThat(cells[3]).as(row).isNotBlank();
		}
		return columns;
	}

	private Set<String> columns() throws SQLException {
		Set<String> columns = new TreeSet<>();
		try (Connection connection = this.database.getConnection();
				ResultSet found = connection.getMetaData().getColumns(connection.getCatalog(), null, "%", "%")) {
			while (found.next()) {
				String table = found.getString("TABLE_NAME").toUpperCase();
				String column = found.getString("COLUMN_NAME").toUpperCase();
				if (table.startsWith("ACT_") && ABLE_TO_HOLD_WORDS.contains(found.getInt("DATA_TYPE"))
						&& !isId(column, found.getInt("COLUMN_SIZE"))) {
					columns.add(table + "." + column);
				}
			}
		}
		return columns;
	}

	private static boolean isId(String column, int size) {
		return size <= ID && (column.equals("ID_") || column.endsWith("_ID_"));
	}

	private static Set<String> methods(String base, Application application) {
		return EngineMethods.of(base, application.getClasses());
	}

	/** Without the engine's name in the address, and without what only asks. */
	private static Set<String> changing(Set<String> methods) {
		return methods.stream()
			.filter((method) -> !method.startsWith("GET ") && !method.startsWith("OPTIONS "))
			.map((method) -> method.replace(" /engine/{}", " "))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Set<String> declared(boolean engine) {
		return Doors.all()
			.stream()
			.filter((declared) -> declared.engine() == engine)
			.map((Declared declared) -> declared.method() + " " + declared.path())
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
