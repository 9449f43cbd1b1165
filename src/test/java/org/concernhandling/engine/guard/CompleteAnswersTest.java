package org.concernhandling.engine.guard;

import java.util.List;

import org.concernhandling.engine.models.Fault;
import org.concernhandling.engine.models.ModelFile;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A gateway has a default flow, or a flow for each answer that there may be. */
class CompleteAnswersTest {

	private static final String PROCESS = "provider-enquiry.bpmn";

	private static final String FORM = "approve-identification-risk.form";

	@Test
	void aFlowForEachCodeIsAsGoodAsADefaultFlow() {
		assertThat(faults(answering("reword"))).isEmpty();
	}

	@Test
	void theAnswerThatHasNoFlowIsNamed() {
		assertThat(faults(answering("approved"))).singleElement().satisfies((fault) -> {
			assertThat(fault.elementId()).isEqualTo("risk-accepted");
			assertThat(fault.rule()).startsWith("has a default flow");
			assertThat(fault.mend()).endsWith("there is none for: reword.");
		});
	}

	@Test
	void whatNeedNotBeAnsweredNeedsADefaultFlow() {
		String required = "\"required\": true\n          },\n          \"properties\": {\n            \"vocabulary\": \"identification-decision\"";
		ModelFile optional = Library.changed(FORM, required, required.replace("true", "false"));
		ModelFile hidden = Library.changed(FORM, "\"id\": \"group-risk\",",
				"\"id\": \"group-risk\", \"conditional\": {\"hide\": \"=reporterIdentifiable = \\\"no\\\"\"},");
		for (ModelFile form : List.of(optional, hidden)) {
			assertThat(faults(answering("reword"), form)).singleElement()
				.extracting(Fault::elementId, Fault::mend)
				.containsExactly("risk-accepted",
						"Select the flow that is to be taken when no other is, click the wrench, and choose Default flow.");
		}
	}

	private static ModelFile answering(String code) {
		return Library.file(PROCESS, Edited.model(Library.text(PROCESS))
			.drop("risk-accepted", "default")
			.add("risk-accepted-to-be-reworded",
					"<bpmn:conditionExpression xsi:type='bpmn:tFormalExpression'>${identificationDecision == '%s'}</bpmn:conditionExpression>"
						.formatted(code))
			.xml());
	}

	private static List<Fault> faults(ModelFile... files) {
		return ModelRules.all().faults(Library.deploying(files));
	}

}
