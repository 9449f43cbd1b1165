package org.concernhandling.deployments;

/** Why models could not go live, in the words of a process owner. */
public class NotDeployed extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public NotDeployed(String message) {
		super(message);
	}

}
