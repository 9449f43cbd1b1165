package org.concernhandling.engine.guard.process;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.concernhandling.access.StaffGroup;
import org.concernhandling.engine.guard.rules.ProcessRules;
import org.concernhandling.engine.models.Extensions;
import org.concernhandling.engine.models.FileFaults;
import org.concernhandling.engine.models.ModelFile.Kind;
import org.concernhandling.engine.models.ModelFile;
import org.concernhandling.engine.models.ModelLibrary;
import org.concernhandling.engine.models.ProcessFile;

/** A task tells whoever does it what to do, by when, and asks by its form. */
final class UserTaskRules implements ProcessRules {

	private static final Set<String> GROUPS = StaffGroup.handlingConcerns()
		.map(StaffGroup::id)
		.collect(Collectors.toSet());

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final Set<String> LISTENED = Set.of("create", "assignment", "complete");

	@Override
	public void check(ProcessFile process, ModelLibrary library, FileFaults faults) {
		process.model().getModelElementsByType(UserTask.class).forEach((task) -> check(task, library, faults));
	}

	private void check(UserTask task, ModelLibrary library, FileFaults faults) {
		faults.unless(HeaderRules.isDocumented(task), task, "its documentation says what to do and why",
				"Open section Documentation, and tell whoever does the task what to do and why.");
		List<String> groups = task.getCamundaCandidateGroupsList();
		faults.unless(!groups.isEmpty() && GROUPS.containsAll(groups), task, "is for a known group of staff",
				"Choose Who does it under Custom properties; without a template, enter into Candidate groups in section "
						+ "Assignment one of these: " + GROUPS.stream().sorted().collect(Collectors.joining(", "))
						+ ".");
		checkForm(task, library, faults);
		faults.unless(TimerRules.asksForDate(task.getCamundaDueDate()), task, "is due by a date of the deadlines bean",
				"Set Due date under Custom properties, or without a template in section Assignment, to "
						+ "${deadlines.due('%s', reference)}%s.".formatted(
								FileFaults.isChosen(task.getId()) ? task.getId() : "the-id-of-the-task",
								FileFaults.isChosen(task.getId()) ? "" : ", with the ID that you give the task"));
		faults.unless(task.getCamundaPriority() == null || task.getCamundaPriority().matches("\\d{1,3}"), task,
				"its priority is a number", "Open section Assignment, and set Priority to a number from 0 to 100.");
		Extensions.of(task, CamundaTaskListener.class)
			.forEach((listener) -> faults.unless(LISTENED.contains(listener.getCamundaEvent()), task,
					"its listeners listen to create, assignment or complete",
					"Open section Task listeners, and choose another event."));
	}

	private static void checkForm(UserTask task, ModelLibrary library, FileFaults faults) {
		faults.unless(task.getId().equals(task.getCamundaFormRef()), task, "has the form of its own name",
				"Set Form under Custom properties, or without a template Form ID in section Forms, to %s."
					.formatted(FileFaults.isChosen(task.getId()) ? task.getId() : "the ID that you give the task"));
		faults.unless("deployment".equals(task.getCamundaFormRefBinding()), task, "its form is bound by deployment",
				"Open section Forms, and set Binding to deployment.");
		if (task.getId().equals(task.getCamundaFormRef())) {
			faults.unless(library.find(Kind.FORM, task.getId()).filter((form) -> isOf(task, form)).isPresent(), task,
					"there is a form with its id in the file of that name",
					"Draw the form %s.form with this id, and deploy it together with the process."
						.formatted(task.getId()));
		}
	}

	/** A form that cannot be read is told where forms are checked. */
	private static boolean isOf(UserTask task, ModelFile form) {
		try {
			return task.getId()
				.equals(JSON.readTree(new String(form.content(), StandardCharsets.UTF_8)).path("id").asText());
		}
		catch (JsonProcessingException ex) {
			return true;
		}
	}

}
