package org.concernhandling.engine.forms;

import java.util.Map;

import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;

/** Tells whoever submits a form why it is refused. */
class RefusingFormService extends FormServiceImpl {

	@Override
	public void submitTaskForm(String taskId, Map<String, Object> properties) {
		submitTaskFormWithVariablesInReturn(taskId, properties, false);
	}

	@Override
	public VariableMap submitTaskFormWithVariablesInReturn(String taskId, Map<String, Object> properties,
			boolean deserializeValues) {
		return Refusals.told(() -> super.submitTaskFormWithVariablesInReturn(taskId, properties, deserializeValues));
	}

}
