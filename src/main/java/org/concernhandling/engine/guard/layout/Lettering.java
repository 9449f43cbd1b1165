package org.concernhandling.engine.guard.layout;

/**
 * How much room words take in the lettering of bpmn.io: Arial, whose letters are as wide
 * as Helvetica's.
 */
record Lettering(double size) {

	/** Beside events, gateways and flows. */
	static final Lettering OUTSIDE = new Lettering(11);

	/** Within tasks and sub-processes. */
	static final Lettering INSIDE = new Lettering(12);

	/** The room that words take when they are broken into lines of at most this width. */
	Size measure(String words, double width) {
		double widest = 0;
		double line = 0;
		int lines = 1;
		for (String word : words.strip().split("\\s+")) {
			double grown = (line > 0) ? line + width(" " + word) : width(word);
			if (line > 0 && grown > width) {
				lines++;
				grown = width(word);
			}
			line = grown;
			widest = Math.max(widest, line);
		}
		return new Size(widest, lines * this.size * 1.2);
	}

	private double width(String word) {
		return word.chars().map(Lettering::thousandths).sum() * this.size / 1000;
	}

	private static int thousandths(int letter) {
		return switch (letter) {
			case 'i', 'j', 'l', '\'', '\u2019' -> 222;
			case ' ', '!', ',', '.', '/', ':', ';', 'I', 'f', 't' -> 278;
			case '(', ')', '-', 'r' -> 333;
			case 'J', 'c', 'k', 's', 'v', 'x', 'y', 'z' -> 500;
			case 'F', 'T', 'Z' -> 611;
			case 'A', 'B', 'E', 'K', 'P', 'S', 'V', 'X', 'Y', '&' -> 667;
			case 'C', 'D', 'H', 'N', 'R', 'U', 'w' -> 722;
			case 'G', 'O', 'Q' -> 778;
			case 'M', 'm' -> 833;
			case 'W' -> 944;
			default -> 556;
		};
	}

	/** Width and height. */
	record Size(double width, double height) {
	}

}
