package org.concernhandling.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** No statement of the application changes or removes a record. */
class OnlyAddedToTest {

	private static final Path SOURCES = Path.of("src/main");

	private static final Pattern CHANGES = Pattern
		.compile("(?is)\\b(update|delete\\s+from|truncate(\\s+table)?|merge\\s+into|alter\\s+table)\\s+"
				+ "(only\\s+)?\"?(concerns\"?\\.\"?)?audit_record\\b");

	private static final Pattern REMOVES_HEAD = Pattern
		.compile("(?is)\\b(delete\\s+from|truncate(\\s+table)?)\\s+\"?(concerns\"?\\.\"?)?audit_head\\b");

	@Test
	void noStatementChangesOrRemovesARecord() {
		assertThat(sources()).isNotEmpty().noneMatch((source) -> {
			String text = text(source);
			return CHANGES.matcher(text).find() || REMOVES_HEAD.matcher(text).find();
		});
	}

	@Test
	void onlyTheAuditKnowsTheTable() {
		List<String> files = sources().stream()
			.filter((source) -> text(source).contains("audit_record"))
			.map((source) -> SOURCES.relativize(source).toString().replaceAll("/[^/]+$", ""))
			.distinct()
			.toList();
		assertThat(files).containsExactlyInAnyOrder("java/org/concernhandling/audit", "resources/db/migration",
				"resources/db/vendor/postgresql");
	}

	@ParameterizedTest
	@ValueSource(strings = { "update concerns.audit_record set person = null", "DELETE FROM audit_record",
			"truncate table concerns.audit_record", "delete\n\t\t\t\tfrom \"concerns\".\"audit_record\"" })
	void suchAStatementWouldBeFound(String statement) {
		assertThat(CHANGES.matcher(statement).find()).isTrue();
	}

	private static List<Path> sources() {
		try (Stream<Path> files = Files.walk(SOURCES)) {
			return files.filter((file) -> file.toString().matches(".*\\.(java|sql|ya?ml)")).sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
