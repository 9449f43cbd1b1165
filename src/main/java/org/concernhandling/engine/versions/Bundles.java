package org.concernhandling.engine.versions;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which files make sense together only: a process and its forms, a decision and its
 * examples.
 */
final class Bundles {

	private final Map<String, Set<String>> beside = new HashMap<>();

	/**
	 * What belongs together in any of several versions.
	 * @param versions the files of each version by name
	 */
	Bundles(List<Map<String, byte[]>> versions) {
		versions.forEach(
				(files) -> files.forEach((name, content) -> of(name, content).forEach((other) -> join(name, other))));
	}

	private void join(String one, String other) {
		this.beside.computeIfAbsent(one, (name) -> new HashSet<>()).add(other);
		this.beside.computeIfAbsent(other, (name) -> new HashSet<>()).add(one);
	}

	/** The files, with all that belong to them, to those in turn, and so on. */
	Set<String> around(Collection<String> names) {
		Set<String> all = new TreeSet<>(names);
		Deque<String> left = new ArrayDeque<>(all);
		while (!left.isEmpty()) {
			this.beside.getOrDefault(left.pop(), Set.of()).stream().filter(all::add).forEach(left::push);
		}
		return all;
	}

	/** What a process or a decision needs beside it. */
	private static Stream<String> of(String name, byte[] content) {
		if (name.endsWith(Completion.PROCESS)) {
			return forms(content);
		}
		return name.endsWith(Completion.DECISION) ? Completion.beside(name) : Stream.empty();
	}

	/** The files of the forms that a process names. */
	static Stream<String> forms(byte[] process) {
		return FormReferences.in(process).stream().map((form) -> form + Completion.FORM);
	}

}
