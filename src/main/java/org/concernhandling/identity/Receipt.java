package org.concernhandling.identity;

/** A reporter's own code, shown to them once. */
public final class Receipt {

	private final String code;

	private final String hash;

	Receipt(String code, String hash) {
		this.code = code;
		this.hash = hash;
	}

	/** The code as it is shown: five groups, such as {@code 7F3K-Q2XM-9RTB-4WNC-H8DG}. */
	public String code() {
		return this.code;
	}

	String hash() {
		return this.hash;
	}

	@Override
	public String toString() {
		return "Receipt[sealed]";
	}

}
