package org.concernhandling.engine.guard;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.concernhandling.engine.models.Fault;

/** Has the engine itself read each process, on trial. */
class EngineReading {

	/** What the engine cannot read, although it breaks no other rule. */
	List<Fault> faults(DeploymentEntity deployment) {
		return deployment.getResources()
			.values()
			.stream()
			.filter((file) -> file.getName().endsWith(".bpmn"))
			.flatMap((file) -> faults(file, deployment))
			.sorted()
			.toList();
	}

	private static Stream<Fault> faults(ResourceEntity file, DeploymentEntity deployment) {
		try {
			parser().createParse()
				.sourceInputStream(new ByteArrayInputStream(file.getBytes()))
				.deployment(deployment)
				.name(file.getName())
				.execute();
			return Stream.empty();
		}
		catch (ParseException ex) {
			return ex.getResorceReports()
				.stream()
				.flatMap((report) -> report.getErrors().stream())
				.map((problem) -> fault(file.getName(), problem));
		}
		catch (ProcessEngineException ex) {
			return Stream.of(new Fault(file.getName(), "", "",
					"the engine can read it (%s)".formatted(String.valueOf(ex.getMessage()).replaceAll("\\s+", " ")),
					"Take back what was changed last, and change it in Modeler in another way."));
		}
	}

	/** The one that reads what goes live, with all that listens to it. */
	private static BpmnParser parser() {
		return Context.getProcessEngineConfiguration()
			.getDeployers()
			.stream()
			.filter(BpmnDeployer.class::isInstance)
			.map((deployer) -> ((BpmnDeployer) deployer).getBpmnParser())
			.findFirst()
			.orElseThrow();
	}

	private static Fault fault(String file, Problem problem) {
		String id = (problem.getMainElementId() != null) ? problem.getMainElementId() : "";
		return new Fault(file, id, id, "the engine can read it, also in line %d (%s)".formatted(problem.getLine(),
				problem.getMessage().replaceAll("\\s+", " ")), "Mend the element in Modeler, or draw it anew.");
	}

}
