package org.concernhandling.reporting.annual;

import java.time.Instant;
import java.util.function.UnaryOperator;

import org.camunda.bpm.engine.ProcessEngine;
import org.concernhandling.casework.BareEngine;
import org.concernhandling.casework.Casework;
import org.concernhandling.casework.Casework.Case;
import org.concernhandling.deployments.DeploymentNotes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reports that were begun when publishing lay behind everything that people do, as in
 * version 1.0.0 of the model, and the version that brings them back.
 */
@BareEngine
class RunningReportsFollowTest {

	private static final ReportingYear YEAR = new ReportingYear(2025);

	/** Publishing lies outside the sub-process, and nothing leads back. */
	private static final UnaryOperator<String> WITHOUT_A_WAY_BACK = (model) -> model
		.replaceFirst("(?s)<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>", "")
		.replaceFirst("(?s)<bpmn:serviceTask id=\"publish-report\".*?</bpmn:serviceTask>", "")
		.replaceFirst("(?s)<bpmn:exclusiveGateway id=\"is-published\".*?</bpmn:exclusiveGateway>", "")
		.replaceFirst("<bpmn:sequenceFlow id=\"(to-is-published|is-published-yes)\"[^>]*/>", "")
		.replaceFirst("<bpmn:sequenceFlow id=\"(to-is-published|is-published-yes)\"[^>]*/>", "")
		.replaceFirst("(?s)<bpmn:sequenceFlow id=\"is-published-no\".*?</bpmn:sequenceFlow>", "")
		.replaceFirst("<bpmn:incoming>is-published-no</bpmn:incoming>", "")
		.replaceFirst("<bpmn:incoming>is-published-yes</bpmn:incoming>",
				"<bpmn:incoming>report-decision-publish</bpmn:incoming>")
		.replaceFirst("(sourceRef=\"report-decision\" targetRef=)\"publish-report\"", "$1\"report-is-public\"")
		.replaceFirst("<bpmn:sequenceFlow id=\"to-report-published\"[^>]*/>",
				"""
						<bpmn:serviceTask id="publish-report" name="Publish the report" camunda:asyncBefore="true"
						    camunda:expression="\\${reports.publish(reference)}">
						  <bpmn:extensionElements><camunda:failedJobRetryTimeCycle>R3/PT10M</camunda:failedJobRetryTimeCycle>
						  </bpmn:extensionElements>
						  <bpmn:incoming>to-publish-report</bpmn:incoming><bpmn:outgoing>to-report-published</bpmn:outgoing>
						</bpmn:serviceTask>
						<bpmn:sequenceFlow id="to-publish-report" sourceRef="prepare-report" targetRef="publish-report" />
						<bpmn:sequenceFlow id="to-report-published" sourceRef="publish-report" targetRef="report-published" />""")
		.replaceFirst("<bpmn:outgoing>to-report-published</bpmn:outgoing>",
				"<bpmn:outgoing>to-publish-report</bpmn:outgoing>");

	@Autowired
	Casework casework;

	@Autowired
	ReportDesk desk;

	@Autowired
	Editions editions;

	@Autowired
	DeploymentNotes notes;

	@Autowired
	ProcessEngine engine;

	@Autowired
	JdbcClient database;

	@BeforeEach
	@AfterEach
	void takeBack() {
		this.casework.clear();
		this.database.sql("delete from concerns.migrating_process").update();
		this.database.sql("delete from concerns.annual_report_entry").update();
		this.database.sql("delete from concerns.annual_report").update();
	}

	@Test
	void whoeverIsAtWorkOnAReportGoesOverAndIsBroughtBackWithIt() {
		Case report = begun();
		Instant reminder = report.due("last-warning");
		this.casework.deploy("annual-report", "1.1.1", UnaryOperator.identity());
		this.casework.migrate();
		assertThat(version(report)).isEqualTo("1.1.1");
		assertThat(report.due("last-warning")).isEqualTo(reminder);
		approved(report);
		assertThat(report.waitingTimers()).as("reminders go on until it is public").contains("overdue");
		report.runServices();
		assertThat(report.isEnded()).isTrue();
		assertThat(this.editions.published(YEAR)).hasSize(1);
	}

	@Test
	void aReportThatIsAboutToBePublishedStaysAndIsPublishedUnderItsOldVersion() {
		Case report = approved(begun());
		String deployment = this.casework.deploy("annual-report", "1.1.1", UnaryOperator.identity());
		this.casework.migrate();
		assertThat(version(report)).isEqualTo("1.0.0");
		assertThat(this.notes.about(deployment)).singleElement()
			.satisfies((note) -> assertThat(note.lines())
				.anyMatch((line) -> line.startsWith(YEAR.reference() + " goes on under version")
						&& line.endsWith("it is about to run 'Publish the report' (publish-report), "
								+ "which lies in another sub-process in the new version.")));
		report.runServices();
		assertThat(report.isEnded()).isTrue();
		assertThat(this.editions.published(YEAR)).hasSize(1);
	}

	private Case begun() {
		this.casework.deploy("annual-report", "1.0.0", WITHOUT_A_WAY_BACK);
		this.desk.ask(YEAR, null);
		return this.casework.started(YEAR.reference()).runServices();
	}

	private static Case approved(Case report) {
		return report
			.completeAs("manager", "review-figures", "figuresDecision", "accept", "releaseBasis", "held-back",
					"liveInvestigation", "no")
			.completeAs("manager2", "write-summary", "actionSummary", "We visited and wrote.", "caseStudyOne", "",
					"caseStudyTwo", "", "caseStudyThree", "", "anonymised", true)
			.completeAs("manager4", "approve-report", "reportDecision", "publish", "nobodyToTell", true);
	}

	private String version(Case report) {
		return this.engine.getRepositoryService()
			.getProcessDefinition(this.engine.getRuntimeService()
				.createProcessInstanceQuery()
				.processInstanceBusinessKey(report.reference())
				.singleResult()
				.getProcessDefinitionId())
			.getVersionTag();
	}

}
