package org.concernhandling.engine.guard.decision;

import java.util.stream.Stream;

import org.concernhandling.engine.guard.Library;
import org.concernhandling.engine.models.ModelLibrary;
import org.concernhandling.engine.models.Targets;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ServiceLevelsSyncTest {

	@Test
	void everyTargetThatOurProcessesAskForHasOneRuleAndEveryRuleIsAskedFor() {
		ModelLibrary library = Library.brought();
		Stream<String> targets = DecisionWords.deployed(library)
			.filter((table) -> table.decision().getId().equals(Targets.DECISION))
			.flatMap((table) -> Targets.of(table));
		assertThat(targets).containsExactlyInAnyOrderElementsOf(ServiceLevelRules.asked(library));
	}

}
