package org.concernhandling.models;

import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ServiceLevelsSyncTest {

	/** Methods of the deadlines bean that look up a target. */
	private static final Set<String> TARGETS = Set.of("due", "after", "before");

	@Test
	void everyTargetThatAModelAsksForHasOneRuleAndEveryRuleIsAskedFor() {
		Set<String> asked = Models.processes()
			.flatMap(Expressions::in)
			.flatMap(Expressions::calls)
			.filter((call) -> call.bean().equals("deadlines") && TARGETS.contains(call.method()))
			.map((call) -> call.arguments().get(0).replace("'", ""))
			.collect(Collectors.toSet());
		assertThat(Models.serviceLevels()).containsExactlyInAnyOrderElementsOf(asked);
	}

}
