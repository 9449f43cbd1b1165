package org.concernhandling.engine.clocks;

import org.camunda.bpm.engine.impl.context.BpmnExecutionContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.concernhandling.servicelevel.CurrentProcess;
import org.springframework.stereotype.Component;

/** The process whose model is calling. */
@Component
class EngineCurrentProcess implements CurrentProcess {

	@Override
	public Place here() {
		BpmnExecutionContext calling = Context.getBpmnExecutionContext();
		if (calling == null) {
			throw new IllegalStateException("Only a process can start or reach a milestone");
		}
		ExecutionEntity execution = calling.getExecution();
		return new Place(execution.getProcessDefinition().getKey(), execution.getProcessInstanceId(),
				(String) execution.getVariable("setting"));
	}

}
