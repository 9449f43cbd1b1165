package org.concernhandling.access;

import java.util.function.Predicate;

/** Where a person can go from the front page. */
enum Destination {

	HOME("Home", "/", "", (account) -> true),

	TASKLIST("Tasklist", "/camunda/app/tasklist/default/",
			"Your tasks and those of your groups, by due date. Open a task to see its form and the case file.",
			Account::handlesConcerns),

	INTAKE("Log a concern", "/intake", "Write down what somebody told you by telephone, by post or at an inspection.",
			Account::handlesConcerns),

	SEARCH("Find a concern", "/concerns",
			"By its reference, the service that it is about, its category, or when it came in.",
			Account::handlesEveryConcern),

	PROCESSES("Processes", "/processes",
			"How concerns are handled at present: every task, who does it and by when, and every decision.",
			(account) -> account.handlesConcerns() || account.isIn(StaffGroup.PROCESS_OWNERS)
					|| account.isIn(StaffGroup.AUDITORS)),

	COCKPIT("Cockpit", "/camunda/app/cockpit/default/",
			"What is late or near its time, and where every concern stands on its process.",
			(account) -> account.isIn(StaffGroup.MANAGERS)),

	FIGURES("Figures", "/figures",
			"How many concerns came in over any period, what they were about, and what was done about them.",
			(account) -> account.isIn(StaffGroup.MANAGERS)),

	MODELS("Cockpit", "/camunda/app/cockpit/default/",
			"Which versions of a process or decision there are, and how many concerns run under each. "
					+ "Models are changed and deployed in Camunda Modeler, not here.",
			(account) -> account.isIn(StaffGroup.PROCESS_OWNERS) && !account.isIn(StaffGroup.MANAGERS)),

	DEPLOYMENTS("Deployments", "/deployments",
			"What changed in the models and by whom. Process owners undo a deployment there.",
			(account) -> account.isIn(StaffGroup.PROCESS_OWNERS) || account.isIn(StaffGroup.MANAGERS)
					|| account.isIn(StaffGroup.ADMINISTRATORS)),

	ANNUAL_REPORTS("Annual reports", "/annual-reports",
			"The report that the law asks for by 30 September: what is on its way, and what is published.",
			(account) -> account.isIn(StaffGroup.MANAGERS)),

	AUDIT("Audit record", "/audit", "Who saw and did what. Whether it was changed since can be checked there.",
			(account) -> account.isIn(StaffGroup.AUDITORS)),

	CUSTODIANS("Custodians", "/custodians",
			"Who decides whether somebody sees a reporter’s name, and who waits to be confirmed for that.",
			(account) -> account.isIn(StaffGroup.CUSTODIANS)),

	ADMIN("Admin", "/camunda/app/admin/default/", "Accounts, groups and authorisations.",
			(account) -> account.isIn(StaffGroup.ADMINISTRATORS));

	private final String label;

	private final String path;

	private final String description;

	private final Predicate<Account> openTo;

	Destination(String label, String path, String description, Predicate<Account> openTo) {
		this.label = label;
		this.path = path;
		this.description = description;
		this.openTo = openTo;
	}

	String label() {
		return this.label;
	}

	String path() {
		return this.path;
	}

	String description() {
		return this.description;
	}

	boolean isOpenTo(Account account) {
		return this.openTo.test(account);
	}

}
