package org.concernhandling.engine.guard;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.concernhandling.casework.BareEngine;
import org.concernhandling.deployments.LiveFaults.LiveFault;
import org.concernhandling.models.Models;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** What breaks the rules of today although it is live is told, and stops nothing. */
@BareEngine
@ExtendWith(OutputCaptureExtension.class)
class FaultsOfLiveTest {

	private static final String FILE = "provider-enquiry.bpmn";

	@Autowired
	ProcessEngine engine;

	@Autowired
	RepositoryService models;

	@Autowired
	FaultsOfLive faults;

	private String deployment;

	@BeforeEach
	void deploy() {
		assertThat(this.faults.all()).isEmpty();
		String model = Edited.model(Models.raised(Library.text(FILE)))
			.drop("prepare-enquiry", "name")
			.drop("approve-identification-risk", "name")
			.xml();
		this.deployment = Unguarded.during(this.engine,
				() -> this.models.createDeployment().addString(FILE, model).deploy().getId());
	}

	@AfterEach
	void clear() {
		this.models.deleteDeployment(this.deployment, true);
	}

	@Test
	void theyAreToldUntilTheyAreMended() {
		assertThat(this.faults.all()).hasSize(2).allSatisfy((fault) -> {
			assertThat(fault.file()).isEqualTo(FILE);
			assertThat(fault.mend()).isNotBlank();
		}).extracting(LiveFault::rule).containsOnly("has a name");
		this.models.deleteDeployment(this.deployment, true);
		assertThat(this.faults.all()).isEmpty();
		this.deployment = this.models.createDeployment()
			.addString(FILE, Models.raised(Library.text(FILE)))
			.deploy()
			.getId();
	}

	@Test
	void theLogHasOneLineWithTheirNumberByFile(CapturedOutput output) {
		int before = output.getAll().length();
		this.faults.tell();
		assertThat(output.getAll().substring(before).lines().filter((line) -> !line.isBlank())).singleElement()
			.asString()
			.contains("WARN")
			.endsWith("Faults: " + FILE + " 2");
	}

}
