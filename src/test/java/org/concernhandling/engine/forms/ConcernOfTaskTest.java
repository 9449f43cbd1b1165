package org.concernhandling.engine.forms;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ConcernOfTaskTest {

	@Test
	void isToldByItsProcess() {
		ExecutionEntity process = new ExecutionEntity();
		process.setProcessInstance(process);
		process.setBusinessKey("CN-7F3K-Q2XM");
		TaskEntity task = new TaskEntity();
		task.setExecution(process);
		assertThat(ConcernOfTask.reference(task)).isEqualTo("CN-7F3K-Q2XM");
	}

	@Test
	void isAskedForAgainWhenTheConcernWentOverInThisMoment() {
		TaskEntity task = new TaskEntity();
		assertThatExceptionOfType(OptimisticLockingException.class).isThrownBy(() -> ConcernOfTask.reference(task));
		task.setExecution(new ExecutionEntity());
		assertThatExceptionOfType(OptimisticLockingException.class).isThrownBy(() -> ConcernOfTask.reference(task));
	}

}
