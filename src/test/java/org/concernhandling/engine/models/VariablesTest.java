package org.concernhandling.engine.models;

import java.util.List;

import org.concernhandling.engine.guard.Library;
import org.concernhandling.engine.models.Variables.Kind;
import org.concernhandling.engine.models.Variables.Variable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VariablesTest {

	private final Variables variables = Variables.of(Library.brought());

	@Test
	void everyVariableThatIsReadIsSetSomewhere() {
		assertThat(this.variables.processes()).hasSizeGreaterThan(6);
		assertThat(this.variables.processes()
			.stream()
			.flatMap((process) -> this.variables.of(process).stream())
			.filter((variable) -> variable.setBy().isEmpty())
			.map((variable) -> variable.process() + ": " + variable.name() + " " + variable.readBy())).isEmpty();
	}

	@Test
	void aVariableIsSetWhereAPersonAnswersADecisionAnswersAndWhatIsCalledAnswers() {
		assertThat(variable("concern-handling", "setting").setBy()).extracting(Variables.Place::element)
			.containsExactlyInAnyOrder("the application", "select 'Kind of service' (field-setting)");
		assertThat(variable("concern-handling", "remit").setBy()).extracting(Variables.Place::toString)
			.containsExactly("Place[file=concern-handling.bpmn, element=business rule task"
					+ " 'Determine the remit' (determine-remit), elementId=determine-remit, how=result]");
		assertThat(variable("concern-handling", "enquiryOutcome").setBy()).extracting(Variables.Place::elementId)
			.containsExactly("ask-provider");
		assertThat(variable("provider-enquiry", "category").setBy()).extracting(Variables.Place::file)
			.containsOnly("concern-handling.bpmn");
	}

	@Test
	void aFindingAboutTheConcernIsSetInItsMainProcessWhicheverAsks() {
		assertThat(variable("concern-handling", "immediateRisk").setBy()).extracting(Variables.Place::file)
			.contains("screen-immediate-risk.form", "record-visit-findings.form");
		assertThat(this.variables.find("compliance-visit", "immediateRisk")).isEmpty();
	}

	@Test
	void aVariableIsReadByConditionsDecisionsFormsAndWhatIsCalled() {
		assertThat(variable("concern-handling", "setting").readBy()).extracting(Variables.Place::elementId)
			.contains("determine-remit", "ask-provider", "text-facts", "establish-remit");
		assertThat(variable("concern-handling", "providerEnquiryPermitted").readBy())
			.extracting(Variables.Place::elementId)
			.containsExactly("field-provider-enquiry");
	}

	@Test
	void aVariableHasTheListOfItsQuestionOrOfWhatItIsCopiedFrom() {
		assertThat(variable("concern-handling", "deterioration").lists()).containsExactly("yes-no");
		assertThat(variable("concern-handling", "enquiryOutcome").lists()).containsExactly("action-outcome");
		assertThat(variable("concern-handling", "disclosureStatus").lists()).containsExactly("disclosure-status");
		assertThat(variable("concern-handling", "disclosureStatus").kind()).isEqualTo(Kind.CODE);
		assertThat(variable("compliance-visit", "visitDate").kind()).isEqualTo(Kind.DATE);
		assertThat(variable("immediate-risk-referral", "chases").kind()).isEqualTo(Kind.NUMBER);
	}

	@Test
	void wordsAreNoVariable() {
		assertThat(this.variables.isWords("concern-handling", "assessment")).isTrue();
		assertThat(this.variables.of("concern-handling")).extracting(Variable::name).doesNotContain("assessment");
	}

	@Test
	void theCodesThatNoConditionTakesUpAreLeft() {
		assertThat(this.variables.unanswered(List.of("${remit == 'not-ours'}", "${remit == 'regulated'}")))
			.hasValueSatisfying((left) -> assertThat(left).containsExactly("inspected-only"));
		assertThat(this.variables.unanswered(List.of("${remit == 'not-ours'}", "${complied == 'yes'}"))).isEmpty();
		assertThat(this.variables.unanswered(List.of("${chases < 2}"))).isEmpty();
		assertThat(this.variables.unanswered(List.of("${chases == 'two'}"))).isEmpty();
	}

	private Variable variable(String process, String name) {
		return this.variables.find(process, name).orElseThrow();
	}

}
