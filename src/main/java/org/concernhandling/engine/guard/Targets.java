package org.concernhandling.engine.guard;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.ModelException;
import org.concernhandling.engine.guard.ModelFile.Kind;

/**
 * What the decision service-levels has targets for.
 *
 * @param names their names, or nothing when there is no such decision that can be read:
 * that is told where the decision is checked
 */
record Targets(Optional<Set<String>> names) {

	static Targets in(ModelLibrary library) {
		return new Targets(library.find(Kind.DECISION, "service-levels").flatMap(Targets::read).map(Targets::names));
	}

	/** Whether there is a target of this name, which stands in single quotes. */
	boolean knows(String quoted) {
		return this.names.filter((known) -> !known.contains(quoted.replace("'", ""))).isEmpty();
	}

	private static Optional<DmnModelInstance> read(ModelFile file) {
		if (SafeXml.trouble(file.content()).isPresent()) {
			return Optional.empty();
		}
		try {
			return Optional.of(Dmn.readModelFromStream(new ByteArrayInputStream(file.content())));
		}
		catch (ModelException ex) {
			return Optional.empty();
		}
	}

	private static Set<String> names(DmnModelInstance decision) {
		return decision.getModelElementsByType(Rule.class)
			.stream()
			.filter((rule) -> !rule.getInputEntries().isEmpty())
			.flatMap((rule) -> Stream.of(rule.getInputEntries().iterator().next().getTextContent().split(",")))
			.map((target) -> target.replace("\"", "").strip())
			.collect(Collectors.toSet());
	}

}
