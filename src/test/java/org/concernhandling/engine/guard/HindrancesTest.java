package org.concernhandling.engine.guard;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.concernhandling.engine.guard.rules.Finding;
import org.concernhandling.engine.models.Fault;
import org.concernhandling.engine.models.ModelFile;
import org.concernhandling.engine.models.ModelLibrary;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Only what a deployment itself makes wrong keeps it from going live. */
class HindrancesTest {

	private static final String PROCESS = "provider-enquiry.bpmn";

	private static final String FORM = "prepare-enquiry.form";

	private static final String ASKING = "assess-provider-response.form";

	private final ModelFile sound = Library.file(PROCESS, Library.text(PROCESS));

	private final ModelFile unnamed = Library.file(PROCESS,
			Edited.model(Library.text(PROCESS)).drop("prepare-enquiry", "name").xml());

	private final ModelFile scripted = Library.file(PROCESS,
			Edited.model(Library.text(PROCESS))
				.set("prepare-enquiry", "camunda:dueDate", "${''.getClass()}")
				.drop("prepare-enquiry", "name")
				.xml());

	private final ModelFile form = Library.file(FORM, Library.text(FORM) + "\n");

	@Test
	void whatWasWrongWithAFileThatComesAlongIsNoHindrance() {
		assertThat(hindrances(this.unnamed, List.of(), this.form, this.unnamed)).isEmpty();
	}

	@Test
	void whatWasWrongWithAFileThatChangesHasToBeMended() {
		ModelFile changed = Library.file(PROCESS, new String(this.unnamed.content(), StandardCharsets.UTF_8) + "\n");
		assertThat(hindrances(this.unnamed, List.of(), changed)).extracting(Fault::rule).containsExactly("has a name");
	}

	@Test
	void whatBecomesWrongWithAFileThatComesAlongIsAHindranceAlsoBesideAnOldFault() {
		ModelFile live = Library.file(PROCESS,
				Edited.model(Library.text(PROCESS)).set("prepare-enquiry", "camunda:candidateGroups", "x").xml());
		ModelFile asking = Library.changed(ASKING, "\"key\": \"providerAssessment\"", "\"key\": \"providerSaid\"");
		assertThat(hindrances(live, List.of(), asking, live)).isNotEmpty()
			.allSatisfy((fault) -> assertThat(fault.toString()).doesNotContain("known group"))
			.anySatisfy((fault) -> assertThat(fault.file()).isEqualTo(PROCESS));
	}

	@Test
	void whatComesBackAsItOnceWasIsHeldToTheRulesOfSafetyOnly() {
		assertThat(hindrances(this.sound, List.of(), this.unnamed)).extracting(Fault::rule)
			.containsExactly("has a name");
		assertThat(hindrances(this.sound, List.of(this.unnamed), this.unnamed)).isEmpty();
		assertThat(hindrances(this.sound, List.of(this.scripted), this.scripted)).isNotEmpty()
			.extracting(Fault::rule)
			.doesNotContain("has a name");
	}

	@Test
	void whatComesBackDoesNotTakeAwayWhatLiveModelsRelyOn() {
		ModelFile asking = Library.changed(ASKING, "\"key\": \"providerAssessment\"", "\"key\": \"providerSaid\"");
		assertThat(hindrances(this.sound, List.of(asking), asking, this.sound)).isNotEmpty();
	}

	private static List<Fault> hindrances(ModelFile live, List<ModelFile> earlier, ModelFile... deployed) {
		Stream<ModelFile> others = Library.ours().filter((file) -> !file.name().equals(live.name()));
		List<Finding> found = new Hindrances(ModelRules.all(),
				(name) -> earlier.stream().filter((file) -> file.name().equals(name)))
			.in(new ModelLibrary(Stream.of(deployed), Stream.concat(others, Stream.of(live))));
		return Finding.told(found);
	}

}
