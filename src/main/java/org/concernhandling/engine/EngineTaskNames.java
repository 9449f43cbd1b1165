package org.concernhandling.engine;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ProcessDefinitionImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.concernhandling.Memo;
import org.concernhandling.PlainWords;
import org.concernhandling.TaskNames;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Names of tasks, read from the live models at most once a minute. */
@Component
class EngineTaskNames implements TaskNames {

	/** Looked up when it is used: the engine's models call what asks here. */
	private final ObjectProvider<RepositoryService> models;

	private final Memo<Map<String, String>> names;

	EngineTaskNames(ObjectProvider<RepositoryService> models, Clock clock) {
		this.models = models;
		this.names = new Memo<>(clock, Duration.ofMinutes(1), this::read);
	}

	@Override
	public String of(String task) {
		String name = this.names.get().get(task);
		return (name != null) ? name : PlainWords.of(task);
	}

	private Map<String, String> read() {
		Map<String, String> read = new HashMap<>();
		Unchecked.byAuthorization(() -> this.models.getObject().createProcessDefinitionQuery().latestVersion().list())
			.forEach((process) -> addTasks(parsed(process), read));
		return read;
	}

	/** The engine keeps what it has parsed. */
	private ScopeImpl parsed(ProcessDefinition process) {
		return (ProcessDefinitionImpl) Unchecked.byAuthorization(
				() -> ((RepositoryServiceImpl) this.models.getObject()).getDeployedProcessDefinition(process.getId()));
	}

	private static void addTasks(ScopeImpl scope, Map<String, String> names) {
		for (ActivityImpl activity : scope.getActivities()) {
			if ("userTask".equals(activity.getProperty("type"))
					&& activity.getProperty("name") instanceof String name) {
				names.put(activity.getId(), name.strip());
			}
			addTasks(activity, names);
		}
	}

}
