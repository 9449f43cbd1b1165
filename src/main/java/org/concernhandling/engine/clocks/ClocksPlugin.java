package org.concernhandling.engine.clocks;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.concernhandling.correspondence.StaffNotices;
import org.concernhandling.engine.NoticeSent;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Puts the clocks of service levels into the engine. */
@Component
class ClocksPlugin extends AbstractProcessEnginePlugin {

	private final ApplicationContext context;

	ClocksPlugin(ApplicationContext context) {
		this.context = context;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl configuration) {
		if (configuration.getCustomPostBPMNParseListeners() == null) {
			configuration.setCustomPostBPMNParseListeners(new ArrayList<>());
		}
		configuration.getCustomPostBPMNParseListeners().add(new ClockListeners(this.context));
		if (configuration.getCustomJobHandlers() == null) {
			configuration.setCustomJobHandlers(new ArrayList<>());
		}
		configuration.getCustomJobHandlers()
			.addAll(List.of(new ClockRings(this.context),
					new NoticeSent(this.context, Notices.TYPE, StaffNotices::send)));
	}

	@Override
	public void postInit(ProcessEngineConfigurationImpl configuration) {
		configuration.setFailedJobCommandFactory(PatientRetries::new);
	}

}
