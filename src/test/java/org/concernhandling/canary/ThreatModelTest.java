package org.concernhandling.canary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each claim of the threat model names the test that holds it, and that test is there.
 */
class ThreatModelTest {

	private static final Path DOCUMENT = Path.of("docs/threat-model.md");

	private static final Pattern NAMED = Pattern.compile("`(\\w+Test)(?:#(\\w+))?`");

	private static final Pattern ROW = Pattern.compile("\\|[^|-].*\\|");

	@Test
	void everyNamedTestExists() throws IOException {
		Map<String, Path> tests = tests();
		List<MatchResult> named = NAMED.matcher(Files.readString(DOCUMENT)).results().toList();
		assertThat(named).hasSizeGreaterThan(20);
		assertThat(named).allSatisfy((name) -> {
			assertThat(tests).containsKey(name.group(1));
			if (name.group(2) != null) {
				assertThat(Files.readString(tests.get(name.group(1)))).as(name.group(1))
					.contains("void " + name.group(2) + "(");
			}
		});
	}

	@Test
	void everyClaimNamesATest() throws IOException {
		List<String> claims = Files.readAllLines(DOCUMENT)
			.stream()
			.filter((line) -> ROW.matcher(line).matches() && !line.contains("| test"))
			.toList();
		assertThat(claims).hasSizeGreaterThan(10)
			.allSatisfy((claim) -> assertThat(NAMED.matcher(claim).find()).as(claim).isTrue());
	}

	private static Map<String, Path> tests() {
		try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
			return files.filter((file) -> file.toString().endsWith("Test.java"))
				.collect(Collectors.toMap((file) -> file.getFileName().toString().replace(".java", ""), (file) -> file,
						(one, other) -> one));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
