package org.concernhandling.engine.guard.broken;

import java.util.List;
import java.util.stream.Stream;

/** Our own models, each with one thing wrong, by what it is about. */
public final class BrokenModels {

	private BrokenModels() {
	}

	/** All of them. */
	public static List<Broken> all() {
		return Stream
			.of(new BrokenFiles(), new BrokenHeaders(), new BrokenGateways(), new BrokenUserTasks(),
					new BrokenOtherTasks(), new BrokenCalls(), new BrokenExpressions(), new BrokenVariables(),
					new BrokenPaths(), new BrokenEvents(), new BrokenDrawings())
			.flatMap((theme) -> theme.all().stream())
			.toList();
	}

}
