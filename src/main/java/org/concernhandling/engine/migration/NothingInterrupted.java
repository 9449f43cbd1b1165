package org.concernhandling.engine.migration;

import org.camunda.bpm.engine.impl.migration.instance.MigratingActivityInstance;
import org.camunda.bpm.engine.impl.migration.instance.MigratingProcessInstance;
import org.camunda.bpm.engine.impl.migration.validation.instance.MigratingActivityInstanceValidationReportImpl;
import org.camunda.bpm.engine.impl.migration.validation.instance.MigratingActivityInstanceValidator;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityStartBehavior;

/**
 * Nothing goes over from within an event sub-process that has interrupted the rest: the
 * engine would set anew what interrupts it, and it could be interrupted once more.
 */
class NothingInterrupted implements MigratingActivityInstanceValidator {

	@Override
	public void validate(MigratingActivityInstance instance, MigratingProcessInstance process,
			MigratingActivityInstanceValidationReportImpl report) {
		if (instance.getSourceScope() instanceof ActivityImpl activity && hasInterrupted(activity)) {
			report.addFailure("This event sub-process has interrupted what lies around it");
		}
	}

	static boolean hasInterrupted(ActivityImpl activity) {
		return activity.isTriggeredByEvent()
				&& activity.getActivityStartBehavior() == ActivityStartBehavior.INTERRUPT_EVENT_SCOPE;
	}

}
