package org.concernhandling.engine.handbook;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.concernhandling.engine.handbook.ProcessChapter.EventEntry;
import org.concernhandling.engine.handbook.ProcessChapter.Question;
import org.concernhandling.engine.handbook.ProcessChapter.Reference;
import org.concernhandling.engine.handbook.ProcessChapter.TaskEntry;
import org.concernhandling.engine.handbook.ProcessChapter.VariableEntry;
import org.concernhandling.engine.models.ModelFile;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class HandbookTest {

	private static final Handbook OURS = Handbook.of(ProcessesDocument.models());

	@Test
	void theDocumentsShowTheModelsAsTheyAre() {
		ProcessesDocument.made()
			.forEach((file, text) -> assertThat(file).as("Run ./mvnw test-compile exec:java@pictures and commit docs")
				.hasContent(text));
	}

	@Test
	void aVariableTellsItsMeaningItsCodesAndWhereItIsSetAndRead() {
		VariableEntry variable = OURS.process("provider-enquiry")
			.orElseThrow()
			.variables()
			.stream()
			.filter((candidate) -> candidate.name().equals("reporterIdentifiable"))
			.findFirst()
			.orElseThrow();
		assertThat(variable.meaning()).isEqualTo("Could the reporter be recognised from the letter?");
		assertThat(variable.values()).containsExactly("yes (Yes)", "no (No)");
		assertThat(variable.setBy()).singleElement().asString().contains("field-reporter-identifiable");
		assertThat(variable.readBy()).anyMatch((place) -> place.contains("reporter-identifiable-no"));
	}

	@Test
	void wordsThatPeopleWriteAreNoVariables() {
		assertThat(OURS.process("provider-enquiry").orElseThrow().variables()).extracting(VariableEntry::name)
			.contains("answerBy")
			.doesNotContain("enquiryQuestion", "withheld");
	}

	@Test
	void aTaskSaysWhoDoesItWhatForAndByWhen() {
		TaskEntry task = task("compliance-visit", "plan-visit");
		assertThat(task.name()).isEqualTo("Plan the visit");
		assertThat(task.what()).startsWith("Find the earliest day");
		assertThat(task.groups()).containsExactly("Scheduling");
		assertThat(task.due()).isEqualTo("1 working day (England and Wales); warning after 75 %; if late, to Managers");
		assertThat(task.questions()).extracting(Question::label).contains("Date of the visit");
	}

	@Test
	void aTaskIsDueInTermsOfADayThatSomebodyEntered() {
		assertThat(task("compliance-visit", "record-visit-findings").due())
			.startsWith("2 working days after the day of “Date of the visit”");
	}

	@Test
	void aQuestionNamesItsAnswersUnlessTheyAreMany() {
		assertThat(new Question("complied", "Complied?", List.of("Yes", "No")).inWords())
			.isEqualTo("Complied? (Yes, No)");
		assertThat(new Question("setting", "Setting", List.of("a", "b", "c", "d", "e", "f")).inWords())
			.isEqualTo("Setting (one of 6)");
		assertThat(new Question("notes", "Notes", List.of()).inWords()).isEqualTo("Notes");
	}

	@Test
	void timersMessagesAndConditionsAreNamed() {
		assertThat(OURS.process("provider-enquiry").orElseThrow().events())
			.extracting(EventEntry::name, EventEntry::kind, EventEntry::when)
			.contains(tuple("Day to answer reached", "timer", "on the day of “Answer by”"),
					tuple("Provider responded", "message", "ProviderResponded"),
					tuple("No answer in time", "timer", "5 working days after the day of “Answer by”"));
	}

	@Test
	void whatAProcessAsksAndCallsIsNamed() {
		ProcessChapter process = OURS.process("concern-handling").orElseThrow();
		assertThat(process.decisions()).contains(new Reference("Determine the remit", "remit"));
		assertThat(process.calls()).contains(new Reference("Ask the provider", "provider-enquiry"));
	}

	@Test
	void stagesStartAndStop() {
		assertThat(OURS.process("provider-enquiry").orElseThrow().stages())
			.extracting((stage) -> stage.step() + ": " + stage.stage() + " " + stage.what())
			.containsExactly("Send the enquiry: provider-answered starts",
					"Await the answer: closed stands still while this lasts",
					"Await the answer: provider-answered stops");
	}

	@Test
	void aDecisionTellsItsColumnsAndWhyEachRuleIsThere() {
		DecisionChapter remit = OURS.decision("remit").orElseThrow();
		assertThat(remit.inputs()).extracting(DecisionChapter.Column::variable).containsExactly("setting", "matter");
		assertThat(remit.order()).isEqualTo("The first rule that fits decides.");
		assertThat(remit.rules()).allSatisfy((rule) -> {
			assertThat(rule.inputs()).hasSize(2);
			assertThat(rule.why()).isNotEmpty();
		});
	}

	@Test
	void whatCannotBePutIntoWordsStandsAsItIs() {
		String odd = """
				<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="odd"
				    xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
				  <process id="odd">
				    <userTask id="a" camunda:candidateGroups="strangers" camunda:dueDate="${now()}"/>
				    <userTask id="b" camunda:dueDate="${deadlines.due('b', reference)}" camunda:formRef="none"/>
				  </process>
				</definitions>""";
		ProcessChapter process = Handbook.of(Stream.of(new ModelFile("odd.bpmn", odd.getBytes(StandardCharsets.UTF_8))))
			.process("odd")
			.orElseThrow();
		assertThat(process.tasks()).containsExactly(
				new TaskEntry("a", "a", "", List.of("strangers"), "${now()}", List.of()),
				new TaskEntry("b", "b", "", List.of(), "b", List.of()));
		assertThat(process.name()).isEqualTo("odd");
	}

	private static TaskEntry task(String process, String task) {
		return OURS.process(process)
			.orElseThrow()
			.tasks()
			.stream()
			.filter((candidate) -> candidate.id().equals(task))
			.findFirst()
			.orElseThrow();
	}

}
