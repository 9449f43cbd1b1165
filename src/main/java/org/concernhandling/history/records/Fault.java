package org.concernhandling.history.records;

/**
 * Something in a file that cannot be brought in.
 *
 * @param line the line on which the record begins, from 1
 * @param column the title of the column, or empty when it is about the whole line
 * @param remedy what is wrong and how to mend it; never quotes what the file says
 */
record Fault(long line, String column, String remedy) {

	@Override
	public String toString() {
		return "line " + this.line + (this.column.isEmpty() ? "" : ", column " + this.column) + ": " + this.remedy;
	}

}
