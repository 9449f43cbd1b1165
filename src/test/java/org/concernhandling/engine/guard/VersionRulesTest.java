package org.concernhandling.engine.guard;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.concernhandling.engine.models.Fault;
import org.concernhandling.engine.models.ModelFile;
import org.concernhandling.engine.models.ModelLibrary;
import org.concernhandling.models.Models;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class VersionRulesTest {

	private static final String PROCESS = "processes/onward-referral.bpmn";

	private static final String DECISION = "processes/remit.dmn";

	@ParameterizedTest
	@ValueSource(strings = { PROCESS, DECISION })
	void whatIsNewHasAnyTag(String path) {
		assertThat(faults(null, model(path, "1.0.0", ""))).isEmpty();
		assertThat(faults(null, model(path, "0.1", ""))).isEmpty();
	}

	@Test
	void aTagWithoutAThirdFigureEndsWithNought() {
		ModelFile live = model(PROCESS, "1.2", "");
		assertThat(faults(live, model(PROCESS, "1.2.0", "changed"))).hasSize(1);
		assertThat(faults(live, model(PROCESS, "1.2.1", "changed"))).isEmpty();
		assertThat(faults(live, model(PROCESS, "1.3", "changed"))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { PROCESS, DECISION })
	void whatChangedHasAHigherTag(String path) {
		ModelFile live = model(path, "1.9.3", "");
		for (String higher : List.of("1.9.4", "1.10.0", "2.0.0")) {
			assertThat(faults(live, model(path, higher, "changed"))).as(higher).isEmpty();
		}
		for (String lower : List.of("1.9.3", "1.9.2", "1.8.10", "0.99.99")) {
			assertThat(faults(live, model(path, lower, "changed"))).as(lower)
				.singleElement()
				.asString()
				.contains("1.9.3", "1.9.4 or higher");
		}
	}

	@Test
	void whatDidNotChangeKeepsItsTag() {
		ModelFile live = model(PROCESS, "1.0.0", "");
		assertThat(faults(live, live)).isEmpty();
	}

	@Test
	void anEarlierVersionComesBackOnlyExactlyAsItWas() {
		ModelFile first = model(PROCESS, "1.0.0", "");
		ModelFile second = model(PROCESS, "1.1.0", "changed");
		assertThat(faults(second, first, first)).isEmpty();
		assertThat(faults(second, model(PROCESS, "1.0.0", "changed again"), first)).hasSize(1);
	}

	@Test
	void aTagThatWasUsedIsNotUsedForSomethingElse() {
		ModelFile first = model(PROCESS, "1.0.0", "");
		ModelFile undone = model(PROCESS, "1.1.0", "changed");
		assertThat(faults(first, model(PROCESS, "1.1.0", "mended"), undone)).singleElement()
			.asString()
			.contains("1.1.0 was live before");
		assertThat(faults(first, model(PROCESS, "1.1.1", "mended"), undone)).isEmpty();
	}

	@Test
	void formsExamplesAndWhatCannotBeReadHaveNoTag() {
		for (String name : List.of("remit.csv", "plan-visit.form", "broken.bpmn", "broken.dmn", "picture.png")) {
			assertThat(faults(null, new ModelFile(name, "<".getBytes(StandardCharsets.UTF_8)))).as(name).isEmpty();
		}
	}

	@Test
	void aNameNeverBreaksTheLineInWhichItIsTold() {
		ModelFile live = model(PROCESS, "1.0.0", "");
		String name = "onward\nreferral\u2028.bpmn";
		assertThat(faults(new ModelFile(name, live.content()),
				new ModelFile(name, model(PROCESS, "1.0.0", "changed").content())))
			.singleElement()
			.extracting(Fault::file)
			.isEqualTo("onward?referral?.bpmn");
	}

	private static List<Fault> faults(ModelFile live, ModelFile deployed, ModelFile... earlier) {
		List<ModelFile> versions = new ArrayList<>(List.of(earlier));
		if (live != null) {
			versions.add(live);
		}
		List<Fault> faults = new ArrayList<>();
		new VersionRules((name) -> versions.stream())
			.check(new ModelLibrary(Stream.of(deployed), Stream.ofNullable(live)), faults::add);
		return faults;
	}

	private static ModelFile model(String path, String tag, String addition) {
		String model = Models.text(Path.of(path)).replaceFirst("versionTag=\"[^\"]+\"", "versionTag=\"" + tag + "\"");
		return new ModelFile(Path.of(path).getFileName().toString(),
				(model + "<!--" + addition + "-->").getBytes(StandardCharsets.UTF_8));
	}

}
