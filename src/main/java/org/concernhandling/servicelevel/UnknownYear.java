package org.concernhandling.servicelevel;

/**
 * Nobody has said yet which bank holidays a year has, so its working days cannot be
 * counted.
 */
public class UnknownYear extends IllegalStateException {

	/**
	 * Names the year, and what a process owner has to do about it.
	 * @param year the year that is not known
	 */
	public UnknownYear(int year) {
		super("The bank holidays of " + year + " are not known. In Camunda Modeler, complete the decision"
				+ " bank-holidays with at least one rule for that year, and deploy it");
	}

}
