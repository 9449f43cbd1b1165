package org.concernhandling.engine.guard.process;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.concernhandling.engine.guard.rules.ProcessRules;
import org.concernhandling.engine.models.FileFaults;
import org.concernhandling.engine.models.ModelLibrary;
import org.concernhandling.engine.models.ProcessFile;

/**
 * A gateway that joins never waits for what does not come. Found out by walking through
 * each process and sub-process in every way that its answers allow, as the engine would.
 */
final class JoinRules implements ProcessRules {

	/**
	 * How often an element may be looked at until all is known; our largest process needs
	 * far fewer. More is refused, since nobody would know how it goes on.
	 */
	private static final int MOST_LOOKS = 200_000;

	/** Where the same flow is taken more often at the same time, nothing new is found. */
	private static final int MOST_AT_ONCE = 2;

	@Override
	public void check(ProcessFile process, ModelLibrary library, FileFaults faults) {
		Ways ways = new Ways(process.model());
		if (ways.nodes().stream().noneMatch((node) -> waitsForAll(node, ways))) {
			return;
		}
		Stream
			.<BaseElement>concat(process.model().getModelElementsByType(Process.class).stream(),
					process.model().getModelElementsByType(SubProcess.class).stream())
			.forEach((scope) -> new Walk(ways).stuck(scope.getId())
				.ifPresentOrElse(
						(joins) -> joins
							.forEach((join) -> faults.unless(false, join, "never waits for a way that is not taken",
									"Make it an exclusive gateway, or let a parallel gateway split what it joins.")),
						() -> faults.unless(false, scope, "its parallel ways are few enough to be judged",
								"There are too many parallel ways to be judged: split the process into several that call"
										+ " each other, or do some of the steps one after the other.")));
	}

	private static boolean waitsForAll(FlowNode node, Ways ways) {
		return node instanceof ParallelGateway && ways.incoming(node).size() > 1;
	}

	/** How often each flow is taken at the moment. */
	private record Walk(Ways ways) {

		/**
		 * The joins of a scope that may wait for ever, or nothing when there is too much
		 * to look at.
		 */
		Optional<Set<FlowNode>> stuck(String scope) {
			List<FlowNode> nodes = this.ways.within(scope).toList();
			Set<FlowNode> stuck = new HashSet<>();
			Set<Map<String, Integer>> seen = new HashSet<>();
			Deque<Map<String, Integer>> open = new ArrayDeque<>();
			nodes.stream()
				.filter(StartEvent.class::isInstance)
				.map((start) -> with(Map.of(), this.ways.outgoing(start)))
				.filter(seen::add)
				.forEach(open::push);
			while (!open.isEmpty()) {
				Map<String, Integer> state = open.pop();
				List<Map<String, Integer>> next = nodes.stream().flatMap((node) -> step(node, state)).toList();
				next.stream().filter(seen::add).forEach(open::push);
				if (next.isEmpty()) {
					nodes.stream()
						.filter((node) -> this.ways.incoming(node).stream().anyMatch((flow) -> isTaken(flow, state)))
						.forEach(stuck::add);
				}
				if ((long) seen.size() * nodes.size() > MOST_LOOKS) {
					return Optional.empty();
				}
			}
			return Optional.of(stuck);
		}

		/** What may be the case after an element has done its part. */
		private Stream<Map<String, Integer>> step(FlowNode node, Map<String, Integer> state) {
			List<SequenceFlow> taken = this.ways.incoming(node)
				.stream()
				.filter((flow) -> isTaken(flow, state))
				.toList();
			if (taken.isEmpty() || !isReady(node, taken, state)) {
				return Stream.empty();
			}
			if (Ways.isAbout(node, TerminateEventDefinition.class)) {
				return Stream.of(Map.of());
			}
			boolean joins = node instanceof ParallelGateway || node instanceof InclusiveGateway;
			List<List<SequenceFlow>> consumed = joins ? List.of(taken) : taken.stream().map(List::of).toList();
			return consumed.stream()
				.flatMap((flows) -> ahead(node).map((produced) -> with(without(state, flows), produced)));
		}

		private boolean isReady(FlowNode node, List<SequenceFlow> taken, Map<String, Integer> state) {
			if (waitsForAll(node, this.ways)) {
				return taken.size() == this.ways.incoming(node).size();
			}
			return !(node instanceof InclusiveGateway) || this.ways.incoming(node).size() == taken.size()
					|| nothingElseComes(node, taken, state);
		}

		/** An inclusive gateway waits while something is still on its way to it. */
		private boolean nothingElseComes(FlowNode join, List<SequenceFlow> taken, Map<String, Integer> state) {
			Stream<FlowNode> missing = this.ways.incoming(join)
				.stream()
				.filter((flow) -> !taken.contains(flow))
				.map(SequenceFlow::getSource);
			Set<String> before = this.ways.reach(missing,
					(node) -> this.ways.previous(node).filter((previous) -> !previous.equals(join)));
			return this.ways.nodes()
				.stream()
				.filter((node) -> before.contains(node.getId()) && !node.equals(join))
				.flatMap((node) -> this.ways.incoming(node).stream())
				.noneMatch((flow) -> isTaken(flow, state));
		}

		/** The flows that may be taken next, each time together. */
		private Stream<List<SequenceFlow>> ahead(FlowNode node) {
			List<SequenceFlow> all = this.ways.outgoing(node);
			if (node instanceof ExclusiveGateway || node instanceof EventBasedGateway) {
				return all.stream().map(List::of);
			}
			if (node instanceof InclusiveGateway && all.size() > 1) {
				return Stream.concat(all.stream().map(List::of), Stream.of(all));
			}
			List<List<SequenceFlow>> choices = new ArrayList<>(List.of(all));
			for (BoundaryEvent event : this.ways.boundaries(node)) {
				choices.add(event.cancelActivity() ? this.ways.outgoing(event)
						: Stream.concat(all.stream(), this.ways.outgoing(event).stream()).toList());
			}
			return choices.stream();
		}

		private static boolean isTaken(SequenceFlow flow, Map<String, Integer> state) {
			return state.containsKey(flow.getId());
		}

		private static Map<String, Integer> with(Map<String, Integer> state, List<SequenceFlow> flows) {
			Map<String, Integer> changed = new TreeMap<>(state);
			flows.forEach((flow) -> changed.merge(flow.getId(), 1, (a, b) -> Math.min(a + b, MOST_AT_ONCE)));
			return changed;
		}

		private static Map<String, Integer> without(Map<String, Integer> state, List<SequenceFlow> flows) {
			Map<String, Integer> changed = new TreeMap<>(state);
			flows.forEach(
					(flow) -> changed.computeIfPresent(flow.getId(), (id, times) -> (times > 1) ? times - 1 : null));
			return changed;
		}

	}

}
