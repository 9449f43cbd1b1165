package org.concernhandling.engine.versions;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.concernhandling.deployments.ChangedWords;
import org.concernhandling.deployments.Deployment.Change;

/** Tells line by line how the examples of a decision differ from before. */
final class ExampleChanges implements Changes {

	@Override
	public List<Change> between(byte[] former, byte[] now) {
		List<Line> before = lines(former);
		List<Line> after = lines(now);
		List<Line> gone = new ArrayList<>(minus(before, after));
		List<Change> changes = new ArrayList<>();
		minus(after, before).forEach((line) -> {
			Optional<Line> was = gone.stream().filter(line::continues).findFirst();
			was.ifPresent(gone::remove);
			changes.add(new Change("Line " + line.number(),
					was.map((one) -> "Changed: " + ChangedWords.between(one.text(), line.text()))
						.orElseGet(() -> "Added: " + line.text())));
		});
		gone.forEach((line) -> changes.add(new Change("Former line " + line.number(), "Removed: " + line.text())));
		if (!changes.isEmpty()) {
			return changes;
		}
		return texts(before).equals(texts(after)) ? Layout.only(false)
				: List.of(new Change("", "The order of the examples has changed."));
	}

	/** The lines that say something, numbered as a spreadsheet does. */
	private static List<Line> lines(byte[] examples) {
		List<String> all = new String(examples, StandardCharsets.UTF_8).lines().map(String::strip).toList();
		List<Line> lines = new ArrayList<>();
		for (int i = 0; i < all.size(); i++) {
			if (!all.get(i).isEmpty()) {
				lines.add(new Line(i + 1, all.get(i)));
			}
		}
		return lines;
	}

	private static List<String> texts(List<Line> lines) {
		return lines.stream().map(Line::text).toList();
	}

	private static List<Line> minus(List<Line> lines, List<Line> others) {
		List<String> rest = new ArrayList<>(texts(others));
		return lines.stream().filter((line) -> !rest.remove(line.text())).toList();
	}

	/** A line of the file. */
	private record Line(int number, String text) {

		/**
		 * Whether it is about the same case as another: it begins in the same way, and
		 * half of its cells are the same.
		 */
		boolean continues(Line former) {
			List<String> cells = cells();
			List<String> same = new ArrayList<>(cells);
			same.retainAll(former.cells());
			return cells.get(0).equals(former.cells().get(0)) && same.size() * 2 >= cells.size()
					&& ChangedWords.canMark(this.text) && ChangedWords.canMark(former.text());
		}

		private List<String> cells() {
			return Arrays.asList(this.text.split(",", -1));
		}

	}

}
