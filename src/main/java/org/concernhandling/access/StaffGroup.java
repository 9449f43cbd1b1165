package org.concernhandling.access;

import java.util.Arrays;
import java.util.stream.Stream;

/**
 * The groups that people belong to. What a group may do in the engine is declared there.
 */
public enum StaffGroup {

	/** Screen, assess, decide, follow up and close. */
	CASEWORKERS("caseworkers", "Caseworkers", true),

	/** Refer children at immediate risk and chase the answer. */
	SAFEGUARDING("safeguarding", "Safeguarding", true),

	/** Follow up at the service. */
	INSPECTORS("inspectors", "Inspectors", true),

	/** Keep the diary of inspections and visits. */
	SCHEDULING("scheduling", "Scheduling", true),

	/** Approve, decide on enforcement, settle what is stuck. */
	MANAGERS("managers", "Managers", true),

	/** Decide what may point to a reporter. */
	CUSTODIANS("custodians", "Custodians of identity", true),

	/** Draw and deploy the models. */
	PROCESS_OWNERS("process-owners", "Process owners", false),

	/** Check who did and saw what. */
	AUDITORS("auditors", "Auditors", false),

	/** Programs that collect figures about how the application runs. */
	MONITORING("monitoring", "Monitoring", false),

	/** Administer accounts and groups. The engine knows its administrators by this id. */
	ADMINISTRATORS("camunda-admin", "Administrators", false);

	private final String id;

	private final String label;

	private final boolean handlesConcerns;

	StaffGroup(String id, String label, boolean handlesConcerns) {
		this.id = id;
		this.label = label;
		this.handlesConcerns = handlesConcerns;
	}

	/** The id by which models and accounts name the group. */
	public String id() {
		return this.id;
	}

	/** The group's name in plain words. */
	public String label() {
		return this.label;
	}

	/**
	 * Whether its members handle concerns: only they log concerns, and read those case
	 * files that they need.
	 */
	public boolean handlesConcerns() {
		return this.handlesConcerns;
	}

	/**
	 * Whether its members handle every concern: they find concerns, and read the case
	 * file of each. The others need a task about it.
	 */
	public boolean handlesEveryConcern() {
		return this == CASEWORKERS || this == MANAGERS;
	}

	/** The groups whose members handle every concern. */
	public static Stream<StaffGroup> handlingEveryConcern() {
		return Arrays.stream(values()).filter(StaffGroup::handlesEveryConcern);
	}

	/** The groups whose members handle concerns. */
	public static Stream<StaffGroup> handlingConcerns() {
		return Arrays.stream(values()).filter(StaffGroup::handlesConcerns);
	}

}
