package org.concernhandling.engine.guard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ResourceReport;
import org.camunda.bpm.engine.impl.bpmn.parser.ResourceReportImpl;
import org.concernhandling.engine.models.Fault;

/**
 * A deployment breaks rules, and nothing of it goes live. The engine's REST interface
 * answers it with status 400: the message has a line for each fault, which Modeler shows,
 * and the details name the elements by file.
 */
public final class RefusedDeployment extends ParseException {

	private static final long serialVersionUID = 1;

	private static final int MOST_TOLD = 200;

	private final transient List<Fault> faults;

	/**
	 * A refusal.
	 * @param faults what is wrong, at least one thing
	 * @param withMore the files of which more may show once these are mended
	 */
	RefusedDeployment(List<Fault> faults, Set<String> withMore) {
		super(message(faults, withMore), faults.get(0).file(), List.of(), List.of());
		this.faults = List.copyOf(faults);
		this.resorceReports = new ArrayList<>(reports(faults));
	}

	/** Everything that is wrong, without what may be gone when this is mended. */
	public List<Fault> faults() {
		return this.faults;
	}

	private static String message(List<Fault> faults, Set<String> withMore) {
		String told = faults.stream().limit(MOST_TOLD).map(Fault::toString).collect(Collectors.joining("\n"));
		return "Nothing was deployed. %s to mend:\n%s%s%s".formatted(
				(faults.size() == 1) ? "There is one thing" : "There are %d things".formatted(faults.size()), told,
				(faults.size() > MOST_TOLD) ? "\n… and %d more.".formatted(faults.size() - MOST_TOLD) : "",
				withMore.isEmpty() ? "" : "\nMore may show once these are mended: what follows from them in %s."
					.formatted(withMore.stream().limit(20).collect(Collectors.joining(", "))));
	}

	private static List<ResourceReport> reports(List<Fault> faults) {
		Map<String, List<Problem>> problems = new LinkedHashMap<>();
		faults.stream()
			.limit(MOST_TOLD)
			.forEach((fault) -> problems.computeIfAbsent(fault.file(), (file) -> new ArrayList<>())
				.add(new FaultProblem(fault)));
		return problems.entrySet()
			.stream()
			.<ResourceReport>map((file) -> new ResourceReportImpl(file.getKey(), file.getValue(), List.of()))
			.toList();
	}

	/** A fault as the engine's REST interface tells it. */
	private record FaultProblem(Fault fault) implements Problem {

		@Override
		public String getMessage() {
			return "%s. %s".formatted(this.fault.rule(), this.fault.mend());
		}

		@Override
		public int getLine() {
			return 0;
		}

		@Override
		public int getColumn() {
			return 0;
		}

		@Override
		public String getMainElementId() {
			return this.fault.elementId().isEmpty() ? null : this.fault.elementId();
		}

		@Override
		public List<String> getElementIds() {
			return this.fault.elementId().isEmpty() ? List.of() : List.of(this.fault.elementId());
		}

	}

}
