package org.concernhandling.engine.guard;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.concernhandling.engine.guard.rules.Finding;
import org.concernhandling.engine.models.Fault;
import org.concernhandling.engine.models.ModelFile;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Faults that have nothing to do with each other are told at once. */
class IndependentFaultsTest {

	private static final String PROCESS = "provider-enquiry.bpmn";

	@Test
	void aWrongCodeIsToldBesideATaskThatSaysNothing() {
		String model = Edited.model(Library.text(PROCESS))
			.drop("prepare-enquiry", "name")
			.set("approve-identification-risk", "camunda:candidateGroups", "neighbours")
			.xml()
			.replace("identificationDecision == 'approved'", "identificationDecision == 'aproved'");
		assertThat(told(Library.file(PROCESS, model))).extracting(Fault::elementId, Fault::rule)
			.containsExactlyInAnyOrder(tuple("prepare-enquiry", "has a name"),
					tuple("approve-identification-risk", "is for a known group of staff"),
					tuple("risk-accepted-approved", "its codes are of the variable's list"));
	}

	@Test
	void aWrongCodeInARuleIsToldBesideARuleThatSaysNotWhy() {
		String model = Library.text("remit.dmn")
			.replace("<description>Registered and inspected under the Care Standards Act 2000</description>", "")
			.replace("<text>\"boarding-school\"</text>", "<text>\"boardingschool\"</text>");
		assertThat(told(Library.file("remit.dmn", model))).extracting(Fault::rule)
			.contains("its annotation says why", "the codes are of the list of setting");
	}

	@Test
	void whatFollowsFromAFaultIsHeldBackAndTheRefusalSaysWhere() {
		ModelFile file = Library.file(PROCESS,
				Edited.model(Library.text(PROCESS)).drop("prepare-enquiry", "camunda:formRef").xml());
		List<Finding> found = ModelRules.all().findings(Library.deploying(file));
		assertThat(Finding.told(found)).extracting(Fault::elementId).containsOnly("prepare-enquiry");
		assertThat(found).extracting(Finding::fault).extracting(Fault::elementId).contains("reporter-identifiable-no");
		assertThat(new RefusedDeployment(Finding.told(found), Set.of(PROCESS)).getMessage().lines().toList()).last()
			.isEqualTo("More may show once these are mended: what follows from them in " + PROCESS + ".");
	}

	private static List<Fault> told(ModelFile... files) {
		return Stream.of(files).flatMap((file) -> ModelRules.all().faults(Library.deploying(file)).stream()).toList();
	}

}
