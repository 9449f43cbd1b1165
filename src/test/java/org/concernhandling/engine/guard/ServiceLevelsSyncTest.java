package org.concernhandling.engine.guard;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ServiceLevelsSyncTest {

	@Test
	void everyTargetThatOurProcessesAskForHasOneRuleAndEveryRuleIsAskedFor() {
		ModelLibrary library = OwnModels.library();
		Stream<String> targets = DecisionWords.deployed(library)
			.filter((table) -> table.decision().getId().equals(ServiceLevelRules.DECISION))
			.flatMap((table) -> ServiceLevelRules.targets(table).stream());
		assertThat(targets).containsExactlyInAnyOrderElementsOf(ServiceLevelRules.asked(library));
	}

}
