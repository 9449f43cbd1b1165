package org.concernhandling.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What somebody fills in on a page of ours, and sends, is not written by the browser onto
 * the disk: neither to suggest it again, nor to open its tabs again.
 */
class FormsOfPagesTest {

	private static final Path TEMPLATES = Path.of("src/main/resources/templates");

	private static final Pattern FORM = Pattern.compile("<form\\b(?:[^>\"]|\"[^\"]*\")*>.*?</form>", Pattern.DOTALL);

	private static final Pattern FILLED_IN = Pattern
		.compile("<textarea|type=\"text\"|:: (?:text|line|lines)\\(|type=\"hidden\" name=\"person\"");

	@Test
	void everyFormInWhichWordsAreSentLeavesNothingOnTheDisk() throws IOException {
		try (Stream<Path> templates = Files.walk(TEMPLATES)) {
			List<String> forms = templates.filter((file) -> file.toString().endsWith(".html"))
				.map(FormsOfPagesTest::text)
				.flatMap((text) -> FORM.matcher(text).results().map(MatchResult::group))
				.filter((form) -> form.contains("method=\"post\"") && FILLED_IN.matcher(form).find())
				.filter((form) -> !form.contains("type=\"password\""))
				.toList();
			assertThat(forms).hasSizeGreaterThan(7)
				.allSatisfy((form) -> assertThat(form).contains("autocomplete=\"off\">", "~{unkept :: marker}"));
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
