package org.concernhandling.deployments;

import java.util.List;

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
	 */
	record Note(String title, List<String> lines) {

		public Note {
			lines = List.copyOf(lines);
		}

	}

}
