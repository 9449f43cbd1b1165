package org.concernhandling.deployments;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Says more about a deployment on its page. Every bean of this sort is asked, in the
 * order of the beans.
 */
public interface DeploymentNotes {

	/**
	 * What there is to say.
	 * @param deployment the id of a deployment that is recorded
	 * @return nothing when there is nothing to say
	 */
	List<Note> about(String deployment);

	/**
	 * A section of the page.
	 *
	 * @param title its heading, in the words of a process owner
	 * @param lines plain sentences; each becomes a line of its own
	 * @param offers what somebody who may deploy can do about it, each a button
	 */
	@Schema(name = "DeploymentNote", description = "What else there is to say of a deployment.")
	record Note(@Schema(description = "What it is about.") String title,
			@Schema(description = "Plain sentences.") List<String> lines,
			@Schema(description = "What a process owner can do about it.") List<Offer> offers) {

		public Note {
			lines = List.copyOf(lines);
			offers = List.copyOf(offers);
		}

	}

	/**
	 * Something that can be done.
	 *
	 * @param label what it does, as a button says it
	 * @param page the address of the page that asks once more and then does it
	 */
	@Schema(name = "DeploymentOffer", description = "Something that can be done.")
	record Offer(@Schema(description = "What it does.") String label,
			@Schema(description = "The page that asks once more and then does it.") String page) {
	}

}
