package org.concernhandling.engine.guard.process;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.concernhandling.engine.models.Fault;
import org.concernhandling.engine.models.ModelFile;
import org.concernhandling.engine.models.ModelLibrary;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JoinRulesTest {

	@Test
	void whatGoesTogetherIsJoined() {
		assertThat(faults(3, 3)).isEmpty();
	}

	@Test
	void moreParallelWaysThanCanBeJudgedAreRefused() {
		assertThat(faults(12, 3)).singleElement().satisfies((fault) -> {
			assertThat(fault.elementId()).isEqualTo("try-it-out");
			assertThat(fault.rule()).isEqualTo("its parallel ways are few enough to be judged");
			assertThat(fault.mend()).contains("too many parallel ways", "split");
		});
	}

	private static List<Fault> faults(int ways, int steps) {
		AbstractFlowNodeBuilder<?, ?> process = Bpmn.createExecutableProcess("try-it-out")
			.startEvent("start")
			.parallelGateway("split");
		for (int way = 0; way < ways; way++) {
			AbstractFlowNodeBuilder<?, ?> here = process.moveToNode("split");
			for (int step = 0; step < steps; step++) {
				here = here.manualTask("step-%d-%d".formatted(way, step));
			}
			process = (way == 0) ? here.parallelGateway("join").endEvent("end") : here.connectTo("join");
		}
		String xml = Bpmn.convertToString(process.done());
		List<Fault> faults = new ArrayList<>();
		new JoinRules()
			.check(new ModelLibrary(Stream.of(new ModelFile("try-it-out.bpmn", xml.getBytes(StandardCharsets.UTF_8))),
					Stream.empty()), faults::add);
		return faults;
	}

}
