package org.concernhandling.engine.guard.process;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.concernhandling.engine.guard.rules.ProcessRules;
import org.concernhandling.engine.models.BpmnReading;
import org.concernhandling.engine.models.FileFaults;
import org.concernhandling.engine.models.KnownTasks;
import org.concernhandling.engine.models.ModelLibrary;
import org.concernhandling.engine.models.ProcessFile;

/** A task that the application knows by its id stays in its process. */
final class KnownTaskRules implements ProcessRules {

	@Override
	public void check(ProcessFile process, ModelLibrary library, FileFaults faults) {
		Set<String> gone = library.live(process.file().name())
			.flatMap((live) -> BpmnReading.of(live).process())
			.map(KnownTaskRules::tasks)
			.orElse(new TreeSet<>());
		gone.retainAll(KnownTasks.ids());
		gone.removeAll(tasks(process));
		process.model()
			.getModelElementsByType(Process.class)
			.forEach((drawn) -> gone.forEach((task) -> faults.unless(false, drawn, "has the task " + task,
					"Give the task this id again, and its form likewise: the application looks there for what was "
							+ "answered and by whom.")));
	}

	private static Set<String> tasks(ProcessFile process) {
		return process.model()
			.getModelElementsByType(UserTask.class)
			.stream()
			.map(UserTask::getId)
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
