package org.concernhandling.engine.versions;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.exception.NotValidException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.concernhandling.casework.BareEngine;
import org.concernhandling.casework.Casework;
import org.concernhandling.casework.Casework.Case;
import org.concernhandling.casework.NewConcerns;
import org.concernhandling.concern.CaseFileEntry;
import org.concernhandling.concern.CaseFileEntry.Answer;
import org.concernhandling.deployments.Deployment;
import org.concernhandling.deployments.Deployment.Change;
import org.concernhandling.deployments.Deployment.File;
import org.concernhandling.deployments.Deployment.Origin;
import org.concernhandling.deployments.Deployments;
import org.concernhandling.deployments.NotDeployed;
import org.concernhandling.engine.guard.Unguarded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What process owners deploy is complete, recorded, and can be undone. */
@BareEngine
@Import(DeployedModels.class)
class DeploymentsTest {

	private static final String PROCESS = "processes/onward-referral.bpmn";

	private static final String DECISION = "processes/remit.dmn";

	private static final String FORM = "forms/refer-onward.form";

	@Autowired
	ProcessEngine engine;

	@Autowired
	DeployedModels models;

	@Autowired
	RepositoryService repository;

	@Autowired
	Deployments deployments;

	@Autowired
	IdentityService identities;

	@Autowired
	Casework casework;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void mark() {
		this.casework.clear();
		this.models.mark();
		this.identities.setAuthenticatedUserId("owner");
	}

	@AfterEach
	void clear() {
		this.identities.clearAuthentication();
		this.casework.clear();
		this.models.clear();
	}

	@Test
	void aDiagramAloneGoesLiveWithItsForms() {
		DeploymentWithDefinitions deployed = this.models.deploy(PROCESS, DeployedModels.renamed("1.1.0", "Referral"));
		assertThat(this.models.files(deployed.getId())).containsKeys("onward-referral.bpmn", "refer-onward.form")
			.allSatisfy((name, content) -> assertThat(name).doesNotContain("/"));
		assertThat(deployed.getDeployedProcessDefinitions()).singleElement()
			.extracting(ProcessDefinition::getVersionTag)
			.isEqualTo("1.1.0");
	}

	@Test
	void aFormAloneIsWhatTheNextTaskAsks() {
		this.models.deploy("forms/screen-immediate-risk.form",
				(form) -> form.replace("\"screeningReason\"", "\"screeningWords\""));
		Case concern = this.casework.open(NewConcerns.about("childrens-home"));
		concern.complete("screen-immediate-risk");
		assertThat(concern.caseFile()).flatExtracting(CaseFileEntry::answers)
			.extracting(Answer::key)
			.contains("screeningWords");
	}

	@Test
	void foldersAreLeftOut() {
		DeploymentWithDefinitions deployed = this.models.deploy(Map.of("some/folder/onward-referral.bpmn",
				DeployedModels.renamed("1.1.0", "Referral").apply(DeployedModels.text(PROCESS))));
		assertThat(this.models.files(deployed.getId())).containsKey("onward-referral.bpmn");
		String decision = DeployedModels.text(DECISION);
		assertThatExceptionOfType(NotValidException.class)
			.isThrownBy(() -> this.models.deploy(Map.of("a/remit.dmn", decision + " ", "b\\remit.dmn", decision)));
	}

