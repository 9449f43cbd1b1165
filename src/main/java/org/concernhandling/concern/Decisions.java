package org.concernhandling.concern;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.concernhandling.LondonTime;
import org.concernhandling.concern.CaseFileEntry.Answer;
import org.concernhandling.concern.CaseFileView.Decision;
import org.concernhandling.concern.vocabulary.Code;
import org.concernhandling.concern.vocabulary.HandlingAction;

/**
 * What was decided about a concern and who decided it last: from the register where it
 * keeps the answer, otherwise from the answer to the task that asked.
 */
class Decisions {

	private final Concern concern;

	private final List<CaseFileEntry> entries;

	private final List<HandlingActions.Taken> actions;

	Decisions(Concern concern, List<CaseFileEntry> entries, List<HandlingActions.Taken> actions) {
		this.concern = concern;
		this.entries = entries;
		this.actions = actions;
	}

	List<Decision> all() {
		return Stream.of(answered("Is a child at immediate risk?", "screen-immediate-risk", "immediateRisk"),
				kept("Is it within our remit?", Concern::remit, "establish-remit"),
				kept("Does it count as a worker’s disclosure?", Concern::disclosureStatus, "establish-remit"),
				kept("Which other kind of service is it about, too?", Concern::secondSetting, "establish-remit"),
				kept("What is it about?", Concern::category, "assess-concern"),
				kept("How serious is it?", Concern::severity, "assess-concern"),
				decision("What is to be done?", chosenActions(), "decide-actions"),
				answered("Is no further action approved?", "approve-no-further-action", "noFurtherActionApproved"),
				answered("May the provider be asked although the reporter could be identified?",
						"approve-identification-risk", "identificationDecision"),
				answered("What happens to the inspection?", "review-inspection-timing", "timingDecision"),
				answered("Was a breach found?", "record-visit-findings", "breachFound"),
				answered("Which enforcement?", "decide-enforcement", "enforcement"),
				answered("Is it passed on?", "refer-onward", "onwardDecision"),
				answered("What did the authority answer?",
						List.of("confirm-authority-response", "resolve-referral-with-authority"), "authorityResponse"),
				kept("Is the risk to children reduced?", Concern::riskReduced, "review-outcome"),
				kept("Is safeguarding assured?", Concern::safeguardingAssured, "review-outcome", "close-concern"),
				kept("How did it end?", Concern::outcome, "close-concern"),
				kept("Was it substantiated?", Concern::substantiated, "close-concern"),
				kept("Was detriment reported?", Concern::detrimentReported, "close-concern"))
			.filter(Objects::nonNull)
			.toList();
	}

	private Decision kept(String question, Function<Concern, Code> answer, String... tasks) {
		Code code = answer.apply(this.concern);
		return decision(question, (code != null) ? code.label() : null, tasks);
	}

	private Decision answered(String question, String task, String key) {
		return answered(question, List.of(task), key);
	}

	private Decision answered(String question, List<String> tasks, String key) {
		CaseFileEntry latest = latest(tasks);
		String answer = (latest == null) ? null
				: latest.answers()
					.stream()
					.filter((candidate) -> candidate.key().equals(key))
					.map(Answer::value)
					.findFirst()
					.orElse(null);
		return decision(question, answer, tasks.toArray(String[]::new));
	}

	private Decision decision(String question, String answer, String... tasks) {
		CaseFileEntry latest = latest(List.of(tasks));
		if (answer == null) {
			return null;
		}
		return (latest != null) ? new Decision(question, answer, latest.person(), LondonTime.readable(latest.at()))
				: new Decision(question, answer, null, null);
	}

	private CaseFileEntry latest(List<String> tasks) {
		return this.entries.stream()
			.filter((entry) -> entry.kind() == CaseFileEntry.Kind.TASK_COMPLETED && tasks.contains(entry.subject()))
			.max(Comparator.comparing(CaseFileEntry::at))
			.orElse(null);
	}

	private String chosenActions() {
		String chosen = this.actions.stream()
			.map(HandlingActions.Taken::action)
			.filter((action) -> action != HandlingAction.IMMEDIATE_RISK_REFERRAL)
			.distinct()
			.map(HandlingAction::label)
			.collect(Collectors.joining("; "));
		return chosen.isEmpty() ? null : chosen;
	}

}
