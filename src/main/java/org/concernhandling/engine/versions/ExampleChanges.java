package org.concernhandling.engine.versions;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.concernhandling.deployments.Deployment.Change;

/** Tells line by line how the examples of a decision differ from before. */
final class ExampleChanges implements Changes {

	@Override
	public List<Change> between(byte[] former, byte[] now) {
		List<String> before = lines(former);
		List<String> after = lines(now);
		List<Change> changes = new ArrayList<>();
		told(minus(after, before), "Added: ", changes);
		told(minus(before, after), "Removed: ", changes);
		if (!changes.isEmpty()) {
			return changes;
		}
		return before.equals(after) ? Layout.only(false)
				: List.of(new Change("", "The order of the examples has changed."));
	}

	private static void told(List<String> lines, String what, List<Change> changes) {
		lines.forEach((line) -> changes.add(new Change("Example", what + line)));
	}

	private static List<String> lines(byte[] examples) {
		return new String(examples, StandardCharsets.UTF_8).lines()
			.map(String::strip)
			.filter((line) -> !line.isEmpty())
			.toList();
	}

	private static List<String> minus(List<String> lines, List<String> others) {
		List<String> rest = new ArrayList<>(others);
		return lines.stream().filter((line) -> !rest.remove(line)).toList();
	}

}
