package org.concernhandling.engine.models;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names of variables that the application sets, and that mean something to it: which
 * concern a process is about, who told us in confidence, which action is open. A model
 * that set one could act on another concern.
 */
public final class ApplicationNames {

	/** What the engine or its expressions mean by a name. */
	private static final Set<String> OF_THE_ENGINE = Set.of("action", "initiator", "businessKey", "execution", "task",
			"caseExecution", "externalTask", "authenticatedUserId", "decisionResult", "loopCounter", "nrOfInstances",
			"nrOfActiveInstances", "nrOfCompletedInstances", "nrOfLoops", "true", "false", "null");

	/**
	 * Known when a concern comes in, and asked again by a form that has it checked and
	 * recorded.
	 */
	private static final Set<String> ASKED = Set.of("setting", "secondSetting", "standing", "urn");

	private ApplicationNames() {
	}

	/** Whether no step of a process may set a variable of this name by itself. */
	public static boolean isKeptFromSteps(String name) {
		return Variables.AT_START.containsKey(name) || OF_THE_ENGINE.contains(name) || BeanMethods.exists(name);
	}

	/** Whether no form may ask for a variable of this name. */
	public static boolean isKeptFromForms(String name) {
		return isKeptFromSteps(name) && !ASKED.contains(name);
	}

	/** The names that no step may set, in words. */
	public static String words() {
		return Stream.of(Variables.AT_START.keySet(), OF_THE_ENGINE, BeanMethods.beans())
			.flatMap(Set::stream)
			.collect(Collectors.toCollection(TreeSet::new))
			.stream()
			.collect(Collectors.joining(", "));
	}

}
