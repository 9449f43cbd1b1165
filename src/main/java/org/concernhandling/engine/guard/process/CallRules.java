package org.concernhandling.engine.guard.process;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.concernhandling.engine.guard.rules.ProcessRules;
import org.concernhandling.engine.models.Expression;
import org.concernhandling.engine.models.Extensions;
import org.concernhandling.engine.models.FileFaults;
import org.concernhandling.engine.models.ModelFile.Kind;
import org.concernhandling.engine.models.ModelFile;
import org.concernhandling.engine.models.ModelLibrary;
import org.concernhandling.engine.models.ProcessFile;

/**
 * A call activity calls a process that exists, never itself again, and hands over what
 * that process has to know.
 */
final class CallRules implements ProcessRules {

	private static final String BUSINESS_KEY = "#{execution.processBusinessKey}";

	@Override
	public void check(ProcessFile process, ModelLibrary library, FileFaults faults) {
		calls(process).forEach((call) -> check(call, process, library, faults));
	}

	private static void check(CallActivity call, ProcessFile process, ModelLibrary library, FileFaults faults) {
		Optional<ModelFile> called = Optional.ofNullable(call.getCalledElement())
			.flatMap((id) -> library.find(Kind.PROCESS, id));
		faults.unless(called.isPresent() || Expression.isIn(call.getCalledElement()), call,
				"calls a process that exists",
				"Open section Called element, and enter the id of a process; deploy a new one together with this one.");
		faults.unless(
				call.getCamundaCalledElementBinding() == null || call.getCamundaCalledElementBinding().equals("latest"),
				call, "calls the process in its newest version",
				"Open section Called element, and set Binding to latest.");
		faults.unless(called.isEmpty() || !leads(call.getCalledElement(), process.id(), library), call,
				"what it calls does not call this process again", "Call another process, or draw the steps here.");
		checkMappings(call, faults);
	}

	private static void checkMappings(CallActivity call, FileFaults faults) {
		Collection<CamundaIn> in = Extensions.of(call, CamundaIn.class);
		Collection<CamundaOut> out = Extensions.of(call, CamundaOut.class);
		faults.unless(in.stream().allMatch((mapping) -> mapping.getCamundaVariables() == null), call,
				"hands over named variables, never all",
				"Open section In mappings, untick Propagate all variables, and add a row for each that is needed.");
		faults.unless(out.stream().allMatch((mapping) -> mapping.getCamundaVariables() == null), call,
				"takes back named variables, never all",
				"Open section Out mappings, untick Propagate all variables, and add a row for each that is needed.");
		faults.unless(in.stream().anyMatch((mapping) -> BUSINESS_KEY.equals(mapping.getCamundaBusinessKey())), call,
				"hands over the business key",
				"Open section In mappings, and set Business key to " + BUSINESS_KEY + ".");
		faults.unless(
				in.stream()
					.anyMatch((mapping) -> "reference".equals(mapping.getCamundaTarget())
							&& "reference".equals(mapping.getCamundaSource())),
				call, "hands over the reference",
				"Open section In mappings, and add a row from reference to reference.");
	}

	/** Whether one process calls another, directly or through others. */
	private static boolean leads(String from, String to, ModelLibrary library) {
		Set<String> seen = new HashSet<>();
		Deque<String> open = new ArrayDeque<>(Set.of(from));
		while (!open.isEmpty()) {
			String here = open.pop();
			if (here.equals(to)) {
				return true;
			}
			if (seen.add(here)) {
				library.find(Kind.PROCESS, here)
					.flatMap((file) -> library.reading(file).process())
					.stream()
					.flatMap(CallRules::calls)
					.map(CallActivity::getCalledElement)
					.filter((called) -> called != null)
					.forEach(open::push);
			}
		}
		return false;
	}

	private static Stream<CallActivity> calls(ProcessFile process) {
		return process.model().getModelElementsByType(CallActivity.class).stream();
	}

}
