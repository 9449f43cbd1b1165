package org.concernhandling.models;

import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ServiceLevelsSyncTest {

	@Test
	void everyTargetThatAModelAsksForHasOneRuleAndEveryRuleIsAskedFor() {
		Set<String> asked = Models.processes()
			.flatMap(Expressions::in)
			.flatMap(Expressions::calls)
			.filter((call) -> call.bean().equals("deadlines") && ExpressionRules.TARGETS.contains(call.method()))
			.map((call) -> call.arguments().get(0).replace("'", ""))
			.collect(Collectors.toSet());
		assertThat(Models.serviceLevels()).containsExactlyInAnyOrderElementsOf(asked);
	}

}
