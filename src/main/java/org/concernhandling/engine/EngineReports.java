package org.concernhandling.engine;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.context.BpmnExecutionContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.concernhandling.reporting.annual.ReportProcess;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Annual reports in the engine: each edition is carried by a process of its own, found by
 * the reference of its year.
 */
@Component
class EngineReports implements ReportProcess {

	private static final String PROCESS = "annual-report";

	/** Looked up when it is used: the engine's models call what asks here. */
	private final ObjectProvider<RuntimeService> runtime;

	EngineReports(ObjectProvider<RuntimeService> runtime) {
		this.runtime = runtime;
	}

	@Override
	public void start(String reference, int edition) {
		Unchecked.byAuthorization(() -> this.runtime.getObject()
			.startProcessInstanceByMessage(SentMessages.REPORT_ASKED_FOR, reference, facts(reference, edition)));
	}

	@Override
	public boolean carries(String reference) {
		return Unchecked.byAuthorization(() -> this.runtime.getObject()
			.createProcessInstanceQuery()
			.processDefinitionKey(PROCESS)
			.processInstanceBusinessKey(reference)
			.count() > 0);
	}

	@Override
	public void becomes(String reference, int edition) {
		BpmnExecutionContext calling = Context.getBpmnExecutionContext();
		ExecutionEntity process = (calling != null) ? calling.getExecution().getProcessInstance() : null;
		if (process == null || !PROCESS.equals(process.getProcessDefinition().getKey())) {
			throw new IllegalStateException("Only the process of annual reports can become one");
		}
		process.setProcessBusinessKey(reference);
		process.setVariables(facts(reference, edition));
	}

	private static VariableMap facts(String reference, int edition) {
		return Variables.createVariables().putValue("reference", reference).putValue("edition", edition);
	}

}
