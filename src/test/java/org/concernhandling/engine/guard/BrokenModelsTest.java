package org.concernhandling.engine.guard;

import java.util.List;

import org.concernhandling.engine.guard.BrokenModels.Broken;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class BrokenModelsTest {

	private final ModelRules rules = ModelRules.all();

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void aBrokenModelHasTheOneFaultThatItHas(Broken broken) {
		List<Fault> faults = this.rules.faults(Library.with(broken.name(), broken.content()));
		assertThat(faults).hasSize(1);
		assertThat(faults.get(0).file()).isEqualTo(broken.name());
		assertThat(faults.get(0).elementId()).isEqualTo(broken.element());
		assertThat(faults.get(0).rule()).startsWith(broken.rule());
		assertThat(faults.get(0).mend()).endsWith(".");
	}

	static List<Broken> aBrokenModelHasTheOneFaultThatItHas() {
		return BrokenModels.all();
	}

}
