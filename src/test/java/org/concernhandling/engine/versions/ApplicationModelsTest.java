package org.concernhandling.engine.versions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.concernhandling.casework.BareApplication;
import org.concernhandling.casework.SettableClock;
import org.concernhandling.deployments.Deployment.Origin;
import org.concernhandling.deployments.Deployment.Summary;
import org.concernhandling.deployments.Deployments;
import org.concernhandling.deployments.Deployments.Kept;
import org.concernhandling.engine.models.LiveModels;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** An application that starts again brings its models, and never overrides an owner's. */
@ExtendWith(OutputCaptureExtension.class)
class ApplicationModelsTest {

	private static final String REFERRAL = "processes/onward-referral.bpmn";

	private static final String REMIT = "processes/remit.dmn";

	private static final String FORM = "forms/refer-onward.form";

	private static final String EXAMPLES = "processes/remit.csv";

	private static final String HANDLING = "processes/handling-actions.dmn";

	@TempDir
	Path folder;

	private final SettableClock clock = new SettableClock();

	private ConfigurableApplicationContext application;

	@BeforeEach
	void copyModels() throws IOException {
		for (Path model : Stream.concat(files("processes"), files("forms")).toList()) {
			Files.copy(model, this.folder.resolve(model.getFileName().toString()));
		}
	}

	@AfterEach
	void stop() {
		if (this.application != null) {
			this.application.close();
		}
	}

	@Test
	void whatAnOwnerDeployedStaysAndWhatIsTheApplicationsIsReplaced(CapturedOutput output) {
		start();
		assertThat(newest().origin()).isEqualTo(Origin.START);
		assertThat(newest().person()).isNull();
		madeBeforeThereWereRecords();
		deploy(REFERRAL, DeployedModels.renamed("1.1.0", "The owner's"));
		String undone = deploy(HANDLING, DeployedModels.renamed("1.1.0", "Undone"));
		bean(Deployments.class).undo(undone);
		assertThat(bean(Deployments.class).kept()).extracting(Kept::name).containsExactly("onward-referral.bpmn");
		this.application.close();

		brings(REFERRAL, DeployedModels.renamed("1.2.0", "The application's"));
		brings(REMIT, DeployedModels.renamed("1.2.0", "The application's"));
		brings(HANDLING, DeployedModels.renamed("1.2.0", "The application's"));
		start();
		assertThat(tag("onward-referral")).isEqualTo("1.1.0");
		assertThat(decisionTag("remit")).isEqualTo("1.2.0");
		assertThat(decisionTag("handling-actions")).isEqualTo("1.2.0");
		assertThat(newest().changed()).containsExactly("handling-actions.dmn", "remit.dmn");
		assertThat(output).contains("Kept what process owners have deployed, although the application brings other "
				+ "versions: onward-referral.bpmn of ");
		bean(Deployments.class).takeApplications(Set.of("onward-referral.bpmn"));
		assertThat(tag("onward-referral")).isEqualTo("1.2.0");
		assertThat(bean(Deployments.class).kept()).isEmpty();
		this.application.close();

		brings(REFERRAL, DeployedModels.renamed("1.3.0", "The application's again"));
		start();
		assertThat(tag("onward-referral")).isEqualTo("1.3.0");
	}

	@Test
	void whatTheApplicationHasTakenOverFromAnOwnerIsItsOwnFromThenOn() {
		start();
		deploy(REFERRAL, DeployedModels.renamed("1.1.0", "The owner's"));
		this.application.close();

		brings(REFERRAL, DeployedModels.renamed("1.1.0", "The owner's"));
		start();
		assertThat(bean(Deployments.class).kept()).isEmpty();
		this.application.close();

		brings(REFERRAL, DeployedModels.renamed("1.2.0", "The application's"));
		start();
		assertThat(tag("onward-referral")).isEqualTo("1.2.0");
	}

	@Test
	void aNodeOfAnOlderReleaseTakesNothingBack(CapturedOutput output) {
		String form = DeployedModels.text(FORM);
		String examples = DeployedModels.text(EXAMPLES);
		brings(REFERRAL, DeployedModels.renamed("1.2.0", "The newer release's"));
		brings(FORM, (before) -> before + "\n");
		brings(REMIT, DeployedModels.renamed("1.2.0", "The newer release's"));
		brings(EXAMPLES, (before) -> before + "\n");
		start();
		this.application.close();

		brings(REFERRAL, UnaryOperator.identity());
		brings(FORM, UnaryOperator.identity());
		brings(REMIT, UnaryOperator.identity());
		brings(EXAMPLES, UnaryOperator.identity());
		brings(HANDLING, (model) -> "no decision");
		start();
		assertThat(tag("onward-referral")).isEqualTo("1.2.0");
		assertThat(decisionTag("remit")).isEqualTo("1.2.0");
		assertThat(live("refer-onward.form")).isEqualTo(form + "\n");
		assertThat(live("remit.csv")).isEqualTo(examples + "\n");
		assertThat(output).contains("Kept what a newer release of the application has deployed; this one brings older "
				+ "versions: onward-referral.bpmn, refer-onward.form, remit.csv, remit.dmn");
		assertThat(output).contains("and did not go live; what is live stays: handling-actions.dmn.");
		assertThat(bean(Deployments.class).newest(10)).hasSize(1);
		assertThat(bean(Deployments.class).kept()).isEmpty();
		this.application.close();

		brings(HANDLING, UnaryOperator.identity());
		brings(REFERRAL, DeployedModels.renamed("1.3.0", "The newest release's"));
		brings(FORM, UnaryOperator.identity());
		start();
		assertThat(tag("onward-referral")).isEqualTo("1.3.0");
		assertThat(live("refer-onward.form")).as("a form goes with its process").isEqualTo(form);
	}

