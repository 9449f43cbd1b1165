package org.concernhandling.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.concernhandling.demo.Scenario.Step;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The invented concerns of {@code demo/concerns.yaml}. The file gives for each task who
 * usually completes it and what they usually answer; a step says only what is different.
 */
final class Scenarios {

	private Scenarios() {
	}

	static List<Scenario> read(ObjectMapper json) {
		try (InputStream file = Scenarios.class.getResourceAsStream("/demo/concerns.yaml")) {
			Contents contents = json.convertValue(new Yaml(new SafeConstructor(new LoaderOptions())).load(file),
					Contents.class);
			return contents.concerns().stream().map((concern) -> concern.scenario(contents.usually())).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private record Contents(Map<String, Usually> usually, List<Concern> concerns) {
	}

	private record Usually(String by, Map<String, Object> answers) {
	}

	private record Concern(String name, int received, String at, String channel, String confidentiality,
			String standing, Long urn, String setting, String serviceName, String localAuthority,
			Map<String, String> reporter, String risk, String narrative, List<Step> steps) {

		Scenario scenario(Map<String, Usually> usually) {
			List<Step> complete = (this.steps != null)
					? this.steps.stream().map((step) -> complete(step, usually.get(step.task()))).toList() : List.of();
			return new Scenario(this.name, this.received, this.at, this.channel, this.confidentiality, this.standing,
					this.urn, this.setting, this.serviceName, this.localAuthority, this.reporter, this.risk,
					this.narrative, complete);
		}

		private static Step complete(Step step, Usually usually) {
			if (usually == null) {
				throw new IllegalStateException("demo/concerns.yaml does not say who usually does " + step.task());
			}
			Map<String, Object> answers = new HashMap<>(usually.answers());
			if (step.answers() != null) {
				answers.putAll(step.answers());
			}
			answers.values().removeIf("not asked"::equals);
			return new Step(step.day(), step.at(), step.task(), (step.by() != null) ? step.by() : usually.by(),
					answers);
		}

	}

}
