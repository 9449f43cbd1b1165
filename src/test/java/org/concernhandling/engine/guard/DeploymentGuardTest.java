package org.concernhandling.engine.guard;

import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.concernhandling.casework.BareEngine;
import org.concernhandling.casework.Casework;
import org.concernhandling.casework.NewConcerns;
import org.concernhandling.engine.guard.broken.Broken;
import org.concernhandling.engine.guard.broken.BrokenModels;
import org.concernhandling.engine.models.Fault;
import org.concernhandling.models.Models;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

@BareEngine
@ExtendWith(OutputCaptureExtension.class)
class DeploymentGuardTest {

	private static final List<String> TABLES = List.of("act_re_deployment", "act_re_procdef", "act_re_decision_def",
			"act_re_decision_req_def", "act_re_camformdef", "act_ge_bytearray", "act_ru_job", "act_ru_jobdef");

	@Autowired
	ProcessEngine engine;

	@Autowired
	RepositoryService models;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Casework casework;

	@AfterEach
	void clear() {
		this.casework.clear();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void aBrokenModelIsRefusedForItsOneReasonAndLeavesNothing(Broken broken) {
		List<Object> before = kept();
		RefusedDeployment refused = catchThrowableOfType(RefusedDeployment.class,
				() -> deployment(broken.name(), broken.content()).deploy());
		assertThat(refused).isNotNull();
		assertThat(refused.faults()).singleElement().satisfies((fault) -> {
			assertThat(fault.file()).isEqualTo(broken.name());
			assertThat(fault.elementId()).isEqualTo(broken.element());
			assertThat(fault.rule()).startsWith(broken.rule());
			assertThat(refused).hasMessageContaining(fault.rule()).hasMessageContaining(fault.mend());
		});
		assertThat(kept()).isEqualTo(before);
	}

	static List<Broken> aBrokenModelIsRefusedForItsOneReasonAndLeavesNothing() {
		return BrokenModels.all();
	}

	@Test
	void nothingOfADeploymentGoesLiveWhenOneOfItsFilesIsBroken() {
		List<Object> before = kept();
		assertThatExceptionOfType(RefusedDeployment.class)
			.isThrownBy(() -> deployment("notes.txt", "broken")
				.addString("onward-referral.bpmn", Models.raised(Library.text("onward-referral.bpmn")))
				.addString("refer-onward.form", Library.text("refer-onward.form"))
				.deploy())
			.satisfies((refused) -> assertThat(refused.faults()).hasSize(1));
		assertThat(kept()).isEqualTo(before);
	}

	@Test
	void everyFaultIsToldAtOnceByFileAndElement() {
		RefusedDeployment refused = catchThrowableOfType(RefusedDeployment.class,
				() -> deployment("provider-enquiry.bpmn",
						Edited.model(Library.text("provider-enquiry.bpmn"))
							.drop("prepare-enquiry", "name")
							.drop("provider-enquiry", "camunda:versionTag")
							.xml())
					.addString("onward-referral.bpmn",
							Edited.model(Models.raised(Library.text("onward-referral.bpmn")))
								.set("refer-onward", "camunda:candidateGroups", "neighbours")
								.xml())
					.deploy());
		assertThat(refused.faults()).extracting(Fault::file, Fault::elementId)
			.containsExactly(tuple("onward-referral.bpmn", "refer-onward"),
					tuple("provider-enquiry.bpmn", "provider-enquiry"),
					tuple("provider-enquiry.bpmn", "prepare-enquiry"));
		assertThat(refused.getMessage().lines()).hasSize(4).first().asString().contains("There are 3 things to mend");
		assertThat(refused.getResorceReports()).hasSize(2)
			.first()
			.satisfies((report) -> assertThat(report.getErrors()).singleElement()
				.satisfies((problem) -> assertThat(problem.getMainElementId()).isEqualTo("refer-onward")));
	}

	@Test
	void concernsComeInAndGoOnAfterARefusal() {
		Casework.Case before = this.casework.open(NewConcerns.about("childrens-home"));
		assertThatExceptionOfType(RefusedDeployment.class)
			.isThrownBy(() -> deployment("concern-handling.bpmn", "<a/>").deploy());
		before.complete("screen-immediate-risk");
		assertThat(before.openTasks()).containsExactly("establish-remit");
		assertThat(this.casework.open(NewConcerns.about("childrens-home")).openTasks())
			.containsExactly("screen-immediate-risk");
	}

	@Test
	void theGuardsLineInTheLogDoesNotTellWhatTheModelSays(CapturedOutput output) {
		int before = output.getAll().length();
		assertThatExceptionOfType(RefusedDeployment.class).isThrownBy(() -> deployment("provider-enquiry.bpmn",
				Edited.model(Library.text("provider-enquiry.bpmn")).set("prepare-enquiry", "name", "${canary}").xml())
			.deploy());
		assertThat(output.getAll().substring(before).lines().filter((line) -> line.contains("DeploymentGuard ")))
			.singleElement()
			.asString()
			.contains("A deployment was refused", "provider-enquiry.bpmn")
			.doesNotContain("canary");
	}

	@Test
	void whatIsLiveIsNotCheckedAgain() {
		String deployment = Unguarded.during(this.engine,
				() -> deployment("notes.txt", "once accepted").deploy().getId());
		try {
			this.casework.open(NewConcerns.about("childrens-home"));
			assertThat(deployment("onward-referral.bpmn", Library.text("onward-referral.bpmn")).deploy()).isNotNull()
				.satisfies((accepted) -> this.models.deleteDeployment(accepted.getId(), true));
		}
		finally {
			this.models.deleteDeployment(deployment, true);
		}
	}

	private DeploymentBuilder deployment(String name, String content) {
		return this.models.createDeployment().name("from Modeler").addString(name, Models.raised(content));
	}

	/** All that a deployment could leave behind. */
	private List<Object> kept() {
		DeploymentCache cache = ((ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration())
			.getDeploymentCache();
		return Stream.<Object>concat(
				TABLES.stream()
					.map((table) -> this.jdbc.sql("select count(*) from " + table).query(Long.class).single()),
				Stream.of(cache.getProcessDefinitionCache().size(), cache.getDecisionDefinitionCache().size(),
						cache.getBpmnModelInstanceCache().size()))
			.toList();
	}

}