	@Test
	void aFormThatANewerReleaseChangedAloneIsNotTakenBack() {
		String form = DeployedModels.text(FORM);
		start();
		this.application.close();
		brings(FORM, (before) -> before + "\n");
		start();
		assertThat(live("refer-onward.form")).isEqualTo(form + "\n");
		this.application.close();

		brings(FORM, UnaryOperator.identity());
		start();
		assertThat(live("refer-onward.form")).isEqualTo(form + "\n");
		this.application.close();

		brings(FORM, (before) -> before + "\n\n");
		start();
		assertThat(live("refer-onward.form")).isEqualTo(form + "\n\n");
	}

	@Test
	void whatDoesNotFitIsLeftOutWhenAnOwnersIsInTheWay(CapturedOutput output) {
		String form = DeployedModels.text(FORM);
		start();
		deploy(HANDLING, DeployedModels.renamed("1.1.0", "The owner's"));
		this.application.close();

		brings(REFERRAL,
				(model) -> DeployedModels.renamed("1.2.0", "The application's")
					.apply(model)
					.replaceFirst(" camunda:candidateGroups=\"[^\"]*\"", ""));
		brings(FORM, (before) -> before + "\n");
		brings(REMIT, DeployedModels.renamed("1.2.0", "The application's"));
		start();
		assertThat(tag("onward-referral")).isEqualTo("1.0.0");
		assertThat(live("refer-onward.form")).isEqualTo(form);
		assertThat(decisionTag("remit")).isEqualTo("1.2.0");
		assertThat(decisionTag("handling-actions")).isEqualTo("1.1.0");
		assertThat(output).contains(
				"do not fit to those of process owners or of a newer release and did not go live; what is live stays: "
						+ "onward-referral.bpmn, refer-onward.form. Rules that they break: onward-referral.bpmn refer-onward: ");
	}

	@Test
	void modelsThatCannotGoLiveStopTheStartUnlessAnOwnersAreInTheWay(CapturedOutput output) {
		start();
		deploy(REFERRAL, DeployedModels.renamed("1.1.0", "The owner's"));
		this.application.close();

		brings(REMIT, (model) -> "no decision");
		start();
		assertThat(decisionTag("remit")).isEqualTo("1.0.0");
		assertThat(output).contains("do not fit to those of process owners");
		bean(Deployments.class).undo(newest().id());
		this.application.close();

		assertThatThrownBy(this::start).hasRootCauseInstanceOf(Exception.class)
			.satisfies((failure) -> assertThat(Stream.iterate(failure, (ex) -> ex != null, Throwable::getCause))
				.hasAtLeastOneElementOfType(ProcessEngineException.class));
	}

	private void start() {
		this.application = null;
		this.application = BareApplication.start(this.clock,
				Map.of("spring.datasource.url",
						"jdbc:h2:mem:" + this.folder.getFileName()
								+ ";DB_CLOSE_DELAY=-1;DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE",
						"camunda.bpm.deployment-resource-pattern",
						Stream.of("bpmn", "dmn", "form", "csv")
							.map((ending) -> "file:" + this.folder + "/*." + ending)
							.reduce((one, other) -> one + "," + other)
							.orElseThrow()));
	}

	private void madeBeforeThereWereRecords() {
		JdbcClient database = bean(JdbcClient.class);
		List.of("delete from concerns.deployed_change", "delete from concerns.deployed_file",
				"delete from concerns.deployment", "update act_re_deployment set name_ = 'SpringAutoDeployment'")
			.forEach((change) -> database.sql(change).update());
	}

	private String deploy(String file, UnaryOperator<String> change) {
		return new DeployedModels(bean(RepositoryService.class)).deploy(file, change).getId();
	}

	private void brings(String file, UnaryOperator<String> change) {
		try {
			Files.writeString(this.folder.resolve(DeployedModels.name(file)), change.apply(DeployedModels.text(file)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Summary newest() {
		return bean(Deployments.class).newest(1).get(0);
	}

	private String live(String file) {
		return new String(bean(LiveModels.class).contents().get(file), StandardCharsets.UTF_8);
	}

	private String tag(String process) {
		return bean(RepositoryService.class).createProcessDefinitionQuery()
			.processDefinitionKey(process)
			.latestVersion()
			.singleResult()
			.getVersionTag();
	}

	private String decisionTag(String decision) {
		return bean(RepositoryService.class).createDecisionDefinitionQuery()
			.decisionDefinitionKey(decision)
			.latestVersion()
			.singleResult()
			.getVersionTag();
	}

	private <T> T bean(Class<T> type) {
		return this.application.getBean(type);
	}

	private static Stream<Path> files(String folder) throws IOException {
		try (Stream<Path> files = Files.list(Path.of(folder))) {
			return List.copyOf(files.toList()).stream();
		}
	}

}
