package org.concernhandling.deployments;

import java.time.Instant;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * One deployment with all that it changed.
 *
 * @param summary what is said of it in a list
 * @param files its files by name
 */
@Schema(name = "Deployment", description = "One deployment with all that it changed.")
public record Deployment(@Schema(description = "What is said of it in a list.") Summary summary,
		@Schema(description = "Its files by name.") List<File> files) {

	public Deployment {
		files = List.copyOf(files);
	}

	/**
	 * How a deployment came about.
	 */
	public enum Origin {

		/** The application deployed what it brings when it started. */
		START,

		/** A process owner, from Modeler or over the engine's interface. */
		OWNER,

		/** A process owner took back an earlier deployment. */
		UNDO,

		/** A process owner took the version that the application brings. */
		APPLICATION

	}

	/**
	 * A deployment in a list.
	 *
	 * @param id the engine's id of it
	 * @param at when it went live
	 * @param person the sign-in name of who deployed it; null when the application did at
	 * its start
	 * @param name what whoever deployed called it, or null
	 * @param source what the program that sent it calls itself, or null
	 * @param undoOf the deployment that it took back, or null
	 * @param undoneBy the deployment that took it back, or null
	 * @param changed the names of the files that it changed
	 */
	@Schema(name = "DeploymentSummary", description = "A deployment in a list.")
	public record Summary(@Schema(description = "The engine's id of it.") String id,
			@Schema(description = "When it went live.") Instant at,
			@Schema(description = "The sign-in name of who deployed it; null when the application did at its start.",
					nullable = true, example = "owner") String person,
			@Schema(description = "How it came about: START (the application brought it when it started), OWNER "
					+ "(deployed from Modeler or over the engine's interface), UNDO (took back an earlier one), "
					+ "APPLICATION (took the version that the application brings).") Origin origin,
			@Schema(description = "What whoever deployed called it.", nullable = true,
					example = "Longer time to answer enquiries") String name,
			@Schema(description = "What the program that sent it calls itself.", nullable = true,
					example = "Camunda Modeler") String source,
			@Schema(description = "The deployment that it took back.", nullable = true) String undoOf,
			@Schema(description = "The deployment that took it back.", nullable = true) String undoneBy,
			@Schema(description = "The files that it changed.") List<String> changed) {

		public Summary {
			changed = List.copyOf(changed);
		}

	}

	/**
	 * A file of a deployment.
	 *
	 * @param definition the id of the process, decision or form in it; null when it has
	 * none
	 * @param versionTag the version that its owner gave it, or null
	 * @param version the engine's count of its versions; null when the engine counts none
	 * @param changed whether it differs from what was live before; otherwise it only came
	 * along with a file that did
	 * @param changes what changed, in the order of the file
	 */
	@Schema(name = "DeployedFile", description = "A file of a deployment.")
	public record File(@Schema(description = "Its name.", example = "provider-enquiry.bpmn") String name,
			@Schema(description = "The id of the process, decision or form in it.", nullable = true) String definition,
			@Schema(description = "The version that its owner gave it.", nullable = true,
					example = "1.1.0") String versionTag,
			@Schema(description = "The engine's count of its versions.", nullable = true) Integer version,
			@Schema(description = "Whether it differs from what was live before; otherwise it only came along with a "
					+ "file that did.") boolean changed,
			@Schema(description = "What changed, in the order of the file.") List<Change> changes) {

		public File {
			changes = List.copyOf(changes);
		}

	}

	/**
	 * One change.
	 *
	 * @param element what changed, such as {@code User task 'Plan the visit'
	 * (plan-visit)}; empty when it is about the file as a whole
	 * @param change what happened to it, as a sentence; in a longer text words that are
	 * gone stand in {@code [-…-]} and new ones in {@code {+…+}}
	 */
	@Schema(name = "Change", description = "One change.")
	public record Change(
			@Schema(description = "What changed; empty when it is about the file as a whole.",
					example = "User task 'Plan the visit' (plan-visit)") String element,
			@Schema(description = "What happened to it; in a longer text words that are gone stand in [-…-] and new "
					+ "ones in {+…+}.", example = "Renamed; it was 'Arrange a visit'.") String change) {
	}

}
