package org.concernhandling.engine.versions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.concernhandling.deployments.ChangedWords;
import org.concernhandling.deployments.Deployment.Change;

/** Tells part by part how a version of a model differs from the one before. */
final class PartChanges {

	/** Of longer values only what differs is told. */
	private static final int SHORT = 80;

	private PartChanges() {
	}

	/**
	 * The changes: first of the parts that there are now, in their order, then of those
	 * that are gone.
	 */
	static List<Change> between(List<Part> former, List<Part> now) {
		Map<String, Part> before = byId(former);
		Map<String, Part> after = byId(now);
		List<Change> changes = new ArrayList<>();
		after.forEach((id, part) -> {
			if (before.containsKey(id)) {
				changes(before.get(id), part, changes);
			}
			else {
				changes.add(new Change(part.label(), "Added" + said(part) + "."));
			}
		});
		before.forEach((id, part) -> {
			if (!after.containsKey(id)) {
				changes.add(new Change(part.label(), "Removed" + said(part) + "."));
			}
		});
		return changes;
	}

	/** Whether the parts that are in both stand in another order. */
	static boolean reordered(List<Part> former, List<Part> now) {
		Set<String> before = byId(former).keySet();
		Set<String> after = byId(now).keySet();
		return !before.stream()
			.filter(after::contains)
			.toList()
			.equals(after.stream().filter(before::contains).toList());
	}

	private static Map<String, Part> byId(List<Part> parts) {
		return parts.stream()
			.collect(Collectors.toMap(Part::id, (part) -> part, (first, second) -> first, LinkedHashMap::new));
	}

	private static void changes(Part before, Part after, List<Change> changes) {
		String element = after.label();
		if (!before.kind().equals(after.kind())) {
			changes.add(new Change(element, "Was a part of another kind: " + before.kind() + "."));
		}
		if (!before.name().equals(after.name())) {
			changes.add(new Change(element,
					before.name().isEmpty() ? "Named; it had no name." : "Renamed; it was “" + before.name() + "”."));
		}
		Set<String> keys = new LinkedHashSet<>(after.properties().keySet());
		keys.addAll(before.properties().keySet());
		keys.forEach((key) -> change(before.properties().get(key), after.properties().get(key))
			.forEach((sentence) -> changes.add(new Change(element, sentence))));
	}

	private static Stream<String> change(Property before, Property after) {
		if (before == null) {
			return Stream.of(label(after) + ": is now " + after.quoted() + "; there was none.");
		}
		if (after == null) {
			return Stream.of(label(before) + ": was " + before.quoted() + "; there is none now.");
		}
		return before.value().equals(after.value()) ? Stream.empty()
				: Stream.of(label(after) + ": " + difference(before, after));
	}

	private static String difference(Property before, Property after) {
		boolean brief = before.shown().length() <= SHORT && after.shown().length() <= SHORT;
		return (brief || !ChangedWords.canMark(before.shown()) || !ChangedWords.canMark(after.shown()))
				? "was " + before.quoted() + ", is now " + after.quoted() + "."
				: ChangedWords.between(before.shown(), after.shown());
	}

	private static String label(Property property) {
		String label = property.label();
		return Character.toUpperCase(label.charAt(0)) + label.substring(1);
	}

	private static String said(Part part) {
		String properties = part.properties()
			.values()
			.stream()
			.filter((property) -> !property.shown().isEmpty())
			.map((property) -> property.label() + " " + property.quoted())
			.collect(Collectors.joining(", "));
		return properties.isEmpty() ? "" : ": " + properties;
	}

}
