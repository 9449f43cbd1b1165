package org.concernhandling.engine.versions;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

import org.concernhandling.models.Models;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What changed is said element by element, in the words of an owner. */
class ChangesTest {

	@Test
	void print() {
		System.out.println(String.join("\n",
				changes("processes/compliance-visit.bpmn", (m) -> m.replace("plan-visit", "arrange-visit"))));
		System.out.println(
				String.join("\n", changes("processes/remit.dmn", (m) -> m.replaceFirst("(?s)<rule .*?</rule>", ""))));
		System.out.println(
				String.join("\n", changes("processes/remit.dmn", (m) -> m.replaceFirst("(?s)<input .*?</input>", ""))));
		System.out.println(String.join("\n", changes("forms/plan-visit.form",
				(m) -> m.replaceAll("\"label\": \"", "\"label\": \"X").replaceFirst("\"key\": \"", "\"key\": \"x"))));
	}

	private static List<String> changes(String path, UnaryOperator<String> change) {
		String before = Models.text(Path.of(path));
		return Changes
			.of(path, before.getBytes(StandardCharsets.UTF_8), change.apply(before).getBytes(StandardCharsets.UTF_8))
			.stream()
			.map((one) -> one.element() + ": " + one.change())
			.toList();
	}

}
