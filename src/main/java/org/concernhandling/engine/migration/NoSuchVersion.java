package org.concernhandling.engine.migration;

/** There is no such process, or it does not have this version. */
public class NoSuchVersion extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private NoSuchVersion(String message) {
		super(message);
	}

	static NoSuchVersion ofNoProcess() {
		return new NoSuchVersion("There is no such process. Its id is the name of its file without the ending.");
	}

	static NoSuchVersion of(int version) {
		return new NoSuchVersion(
				"This process has no version %d. Versions are counted as Cockpit does, from 1; ".formatted(version)
						+ "instances-by-version lists those under which anything runs.");
	}

}
