package org.concernhandling.engine.migration;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;

/** Says in plain words why an instance cannot go over to a new version. */
record Obstacles(ProcessDefinitionEntity source, ProcessDefinitionEntity target) {

	private static final String REFUSED = "the engine cannot take it over";

	private static final String ELSEWHERE = "which lies in another sub-process in the new version";

	private static final int LONGEST_REASON = 4000;

	private static final int LONGEST_ELEMENT = 1000;

	private static final String BODY = "#multiInstanceBody";

	/** What the engine found, as the outcome of an instance. */
	Outcome outcome(MigratingProcessInstanceValidationReport report) {
		List<String> waiting = report.getActivityInstanceReports().stream().map((at) -> at.getSourceScopeId()).toList();
		List<String> starting = report.getTransitionInstanceReports()
			.stream()
			.map((at) -> at.getSourceScopeId())
			.toList();
		List<String> reasons = Stream.concat(sentences(waiting, this::waitsAt), sentences(starting, this::isAboutToRun))
			.toList();
		String elements = Stream.concat(waiting.stream(), starting.stream())
			.map(Obstacles::plain)
			.distinct()
			.sorted()
			.collect(Collectors.joining(","));
		return Outcome.stays(cut(elements, LONGEST_ELEMENT),
				cut(reasons.isEmpty() ? REFUSED : String.join("; ", reasons), LONGEST_REASON));
	}

	private Stream<String> sentences(List<String> ids, BiFunction<ActivityImpl, ActivityImpl, String> sentence) {
		return ids.stream()
			.sorted()
			.map((id) -> (this.source.findActivity(id) != null)
					? sentence.apply(this.source.findActivity(id), this.target.findActivity(id)) : REFUSED)
			.distinct();
	}

	private String waitsAt(ActivityImpl old, ActivityImpl renewed) {
		String change;
		if (renewed == null) {
			change = (this.target.findActivity(plain(old.getId())) != null)
					? "which the new version repeats in another way" : "which the new version does not have";
		}
		else if (old.getActivityBehavior().getClass() != renewed.getActivityBehavior().getClass()) {
			change = "which is of another kind in the new version";
		}
		else if (hasMoved(old, renewed)) {
			change = ELSEWHERE;
		}
		else if (renewed.getIncomingTransitions().size() < old.getIncomingTransitions().size()) {
			change = "to which fewer paths lead in the new version";
		}
		else if (NothingInterrupted.hasInterrupted(old)) {
			change = "which has interrupted the rest and has to end first";
		}
		else {
			change = "which the engine cannot take over to the new version";
		}
		return "it waits at " + label(old) + ", " + change;
	}

	private String isAboutToRun(ActivityImpl old, ActivityImpl renewed) {
		String change;
		if (renewed == null) {
			change = "which the new version does not have";
		}
		else {
			change = hasMoved(old, renewed) ? ELSEWHERE : "which the new version runs in another way";
		}
		return "it is about to run " + label(old) + ", " + change;
	}

	private boolean hasMoved(ActivityImpl old, ActivityImpl renewed) {
		return !id(old.getFlowScope(), this.source).equals(id(renewed.getFlowScope(), this.target));
	}

	private static String label(ActivityImpl activity) {
		String id = plain(activity.getId());
		return (activity.getName() != null) ? "'%s' (%s)".formatted(activity.getName(), id) : "'%s'".formatted(id);
	}

	private static String id(ScopeImpl scope, ProcessDefinitionEntity process) {
		return (scope == process) ? "" : scope.getId();
	}

	/** Without what the engine adds to the id of an element that is repeated. */
	private static String plain(String id) {
		return id.endsWith(BODY) ? id.substring(0, id.length() - BODY.length()) : id;
	}

	private static String cut(String text, int length) {
		return (text.length() > length) ? text.substring(0, length - 1) + "…" : text;
	}

}
