package org.concernhandling.canary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.task.Task;
import org.concernhandling.access.StaffGroup;

/**
 * Every method of the engine's interface that could keep something, asked by those who
 * may sign in there, with words wherever the engine reads any.
 */
class EngineDoors {

	/** What somebody asks the engine for may come back to them when it is refused. */
	static final String ORIGIN = "a door of the engine";

	private static final Path DECLARED = Path.of("src/main/resources/engine-doors.csv");

	/** What the engine's methods read, each of them some of it. */
	private static final List<String> TEXTS = List.of("name", "description", "message", "annotation", "comment",
			"fullMessage", "url", "type", "businessKey", "messageName", "workerId", "errorMessage", "errorCode",
			"errorDetails", "escalationCode", "assignee", "owner", "userId", "groupId", "deleteReason",
			"caseInstanceId", "parentTaskId", "tenantId", "resourceType", "topicName", "sortBy", "signalName", "label",
			"nameLike");

	private final Traffic traffic;

	private int asked;

	EngineDoors(Traffic traffic) {
		this.traffic = traffic;
	}

	/** How many were asked. */
	int asked() {
		return this.asked;
	}

	void tryAll(Task task) {
		String body = body(Canaries.phrase(ORIGIN));
		for (String door : doors()) {
			String[] declared = door.split(",");
			String path = declared[2].replaceFirst("/task/\\{}", "/task/" + task.getId())
				.replaceFirst("/process-instance/\\{}", "/process-instance/" + task.getProcessInstanceId())
				.replaceFirst("/execution/\\{}", "/execution/" + task.getExecutionId())
				.replaceFirst("/process-definition/\\{}", "/process-definition/" + task.getProcessDefinitionId())
				.replaceFirst("/key/\\{}", "/key/concern-handling")
				.replace("{}", "words");
			for (String person : List.of(StaffGroup.CASEWORKERS.id(), StaffGroup.MANAGERS.id())) {
				this.traffic.probe(person, declared[1], "/engine-rest" + path,
						Map.of("Content-Type", "application/json"), body);
			}
			this.asked++;
		}
	}

	private static List<String> doors() {
		try {
			return Files.readAllLines(DECLARED)
				.stream()
				.filter((door) -> door.startsWith("engine,P"))
				.filter((door) -> !door.contains("/submit-form") && !door.contains("/complete"))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String body(String words) {
		Map<String, Object> body = new LinkedHashMap<>();
		TEXTS.forEach((text) -> body.put(text, words));
		Map<String, Object> variable = Map.of(words, Map.of("value", words, "type", "String"));
		body.put("variables", variable);
		body.put("localVariables", variable);
		body.put("modifications", variable);
		body.put("processVariables", variable);
		body.put("value", words);
		return Traffic.json(body);
	}

}
