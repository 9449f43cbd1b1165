package org.concernhandling.engine.forms;

import java.util.ArrayList;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.ApplicationContext;

/** Puts the server's side of the forms into the engine. */
public class FormsPlugin extends AbstractProcessEnginePlugin {

	private final ApplicationContext context;

	public FormsPlugin(ApplicationContext context) {
		this.context = context;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl configuration) {
		if (configuration.getCustomPreBPMNParseListeners() == null) {
			configuration.setCustomPreBPMNParseListeners(new ArrayList<>());
		}
		configuration.getCustomPreBPMNParseListeners().add(new TaskForms(this.context, configuration));
		configuration.setTaskService(new FormTaskService(this.context));
		configuration.setFormService(new RefusingFormService());
	}

}
