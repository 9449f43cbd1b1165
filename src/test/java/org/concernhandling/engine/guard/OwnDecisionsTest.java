package org.concernhandling.engine.guard;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class OwnDecisionsTest {

	static Stream<Rules> rules() {
		DecisionEngine engine = new DecisionEngine();
		return Stream.of(new DecisionRules(), new DecisionWords(), new DecisionLogic(engine), new ServiceLevelRules(),
				new BankHolidayRules(), new ExampleRules(engine));
	}

	@ParameterizedTest
	@MethodSource("rules")
	void ourModelsObey(Rules rules) {
		List<Fault> faults = new ArrayList<>();
		rules.check(OwnModels.library(), faults::add);
		assertThat(faults).isEmpty();
	}

}