	@Test
	void nothingIsDeployedForATenant() {
		assertThatExceptionOfType(NotValidException.class).isThrownBy(() -> this.repository.createDeployment()
			.tenantId("another")
			.addString("remit.dmn", DeployedModels.text(DECISION) + " ")
			.deploy());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " " })
	void nothingIsPutOffOrStoppedByATimeOfActivation(String changed) {
		assertThatExceptionOfType(NotValidException.class).isThrownBy(() -> this.repository.createDeployment()
			.activateProcessDefinitionsOn(Date.from(Instant.parse("2099-01-01T00:00:00Z")))
			.addString("onward-referral.bpmn", DeployedModels.text(PROCESS) + changed)
			.deploy());
		assertThat(this.repository.createProcessDefinitionQuery().suspended().count()).isZero();
	}

	@Test
	void theSameContentAgainIsNoNewVersion() {
		String first = this.models.deploy(PROCESS, DeployedModels.renamed("1.1.0", "Referral")).getId();
		String second = this.models.deploy(PROCESS, DeployedModels.renamed("1.1.0", "Referral")).getId();
		assertThat(second).isEqualTo(first);
		assertThat(this.models.since()).containsExactly(first);
	}

	@Test
	void aDeploymentIsRecordedWithWhoAndWhatChanged() {
		String id = this.models.deploy(PROCESS, DeployedModels.renamed("1.1.0", "Referral")).getId();
		Deployment deployment = found(id);
		assertThat(deployment.summary().person()).isEqualTo("owner");
		assertThat(deployment.summary().origin()).isEqualTo(Origin.OWNER);
		assertThat(deployment.summary().source()).isEqualTo("Camunda Modeler");
		assertThat(deployment.summary().changed()).containsExactly("onward-referral.bpmn");
		File process = file(deployment, "onward-referral.bpmn");
		assertThat(process.versionTag()).isEqualTo("1.1.0");
		assertThat(process.version()).isGreaterThan(1);
		assertThat(process.changes()).contains(
				new Change("Process 'Referral' (onward-referral)", "Renamed; it was “Onward referral”."),
				new Change("Process 'Referral' (onward-referral)", "Version tag: was “1.0.0”, is now “1.1.0”."));
		assertThat(file(deployment, "refer-onward.form").changed()).isFalse();
		assertThat(file(deployment, "refer-onward.form").changes()).isEmpty();
		assertThat(deployment.summary().name()).isEqualTo("A change");
		assertThat(this.deployments.newest(1)).containsExactly(deployment.summary());
	}

	@Test
	void moreChangesThanAnybodyReadsAreCounted() {
		String id = Unguarded.during(this.engine, () -> this.models.deploy(DECISION, (model) -> {
			StringBuilder rules = new StringBuilder();
			for (int i = 0; i < DeploymentRecord.CHANGES + 20; i++) {
				rules.append("""
						<rule id="rule-more-%1$d"><inputEntry id="a-%1$d"><text>"other"</text></inputEntry>
						<inputEntry id="b-%1$d"><text></text></inputEntry>
						<outputEntry id="c-%1$d"><text>"not-ours"</text></outputEntry></rule>""".formatted(i));
			}
			return DeployedModels.renamed("1.1.0", "More")
				.apply(model.replaceFirst("</decisionTable>", rules + "</decisionTable>"));
		})).getId();
		List<Change> changes = file(found(id), "remit.dmn").changes();
		assertThat(changes).hasSize(DeploymentRecord.CHANGES + 1);
		assertThat(changes.get(DeploymentRecord.CHANGES).change()).isEqualTo("And 22 more changes.");
	}

	@Test
	void undoingDeploysTheFormerVersionsOfWhatChanged() {
		String id = this.models.deploy(Map.of("onward-referral.bpmn",
				DeployedModels.renamed("1.1.0", "Referral").apply(DeployedModels.text(PROCESS)), "refer-onward.form",
				DeployedModels.text(FORM) + "\n", "remit.dmn",
				DeployedModels.renamed("1.1.0", "Ours?").apply(DeployedModels.text(DECISION))))
			.getId();
		String undo = this.deployments.undo(id);
		assertThat(this.models.files(undo)).containsEntry("onward-referral.bpmn", DeployedModels.text(PROCESS))
			.containsEntry("refer-onward.form", DeployedModels.text(FORM))
			.containsEntry("remit.dmn", DeployedModels.text(DECISION));
		Deployment recorded = found(undo);
		assertThat(recorded.summary().origin()).isEqualTo(Origin.UNDO);
		assertThat(recorded.summary().undoOf()).isEqualTo(id);
		assertThat(recorded.summary().person()).isEqualTo("owner");
		assertThat(found(id).summary().undoneBy()).isEqualTo(undo);
		assertThat(newest("onward-referral").getVersionTag()).isEqualTo("1.0.0");
	}

	@Test
	void whatWasLiveBeforeIsKnownWhateverOtherDeployersDo() {
		ProcessEngineConfigurationImpl configuration = (ProcessEngineConfigurationImpl) this.engine
			.getProcessEngineConfiguration();
		List<Deployer> deployers = configuration.getDeployers();
		Deployer writing = (deployment) -> this.jdbc.sql("""
				insert into act_re_procdef (id_, rev_, key_, version_, resource_name_)
				values ('written-meanwhile', 1, 'onward-referral', 999, 'onward-referral.bpmn')""").update();
		configuration.getDeploymentCache().setDeployers(Stream.concat(deployers.stream(), Stream.of(writing)).toList());
		String id;
		try {
			id = this.models.deploy(PROCESS, DeployedModels.renamed("1.1.0", "Referral")).getId();
		}
		finally {
			configuration.getDeploymentCache().setDeployers(deployers);
			this.jdbc.sql("delete from act_re_procdef where id_ = 'written-meanwhile'").update();
		}
		assertThat(this.models.files(this.deployments.undo(id))).containsEntry("onward-referral.bpmn",
				DeployedModels.text(PROCESS));
	}

	@Test
	void undoingAnUndoBringsItBack() {
		String id = this.models.deploy(PROCESS, DeployedModels.renamed("1.1.0", "Referral")).getId();
		this.deployments.undo(this.deployments.undo(id));
		assertThat(newest("onward-referral").getVersionTag()).isEqualTo("1.1.0");
	}

	@Test
	void whatALaterDeploymentChangedIsNotUndoneFirst() {
		String first = this.models.deploy(PROCESS, DeployedModels.renamed("1.1.0", "Referral")).getId();
		String second = this.models.deploy(PROCESS, DeployedModels.renamed("1.2.0", "Passing on")).getId();
		assertThatExceptionOfType(NotDeployed.class).isThrownBy(() -> this.deployments.undo(first))
			.withMessage("A later deployment changed onward-referral.bpmn as well. Undo that one first.");
		this.deployments.undo(second);
		assertThatExceptionOfType(NotDeployed.class).isThrownBy(() -> this.deployments.undo(second))
			.withMessage("This deployment is undone already.");
	}

	@Test
	void aLaterDeploymentOfOtherFilesIsNoHindrance() {
		String first = this.models.deploy(PROCESS, DeployedModels.renamed("1.1.0", "Referral")).getId();
		this.models.deploy(FORM, (form) -> form + "\n");
		this.deployments.undo(first);
		assertThat(newest("onward-referral").getVersionTag()).isEqualTo("1.0.0");
		assertThat(this.models.files(newest("onward-referral").getDeploymentId())).containsEntry("refer-onward.form",
				DeployedModels.text(FORM) + "\n");
	}

	@Test
	void whatWasNewCannotBeUndone() {
		String id = Unguarded.during(this.engine, () -> this.models.deploy(Map.of("new-decision.dmn",
				DeployedModels.text(DECISION).replace("id=\"remit\"", "id=\"new-decision\"")))
			.getId());
		assertThatExceptionOfType(NotDeployed.class).isThrownBy(() -> this.deployments.undo(id))
			.withMessageStartingWith("Nothing was live before this deployment");
	}

	private Deployment found(String id) {
		return this.deployments.find(id).orElseThrow();
	}

	private static File file(Deployment deployment, String name) {
		return deployment.files().stream().filter((file) -> file.name().equals(name)).findFirst().orElseThrow();
	}

	private ProcessDefinition newest(String key) {
		return this.repository.createProcessDefinitionQuery().processDefinitionKey(key).latestVersion().singleResult();
	}

}
