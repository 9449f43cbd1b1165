package org.concernhandling.reporting.disclosure;

/**
 * Some unknown counts add up: {@code total = parts}, with what is known moved to one
 * side.
 *
 * @param unknowns the numbers of the unknown counts, each once
 * @param signs 1 for a part, -1 for the total
 * @param level what the signed unknowns add up to
 */
record Equation(int[] unknowns, int[] signs, long level) {

}
