package org.concernhandling.engine.versions;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Completes what somebody deploys by what is live: a process has its forms beside it, a
 * changed form has the processes that use it, a decision has its examples, and examples
 * have their decision. What does not differ from what is live is no new version by
 * itself.
 */
final class Completion {

	static final String PROCESS = ".bpmn";

	static final String DECISION = ".dmn";

	private static final String EXAMPLES = ".csv";

	static final String FORM = ".form";

	private final Map<String, byte[]> live;

	private final Map<String, byte[]> all;

	private final Set<String> changed;

	/**
	 * Completes a deployment.
	 * @param given the files that were sent, by name
	 * @param live the files that are live, by name
	 */
	Completion(Map<String, byte[]> given, Map<String, byte[]> live) {
		this.live = live;
		this.all = new TreeMap<>(live);
		this.all.putAll(given);
		this.changed = given.keySet()
			.stream()
			.filter((name) -> !Arrays.equals(given.get(name), live.get(name)))
			.collect(Collectors.toUnmodifiableSet());
	}

	/** The names of the files that differ from what is live. */
	Set<String> changed() {
		return this.changed;
	}

	/** What was live under a name before, or null. */
	byte[] former(String name) {
		return this.live.get(name);
	}

	/** Whatever has to be deployed together, by name; empty when nothing differs. */
	Map<String, byte[]> whole() {
		Map<String, byte[]> whole = new TreeMap<>();
		this.changed.forEach((name) -> add(name, whole));
		this.all.keySet().stream().filter((name) -> name.endsWith(PROCESS)).forEach((process) -> {
			Set<String> forms = Bundles.forms(this.all.get(process)).collect(Collectors.toSet());
			if (this.changed.contains(process) || forms.stream().anyMatch(this.changed::contains)) {
				add(process, whole);
				forms.forEach((form) -> add(form, whole));
			}
		});
		this.changed.forEach((name) -> beside(name).forEach((other) -> add(other, whole)));
		return whole;
	}

	private void add(String name, Map<String, byte[]> whole) {
		if (this.all.containsKey(name)) {
			whole.put(name, this.all.get(name));
		}
	}

	/** What belongs to a decision or to examples. */
	static Stream<String> beside(String name) {
		if (name.endsWith(DECISION)) {
			return Stream.of(id(name) + EXAMPLES);
		}
		return name.endsWith(EXAMPLES) ? Stream.of(id(name) + DECISION) : Stream.empty();
	}

	private static String id(String name) {
		return name.substring(0, name.lastIndexOf('.'));
	}

}
