package org.concernhandling.deployments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.concernhandling.deployments.Deployment.Summary;

/** What was deployed, and how to go back. */
public interface Deployments {

	/** The newest deployments, newest first. */
	List<Summary> newest(int limit);

	/** A deployment with all that it changed. */
	Optional<Deployment> find(String id);

	/**
	 * Takes back what a deployment changed: of each file that it changed the version
	 * before it is deployed again. Files that were new stay; nothing runs by them any
	 * more.
	 * @param id of a deployment that is recorded
	 * @return the id of the deployment that took it back
	 * @throws NotDeployed when a later deployment changed one of the same files, nothing
	 * was live before it, what was live before is gone, or a rule forbids it
	 */
	String undo(String id);

	/**
	 * The files of which a process owner's version is kept although the application
	 * brings another.
	 */
	List<Kept> kept();

	/**
	 * Takes the application's version of kept files instead of the owner's.
	 * @param files their names
	 * @return the id of the deployment that brought them
	 * @throws NotDeployed when a file is not one that is kept, or a rule forbids it
	 */
	String takeApplications(Set<String> files);

	/**
	 * A file of which a process owner's version is kept.
	 *
	 * @param since when the owner's version went live
	 * @param deployment the deployment with which it did; null when it is not recorded
	 */
	record Kept(String name, Instant since, String deployment) {
	}

}
