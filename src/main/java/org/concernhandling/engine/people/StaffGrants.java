package org.concernhandling.engine.people;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.authorization.BatchPermissions;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.SystemPermissions;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.concernhandling.access.StaffGroup;

import static org.concernhandling.engine.people.Grant.to;
import static org.concernhandling.engine.people.Grant.toEvery;

/**
 * What each group may do in the engine: the least that lets its members work. Nobody may
 * start a process, write a variable, or delete, change or move an instance past the
 * models; a task is open to its candidate group and to its assignee by itself.
 */
final class StaffGrants {

	private StaffGrants() {
	}

	static List<Grant> of(StaffGroup group) {
		List<Grant> grants = new ArrayList<>();
		// Their own account: its password.
		grants.add(to(Resources.APPLICATION, "welcome", Permissions.ACCESS));
		if (group.handlesConcerns()) {
			grants.add(to(Resources.APPLICATION, "tasklist", Permissions.ACCESS));
			// Names of colleagues beside their tasks.
			grants.add(toEvery(Resources.USER, Permissions.READ));
			grants.add(toEvery(Resources.GROUP, Permissions.READ));
		}
		switch (group) {
			case MANAGERS -> grants.addAll(managers());
			case PROCESS_OWNERS -> grants.addAll(processOwners());
			case ADMINISTRATORS -> grants.addAll(administrators());
			case CASEWORKERS, SAFEGUARDING, INSPECTORS, SCHEDULING, CUSTODIANS ->
				// The reference and the setting on a task's card; they are codes, as
				// every variable is.
				grants.add(toEvery(Resources.PROCESS_DEFINITION, ProcessDefinitionPermissions.READ,
						ProcessDefinitionPermissions.READ_INSTANCE));
			case AUDITORS, MONITORING -> {
				// What they open is our own.
			}
		}
		return grants;
	}

	private static List<Grant> managers() {
		return List.of(to(Resources.APPLICATION, "cockpit", Permissions.ACCESS),
				toEvery(Resources.PROCESS_DEFINITION, ProcessDefinitionPermissions.READ,
						ProcessDefinitionPermissions.READ_INSTANCE, ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE,
						ProcessDefinitionPermissions.READ_TASK, ProcessDefinitionPermissions.READ_TASK_VARIABLE,
						ProcessDefinitionPermissions.READ_HISTORY, ProcessDefinitionPermissions.READ_HISTORY_VARIABLE,
						ProcessDefinitionPermissions.TASK_ASSIGN, ProcessDefinitionPermissions.RETRY_JOB),
				// The count of tasks by group in Cockpit asks for every task.
				toEvery(Resources.TASK, TaskPermissions.READ), toEvery(Resources.DEPLOYMENT, Permissions.READ),
				toEvery(Resources.DECISION_DEFINITION, Permissions.READ, Permissions.READ_HISTORY),
				toEvery(Resources.DECISION_REQUIREMENTS_DEFINITION, Permissions.READ),
				// Failed jobs are retried in batches when there are many, and instances
				// go over to new
				// versions in batches.
				toEvery(Resources.BATCH, BatchPermissions.READ, BatchPermissions.READ_HISTORY,
						BatchPermissions.CREATE_BATCH_SET_JOB_RETRIES));
	}

	private static List<Grant> processOwners() {
		return List.of(to(Resources.APPLICATION, "cockpit", Permissions.ACCESS),
				toEvery(Resources.DEPLOYMENT, Permissions.CREATE, Permissions.READ),
				toEvery(Resources.PROCESS_DEFINITION, ProcessDefinitionPermissions.READ),
				toEvery(Resources.DECISION_DEFINITION, Permissions.READ),
				toEvery(Resources.DECISION_REQUIREMENTS_DEFINITION, Permissions.READ));
	}

	/** Accounts, not concerns: whoever gives rights does not hold those rights. */
	private static List<Grant> administrators() {
		return List.of(to(Resources.APPLICATION, "admin", Permissions.ACCESS), toEvery(Resources.USER, Permissions.ALL),
				toEvery(Resources.GROUP, Permissions.ALL), toEvery(Resources.GROUP_MEMBERSHIP, Permissions.ALL),
				toEvery(Resources.AUTHORIZATION, Permissions.ALL), toEvery(Resources.SYSTEM, SystemPermissions.READ));
	}

}
