package org.concernhandling.engine.guard.process;

import java.util.ArrayList;
import java.util.List;

import org.concernhandling.engine.guard.Library;
import org.concernhandling.engine.models.Fault;
import org.concernhandling.engine.models.FormFile;
import org.concernhandling.engine.models.KnownTasks;
import org.concernhandling.engine.models.ModelLibrary;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A task that the application knows by its id stays in its process. */
class KnownTaskRulesTest {

	private static final String PROCESS = "provider-enquiry.bpmn";

	@Test
	void aTaskThatTheApplicationLooksForIsNotRenamed() {
		assertThat(faults("prepare-enquiry", "prepare-questions")).singleElement().satisfies((fault) -> {
			assertThat(fault.file()).isEqualTo(PROCESS);
			assertThat(fault.rule()).isEqualTo("has the task prepare-enquiry");
		});
	}

	@Test
	void anotherTaskMayBe() {
		assertThat(faults("assess-provider-response", "judge-the-answer")).isEmpty();
	}

	@Test
	void everyTaskThatIsLookedForIsInOurModels() {
		assertThat(FormFile.all(Library.brought()).map(FormFile::id)).containsAll(KnownTasks.ids());
	}

	private static List<Fault> faults(String task, String renamed) {
		ModelLibrary library = Library.deploying(Library.file(PROCESS, Library.text(PROCESS).replace(task, renamed)));
		List<Fault> faults = new ArrayList<>();
		new KnownTaskRules().check(library, faults::add);
		return faults;
	}

}
