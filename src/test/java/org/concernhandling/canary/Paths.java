package org.concernhandling.canary;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;

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
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** Which sequence flows of the live models were taken. */
class Paths {

	private final Set<String> taken = new ConcurrentSkipListSet<>();

	/**
	 * All of them but those to the events of an event-based gateway, which an engine does
	 * not take: what comes after the event tells that it came.
	 */
	private final Set<String> all = HandlingModels.all()
		.map((file) -> Bpmn.readModelFromFile(file.toFile()))
		.flatMap((model) -> model.getModelElementsByType(SequenceFlow.class)
			.stream()
			.filter((flow) -> !(flow.getSource() instanceof EventBasedGateway))
			.map((flow) -> process(model) + "/" + flow.getId()))
		.collect(Collectors.toCollection(TreeSet::new));

	/** How many were taken. */
	int taken() {
		return this.taken.size();
	}

	/** Those that nothing has taken yet. */
	Set<String> missing() {
		Set<String> missing = new TreeSet<>(this.all);
		missing.removeAll(this.taken);
		return missing;
	}

	/** The processes of which some are missing. */
	Set<String> unfinished() {
		return missing().stream().map((flow) -> flow.substring(0, flow.indexOf('/'))).collect(Collectors.toSet());
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

	private static String process(BpmnModelInstance model) {
		return model.getModelElementsByType(Process.class).iterator().next().getId();
	}

}
