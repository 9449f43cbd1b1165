package org.concernhandling.engine;

import java.util.ArrayList;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.concernhandling.concern.CurrentPerson;
import org.concernhandling.concern.Reference;
import org.concernhandling.concern.Refused;
import org.concernhandling.identity.Disclosures;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Keeps whoever has decided about the identity of a reporter from working on the concern
 * afterwards, whichever way a task comes to them: whoever may see a name and whoever
 * handles the story are not to become one person, whatever came first.
 */
@Component
class ApartFromIdentity extends AbstractProcessEnginePlugin {

	private final ObjectProvider<Disclosures> disclosures;

	private final ObjectProvider<CurrentPerson> person;

	ApartFromIdentity(ObjectProvider<Disclosures> disclosures, ObjectProvider<CurrentPerson> person) {
		this.disclosures = disclosures;
		this.person = person;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl configuration) {
		if (configuration.getCustomPostBPMNParseListeners() == null) {
			configuration.setCustomPostBPMNParseListeners(new ArrayList<>());
		}
		configuration.getCustomPostBPMNParseListeners().add(new EveryTaskAboutAConcern());
	}

	private void requireApart(DelegateTask task, String person) {
		String reference = task.getExecution().getProcessBusinessKey();
		if (person != null && Reference.isOne(reference)
				&& this.disclosures.getObject().hasDecidedAbout(reference, person)) {
			throw new Refused("Whoever has decided about this concern's reporter does not work on the concern. Leave "
					+ "this task to somebody else.");
		}
	}

	private class EveryTaskAboutAConcern extends AbstractBpmnParseListener {

		@Override
		public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
			ProcessDefinitionEntity process = (ProcessDefinitionEntity) activity.getProcessDefinition();
			if (process.getKey().equals(EngineDisclosures.PROCESS)) {
				return;
			}
			TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
			task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT,
					(assigned) -> requireApart(assigned, assigned.getAssignee()));
			task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE,
					(done) -> requireApart(done, ApartFromIdentity.this.person.getObject().id().orElse(null)));
		}

	}

}
