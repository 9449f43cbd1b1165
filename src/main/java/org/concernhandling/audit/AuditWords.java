package org.concernhandling.audit;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

import org.concernhandling.PlainWords;
import org.concernhandling.TaskNames;
import org.springframework.stereotype.Component;

/** What was recorded, in words for auditors. The records themselves hold codes. */
@Component
class AuditWords {

	/** What stands before the id of a task's place in its model. */
	private static final String TASK = "task=";

	/** Where the words of a code alone would leave open what is meant. */
	private static final Map<String, String> KINDS = Map.ofEntries(Map.entry("access-refused", "Page refused"),
			Map.entry("audit-read", "Audit record read"), Map.entry("audit-verified", "Audit record checked"),
			Map.entry("case-file-read", "Case file opened"),
			Map.entry("case-file-refused", "Case file refused: no need to know it"),
			Map.entry("deployment", "Models deployed"), Map.entry("deployment-refused", "Models refused"),
			Map.entry("deployment-undone", "Deployment undone"), Map.entry("engine-task", "Task worked on"),
			Map.entry("engine-process-instance", "Process changed"), Map.entry("engine-variable", "Variable changed"),
			Map.entry("engine-job", "Job changed"), Map.entry("engine-incident", "Incident noted"),
			Map.entry("engine-user", "Account changed"), Map.entry("engine-group", "Group changed"),
			Map.entry("engine-group-membership", "Member of a group added or taken out"),
			Map.entry("engine-authorization", "Rights changed"),
			Map.entry("engine-identity-link", "Who may do a task changed"),
			Map.entry("figures-released", "Figures given out"),
			Map.entry("figures-released-in-full", "Figures given out, small counts included"),
			Map.entry("identity-asked", "Identity asked for"),
			Map.entry("identity-decided", "Custodian decided about an identity"),
			Map.entry("identity-decision-refused", "Custodian’s decision refused"),
			Map.entry("identity-notice", "Telling the reporter considered"),
			Map.entry("identity-look-refused", "Look at an identity refused"),
			Map.entry("letter-sent", "Letter sent to the reporter about their identity"),
			Map.entry("receipt-checked", "Receipt of a reporter checked"),
			Map.entry("custodian-confirmed", "Custodian confirmed"),
			Map.entry("custodian-not-confirmed", "Confirming a custodian refused"),
			Map.entry("custodian-confirmation-lost", "Custodian not confirmed any more"),
			Map.entry("identity-withdrawn", "Request for an identity withdrawn"),
			Map.entry("identity-request-seen", "Custodian read a request for an identity"),
			Map.entry("migration", "Running cases moved to another version"));

	private final TaskNames tasks;

	AuditWords(TaskNames tasks) {
		this.tasks = tasks;
	}

	/** A kind of records in words. */
	String ofKind(String what) {
		return KINDS.getOrDefault(what, PlainWords.of(what));
	}

	/** A record's detail, with tasks called as in their models; null for null. */
	String ofDetail(String detail) {
		return (detail == null) ? null : Arrays.stream(detail.split(","))
			.map((code) -> code.startsWith(TASK) ? "“" + this.tasks.of(code.substring(TASK.length())) + "”" : code)
			.collect(Collectors.joining(", "));
	}

}
