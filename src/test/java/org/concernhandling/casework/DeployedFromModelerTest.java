package org.concernhandling.casework;

import java.nio.file.Files;
import java.nio.file.Path;

import org.camunda.bpm.engine.RepositoryService;
import org.concernhandling.casework.Casework.Case;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@BareEngine
class DeployedFromModelerTest {

	private static final Path MODEL = Path.of("processes/concern-handling.bpmn");

	@Autowired
	Casework casework;

	@Autowired
	RepositoryService models;

	private String deployment;

	@AfterEach
	void takeBack() {
		this.casework.clear();
		this.models.deleteDeployment(this.deployment, true);
	}

	@Test
	void aModelThatIsDeployedWithoutItsFormsTakesTheNewestOnes() throws Exception {
		deploy(Files.readString(MODEL));
		Case concern = this.casework.open(NewConcerns.about("childrens-home"));
		assertThat(concern.task("screen-immediate-risk").getProcessDefinitionId())
			.isEqualTo(this.models.createProcessDefinitionQuery().deploymentId(this.deployment).singleResult().getId());
		concern.complete("screen-immediate-risk");
		assertThat(concern.openTasks()).containsExactly("establish-remit");
	}

	@Test
	void aConcernComesInEvenWhenATaskHasNoFormAtAll() throws Exception {
		deploy(Files.readString(MODEL).replace("\"screen-immediate-risk\"", "\"screen-without-form\""));
		Case concern = this.casework.open(NewConcerns.about("childrens-home"));
		assertThat(concern.openTasks()).containsExactly("screen-without-form");
	}

	private void deploy(String model) {
		this.deployment = this.models.createDeployment().addString("concern-handling.bpmn", model).deploy().getId();
	}

}
