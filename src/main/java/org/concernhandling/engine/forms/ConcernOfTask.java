package org.concernhandling.engine.forms;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** To which concern a task belongs. */
final class ConcernOfTask {

	private ConcernOfTask() {
	}

	/**
	 * @throws OptimisticLockingException when the concern has just gone over to another
	 * version of its process: what was read of it first is not there any more, which the
	 * engine itself would only find out when it writes
	 */
	static String reference(TaskEntity task) {
		ExecutionEntity execution = task.getExecution();
		ExecutionEntity process = (execution != null) ? execution.getProcessInstance() : null;
		if (process == null) {
			throw new OptimisticLockingException(
					"The concern was changed by somebody else at this moment. Please do the same once more.");
		}
		return process.getBusinessKey();
	}

}
