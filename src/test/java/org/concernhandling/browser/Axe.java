package org.concernhandling.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.microsoft.playwright.Page;

/** What axe finds on a page that people with a disability could not use. */
public final class Axe {

	private static final String VIOLATIONS = """
			async (part) => (await axe.run(part)).violations.flatMap((violation) =>
			    violation.nodes.map((node) => `${violation.id}: ${violation.help}: ${node.html}`))
			""";

	private Axe() {
	}

	/** The violations on a page. */
	public static List<?> violations(Page page) {
		return violations(page, "html");
	}

	/** The violations in a part of a page: what others have made is not ours to mend. */
	public static List<?> violations(Page page, String part) {
		page.evaluate(script());
		return (List<?>) page.evaluate(VIOLATIONS, part);
	}

	private static String script() {
		try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
			return new String(script.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
