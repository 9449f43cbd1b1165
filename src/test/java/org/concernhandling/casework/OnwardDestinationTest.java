package org.concernhandling.casework;

import java.util.List;
import java.util.Map;

import org.concernhandling.concern.vocabulary.Matter;
import org.concernhandling.concern.vocabulary.Nation;
import org.concernhandling.concern.vocabulary.Setting;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concernhandling.casework.DecisionTables.codes;
import static org.concernhandling.casework.DecisionTables.combined;
import static org.concernhandling.casework.DecisionTables.every;
import static org.concernhandling.casework.DecisionTables.facts;

@BareEngine
class OnwardDestinationTest {

	@Autowired
	DecisionTables decisions;

	@Test
	void givesOneBodyWhateverIsKnown() {
		List<Map<String, String>> known = every("setting", codes(Setting.class));
		known = combined(known, "matter", codes(Matter.class));
		known = combined(known, "nation", codes(Nation.class));
		assertThat(known).allSatisfy((facts) -> assertThat(this.decisions.askForOne("onward-destination", facts))
			.containsOnlyKeys("destination", "route")
			.doesNotContainValue(null));
	}

}
