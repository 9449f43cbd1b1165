package org.concernhandling.models;

import java.util.Collection;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Process;

/**
 * A file holds one process, which says what it is for, how long it is kept and which
 * version it is.
 */
final class ProcessRules {

	private final BpmnModelInstance model;

	private final Faults faults;

	ProcessRules(BpmnModelInstance model, Faults faults) {
		this.model = model;
		this.faults = faults;
	}

	void check(String file) {
		Collection<Process> processes = this.model.getModelElementsByType(Process.class);
		this.faults.unless(processes.size() == 1, "file " + file, "holds one process");
		processes.forEach((process) -> check(process, file));
		this.faults.unlessChosen(this.model.getDefinitions().getId(), "definitions");
		this.model.getModelElementsByType(BaseElement.class)
			.stream()
			.filter((element) -> element.getId() != null)
			.filter((element) -> !element.getElementType().getTypeNamespace().endsWith("/DI"))
			.forEach((element) -> this.faults.unlessChosen(element.getId(), Titles.of(element)));
	}

	private void check(Process process, String file) {
		this.faults.unless(process.getId().equals(file), process, "the id is the name of the file");
		this.faults.unless(!Titles.words(process).isEmpty(), process, "has a name");
		this.faults.unless(isDocumented(process), process, "its documentation says what it is for");
		this.faults.unless(process.isExecutable(), process, "is executable");
		this.faults.unless(!process.isCamundaStartableInTasklist(), process, "cannot be started from Tasklist");
		this.faults.unless(process.getCamundaHistoryTimeToLiveString() != null, process, "has a historyTimeToLive");
		this.faults.unless(process.getCamundaVersionTag() != null, process, "has a version tag");
	}

	static boolean isDocumented(BaseElement element) {
		return element.getDocumentations().stream().anyMatch((words) -> !words.getTextContent().isBlank());
	}

}
