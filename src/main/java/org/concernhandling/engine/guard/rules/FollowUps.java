package org.concernhandling.engine.guard.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.concernhandling.engine.models.Fault;
import org.concernhandling.engine.models.ModelFile.Kind;
import org.concernhandling.engine.models.ModelLibrary;
import org.concernhandling.engine.models.Variables;

/**
 * Rules for processes and forms, with what follows from what: a single task without its
 * form is followed by a fault wherever one of its answers is read, and a process that
 * cannot be read by one in each of its forms. Everything else is independent.
 */
public final class FollowUps implements RuleSet {

	private final List<Rules> ofSteps;

	private final List<Rules> ofCare;

	private final List<Rules> ofVariables;

	private final List<Rules> ofCodes;

	private final List<Rules> ofForms;

	/**
	 * Rules in the order in which they are asked.
	 * @param ofSteps what steps do and name: safety, and what sets variables
	 * @param ofCare what else each part of a process obeys; nothing follows from it
	 * @param ofVariables that variables are set where they are read
	 * @param ofCodes which values variables are compared with
	 * @param ofForms what forms obey
	 */
	public FollowUps(List<Rules> ofSteps, List<Rules> ofCare, List<Rules> ofVariables, List<Rules> ofCodes,
			List<Rules> ofForms) {
		this.ofSteps = List.copyOf(ofSteps);
		this.ofCare = List.copyOf(ofCare);
		this.ofVariables = List.copyOf(ofVariables);
		this.ofCodes = List.copyOf(ofCodes);
		this.ofForms = List.copyOf(ofForms);
	}

	@Override
	public void judge(ModelLibrary library, Consumer<Finding> findings) {
		List<Fault> found = new ArrayList<>(
				Finding.of(this.ofSteps.stream(), library, true, (fault) -> Stream.of(), findings));
		List<Fault> unsetting = new ArrayList<>(
				found.stream().filter((fault) -> mayLeaveUnset(fault, library)).toList());
		List<Fault> careless = Finding.of(this.ofCare.stream(), library, false, (fault) -> Stream.of(), findings);
		careless.stream().filter((fault) -> mayLackWays(fault, library)).forEach(unsetting::add);
		found.addAll(careless);
		Variables variables = library.variables();
		Function<Fault, Stream<Fault>> causes = (fault) -> {
			Set<String> around = variables.around(fault.file()).collect(Collectors.toSet());
			return Stream.concat(unsetting.stream().filter((cause) -> around.contains(cause.file())),
					found.stream().filter((cause) -> isAtSame(cause, fault)));
		};
		Finding.of(this.ofVariables.stream(), library, true, causes, findings);
		Finding.of(this.ofCodes.stream(), library, false, causes, findings);
		Finding.of(this.ofForms.stream(), library, true,
				(fault) -> library.isChanged(fault.file()) ? Stream.of() : unsetting.stream(), findings);
	}

	private static boolean isAtSame(Fault cause, Fault fault) {
		return cause.file().equals(fault.file()) && cause.elementId().equals(fault.elementId());
	}

	/** A task that has its form is faulty in some other way. */
	private static boolean mayLeaveUnset(Fault fault, ModelLibrary library) {
		return element(fault, library).filter((element) -> element instanceof UserTask task && asks(task, library))
			.isEmpty();
	}

	private static boolean asks(UserTask task, ModelLibrary library) {
		return task.getId().equals(task.getCamundaFormRef())
				&& library.find(Kind.FORM, task.getCamundaFormRef()).isPresent();
	}

	/**
	 * A gateway may lack the way on which something is set, and nothing calls a process
	 * by another name than its own.
	 */
	private static boolean mayLackWays(Fault fault, ModelLibrary library) {
		return element(fault, library)
			.filter((element) -> element instanceof Gateway
					|| element instanceof Process process && !fault.file().equals(process.getId() + ".bpmn"))
			.isPresent();
	}

	private static Optional<ModelElementInstance> element(Fault fault, ModelLibrary library) {
		return library.deployedProcesses()
			.filter((process) -> process.file().name().equals(fault.file()))
			.findFirst()
			.map((process) -> process.model().getModelElementById(fault.elementId()));
	}

}
