package org.concernhandling.casework;

import java.util.function.UnaryOperator;

import org.concernhandling.casework.Casework.Case;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@BareEngine
class DeployedFromModelerTest {

	@Autowired
	Casework casework;

	@AfterEach
	void takeBack() {
		this.casework.clear();
	}

	@Test
	void aModelThatIsDeployedWithoutItsFormsTakesTheNewestOnes() {
		String deployed = this.casework.deploy("concern-handling", UnaryOperator.identity());
		Case concern = this.casework.open(NewConcerns.about("childrens-home"));
		assertThat(concern.task("screen-immediate-risk").getProcessDefinitionId()).isEqualTo(deployed);
		concern.complete("screen-immediate-risk");
		assertThat(concern.openTasks()).containsExactly("establish-remit");
	}

	@Test
	void aConcernComesInEvenWhenATaskHasNoFormAtAll() {
		this.casework.deployUnguarded("concern-handling",
				(model) -> model.replace("\"screen-immediate-risk\"", "\"screen-without-form\""));
		Case concern = this.casework.open(NewConcerns.about("childrens-home"));
		assertThat(concern.openTasks()).containsExactly("screen-without-form");
	}

}
