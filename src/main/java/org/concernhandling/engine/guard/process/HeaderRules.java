package org.concernhandling.engine.guard.process;

import java.util.Collection;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.concernhandling.engine.guard.rules.ProcessRules;
import org.concernhandling.engine.models.FileFaults;
import org.concernhandling.engine.models.ModelLibrary;
import org.concernhandling.engine.models.ProcessFile;
import org.concernhandling.engine.models.Titles;
import org.concernhandling.engine.models.VersionTag;

/**
 * A file holds one process, which says what it is for, how long it is kept and which
 * version it is. Everything in it has an id that a person chose.
 */
final class HeaderRules implements ProcessRules {

	private static final String NOTHING_SELECTED = "Click on the empty canvas, open section ";

	@Override
	public void check(ProcessFile process, ModelLibrary library, FileFaults faults) {
		Collection<Process> processes = process.model().getModelElementsByType(Process.class);
		faults.unless(processes.size() == 1, "", "", "holds one process",
				"Draw each process in a file of its own, without pools.");
		processes.forEach((found) -> check(found, process.id(), faults));
		process.model()
			.getModelElementsByType(BaseElement.class)
			.stream()
			.filter((element) -> element.getId() != null)
			// Modeler lets nobody choose the ids of other elements, such as the timer of
			// an event.
			.filter((element) -> element instanceof FlowElement || element instanceof Process)
			.forEach((element) -> faults.unlessChosen(element.getId(), Titles.of(element)));
	}

	private void check(Process process, String file, FileFaults faults) {
		faults.unless(process.getId().equals(file), process, "the id is the name of the file",
				NOTHING_SELECTED + "General, and set ID to " + file + ".");
		faults.unless(!Titles.words(process).isEmpty(), process, "has a name",
				NOTHING_SELECTED + "General, and give it a name.");
		faults.unless(isDocumented(process), process, "its documentation says what it is for",
				NOTHING_SELECTED + "Documentation, and write what the process is for.");
		faults.unless(process.isExecutable(), process, "is executable",
				NOTHING_SELECTED + "General, and tick Executable.");
		faults.unless(!process.isCamundaStartableInTasklist(), process, "cannot be started from Tasklist",
				NOTHING_SELECTED + "Tasklist, and untick Startable: concerns come in on their own page.");
		faults.unless(matches(process.getCamundaHistoryTimeToLiveString(), "P\\d+D|\\d+"), process,
				"has a historyTimeToLive", NOTHING_SELECTED + "History cleanup, and set Time to live, such as P3650D.");
		faults.unless(VersionTag.parse(process.getCamundaVersionTag()).isPresent(), process, "has a version tag",
				NOTHING_SELECTED + "General, and set Version tag to numbers such as 1.2.0.");
	}

	private static boolean matches(String value, String form) {
		return value != null && value.matches(form);
	}

	/** Whether an element says something about itself. */
	static boolean isDocumented(BaseElement element) {
		return element.getDocumentations().stream().anyMatch((words) -> !words.getTextContent().isBlank());
	}

}
