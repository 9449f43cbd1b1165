package org.concernhandling.canary;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Which sequence flows of the live models were taken. */
class Paths {

	private final Set<String> taken = ConcurrentHashMap.newKeySet();

	int taken() {
		return this.taken.size();
	}

	ProcessEnginePlugin plugin() {
		return new AbstractProcessEnginePlugin() {
			@Override
			public void preInit(ProcessEngineConfigurationImpl engine) {
				List<BpmnParseListener> listeners = engine.getCustomPostBPMNParseListeners();
				listeners.add(new AbstractBpmnParseListener() {
					@Override
					public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
						transition.addListener(ExecutionListener.EVENTNAME_TAKE,
								(ExecutionListener) (execution) -> take(
										((ExecutionEntity) execution).getProcessDefinition().getKey(),
										execution.getCurrentTransitionId()));
					}
				});
			}
		};
	}

	private void take(String process, String flow) {
		this.taken.add(process + "/" + flow);
	}

}
