package org.concernhandling.concern;

/** What somebody adds to a case file on its page. */
class FurtherInformation {

	private static final int LIMIT = 50_000;

	private String words = "";

	public String getWords() {
		return this.words;
	}

	/**
	 * Takes the words as browsers send them: with their own line ends, and whatever was
	 * pasted.
	 */
	public void setWords(String words) {
		this.words = words.replace("\r\n", "\n").replaceAll("[\\p{Cc}&&[^\\n\\t]]", "");
	}

	/** What is wrong with the words, or null. */
	public String getFault() {
		if (this.words.isBlank()) {
			return "Enter the further information";
		}
		if (this.words.codePointCount(0, this.words.length()) > LIMIT) {
			return "Further information must be %,d characters or fewer".formatted(LIMIT);
		}
		return null;
	}

	@Override
	public String toString() {
		return "FurtherInformation[sealed]";
	}

}
