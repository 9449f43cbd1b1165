package org.concernhandling.canary;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** Which sequence flows of the live models were taken. */
class Paths {

	private final Set<String> taken = ConcurrentHashMap.newKeySet();

	/** The sequence flows that nothing has taken yet. */
	Set<String> untaken(RepositoryService models) {
		Set<String> all = new TreeSet<>();
		models.createProcessDefinitionQuery()
			.latestVersion()
			.list()
			.forEach((process) -> flows(models, process.getId())
				.forEach((flow) -> all.add(process.getKey() + "/" + flow.getId())));
		all.removeAll(this.taken);
		return all;
	}

	private static Collection<SequenceFlow> flows(RepositoryService models, String process) {
		return models.getBpmnModelInstance(process).getModelElementsByType(SequenceFlow.class);
	}

	ProcessEnginePlugin plugin() {
		return new AbstractProcessEnginePlugin() {
			@Override
			public void preInit(ProcessEngineConfigurationImpl engine) {
				List<org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener> listeners = engine
					.getCustomPostBPMNParseListeners();
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
