package org.concernhandling.deployments;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.concernhandling.LondonTime;
import org.concernhandling.deployments.ChangedWords.Piece;
import org.concernhandling.deployments.Deployment.Change;
import org.concernhandling.deployments.Deployment.File;
import org.concernhandling.deployments.Deployment.Origin;
import org.concernhandling.deployments.Deployment.Summary;

/**
 * A deployment as its page shows it.
 *
 * @param at the moment in London
 * @param name what whoever deployed called it; null when the application did, or nobody
 * gave it a name
 * @param how who made it and how, in plain words
 * @param undoable whether nobody has undone it yet
 */
record DeploymentView(String id, String at, String name, String how, String undoOf, String undoneBy, boolean undoable,
		List<String> names, List<FileView> changed, List<String> along) {

	static DeploymentView of(Summary summary) {
		return view(summary, List.of());
	}

	static DeploymentView of(Deployment deployment) {
		return view(deployment.summary(), deployment.files());
	}

	private static DeploymentView view(Summary summary, List<File> files) {
		return new DeploymentView(summary.id(), LondonTime.readable(summary.at()), name(summary), how(summary),
				summary.undoOf(), summary.undoneBy(), summary.undoneBy() == null, summary.changed(),
				files.stream().filter(File::changed).map(FileView::of).toList(),
				files.stream().filter((file) -> !file.changed()).map(File::name).toList());
	}

	/** What the application calls its own says nothing. */
	private static String name(Summary summary) {
		return (summary.origin() == Origin.OWNER) ? summary.name() : null;
	}

	private static String how(Summary summary) {
		String person = (summary.person() != null) ? summary.person() : "somebody who was not signed in";
		return switch (summary.origin()) {
			case START -> "the application, when it started";
			case OWNER -> person + ((summary.source() != null) ? ", from " + summary.source() : "");
			case UNDO -> person + ", undoing an earlier deployment";
			case APPLICATION -> person + ", taking the application’s version";
		};
	}

	/**
	 * A changed file.
	 *
	 * @param version the version tag and the engine's count, in plain words; empty when
	 * there is no tag
	 * @param changes what happened to each element, in pieces; an empty key is about the
	 * whole file
	 */
	record FileView(String name, String version, Map<String, List<List<Piece>>> changes) {

		static FileView of(File file) {
			Map<String, List<List<Piece>>> changes = new LinkedHashMap<>();
			for (Change change : file.changes()) {
				changes.computeIfAbsent(change.element(), (element) -> new ArrayList<>())
					.add(ChangedWords.read(change.change()));
			}
			return new FileView(file.name(), version(file), changes);
		}

		/** Cockpit counts processes and decisions; nobody sees the count of forms. */
		private static String version(File file) {
			return (file.versionTag() == null) ? "" : "version " + file.versionTag()
					+ ((file.version() != null) ? " (in Cockpit: version %d)".formatted(file.version()) : "");
		}

	}

}
