package org.concernhandling.casework;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.camunda.community.process_test_coverage.core.model.DefaultCollector;
import org.camunda.community.process_test_coverage.core.model.Event;
import org.camunda.community.process_test_coverage.core.model.Run;
import org.camunda.community.process_test_coverage.core.model.Suite;
import org.camunda.community.process_test_coverage.engine.platform7.ExecutionContextModelProvider;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessEngineAdapter;
import org.camunda.community.process_test_coverage.report.CoverageReportUtil;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Fails a test class that leaves a flow node or a sequence flow of its process unused,
 * and names it.
 */
class ModelCoverage implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

	private static final String REPORTS = "target/process-test-coverage/";

	private final DefaultCollector collector = new DefaultCollector(new ExecutionContextModelProvider());

	/** An engine passes on what it does from its first moment, wanted or not. */
	static void disregard(ProcessEngine engine) {
		new ModelCoverage().collect(engine, "disregarded");
	}

	private void collect(ProcessEngine engine, String suite) {
		this.collector.createSuite(new Suite(suite, suite));
		this.collector.activateSuite(suite);
		this.collector.createRun(new Run(suite, suite), suite);
		this.collector.activateRun(suite);
		new ProcessEngineAdapter(engine, this.collector).initializeListeners();
	}

	@Override
	public void beforeAll(ExtensionContext context) {
		collect(application(context).getBean(ProcessEngine.class), context.getRequiredTestClass().getName());
	}

	@Override
	public void beforeEach(ExtensionContext context) {
		String run = context.getUniqueId();
		this.collector.createRun(new Run(run, context.getDisplayName()), context.getRequiredTestClass().getName());
		this.collector.activateRun(run);
		application(context).getBean(Casework.class).clear();
	}

	@Override
	public void afterAll(ExtensionContext context) {
		Covers covers = context.getRequiredTestClass().getAnnotation(Covers.class);
		RepositoryService models = application(context).getBean(RepositoryService.class);
		Set<String> used = this.collector.getActiveSuite()
			.getEvents(covers.value())
			.stream()
			.map(Event::getDefinitionKey)
			.collect(Collectors.toSet());
		Set<String> all = elements(models, covers.value());
		CoverageReportUtil.createReport(this.collector, REPORTS);
		Set<String> unused = all.stream().filter((element) -> !used.contains(element)).collect(Collectors.toSet());
		System.out.printf("Coverage of %s: %d of %d elements (%.1f %%)%n", covers.value(), all.size() - unused.size(),
				all.size(), 100.0 * (all.size() - unused.size()) / all.size());
		assertThat(unused).as("elements of %s that no test passes", covers.value()).isEmpty();
	}

	private static Set<String> elements(RepositoryService models, String process) {
		String definition = models.createProcessDefinitionQuery()
			.processDefinitionKey(process)
			.latestVersion()
			.singleResult()
			.getId();
		return Stream.of(FlowNode.class, SequenceFlow.class)
			.map((type) -> models.getBpmnModelInstance(definition).getModelElementsByType(type))
			.flatMap(Collection::stream)
			.map((element) -> ((ModelElementInstance) element).getAttributeValue("id"))
			.collect(Collectors.toSet());
	}

	private static ApplicationContext application(ExtensionContext context) {
		return SpringExtension.getApplicationContext(context);
	}

}
