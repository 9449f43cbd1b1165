package org.concernhandling.reporting.annual;

/** The process that carries an annual report, as the engine knows it. */
public interface ReportProcess {

	/** Starts the process for an edition that somebody asked for. */
	void start(String reference, int edition);

	/** Whether a process carries the report of this reference now. */
	boolean carries(String reference);

	/**
	 * Tells the process that is calling, which the calendar has begun, what it is about.
	 * @throws IllegalStateException when another process is calling
	 */
	void becomes(String reference, int edition);

}
