package org.concernhandling.reporting.disclosure;

import java.util.List;

/**
 * What can be said of each unknown count from one equation after the other: whatever the
 * others are, it is at least this and at most that. Whole numbers throughout, so exact.
 */
final class Bounds {

	/** When no end is in sight, what was found so far is true all the same. */
	private static final int ROUNDS = 200;

	private final long[] lower;

	private final long[] upper;

	private final long[] limits;

	private boolean settled;

	Bounds(long[] lower, long[] upper) {
		this.lower = lower.clone();
		this.upper = upper.clone();
		this.limits = upper.clone();
	}

	/** Narrows as far as the equations go, one after the other. */
	void narrow(List<Equation> equations) {
		this.settled = false;
		for (int round = 0; round < ROUNDS && !this.settled; round++) {
			this.settled = true;
			for (Equation equation : equations) {
				narrow(equation);
			}
		}
	}

	long lower(int unknown) {
		return this.lower[unknown];
	}

	long upper(int unknown) {
		return this.upper[unknown];
	}

	/** Whether the upper bound follows from the equations and the other bounds. */
	boolean upperFollows(int unknown) {
		return this.upper[unknown] < this.limits[unknown];
	}

	boolean fixed(int unknown) {
		return this.lower[unknown] == this.upper[unknown];
	}

	/** Whether the equations cannot narrow them any further, one after the other. */
	boolean settled() {
		return this.settled;
	}

	/** Whether no counts at all fulfil the equations. */
	boolean contradictory() {
		for (int i = 0; i < this.lower.length; i++) {
			if (this.lower[i] > this.upper[i]) {
				return true;
			}
		}
		return false;
	}

	private void narrow(Equation equation) {
		long least = 0;
		long most = 0;
		for (int i = 0; i < equation.unknowns().length; i++) {
			least += least(equation, i);
			most += most(equation, i);
		}
		for (int i = 0; i < equation.unknowns().length; i++) {
			long atLeast = equation.level() - most + most(equation, i);
			long atMost = equation.level() - least + least(equation, i);
			boolean positive = equation.signs()[i] > 0;
			raise(equation.unknowns()[i], positive ? atLeast : -atMost);
			lowerTo(equation.unknowns()[i], positive ? atMost : -atLeast);
			if (this.lower[equation.unknowns()[i]] > this.upper[equation.unknowns()[i]]) {
				this.settled = true;
				return;
			}
			// The sums above hold for the bounds they were made of: narrower ones come in
			// with the next round.
		}
	}

	private long least(Equation equation, int i) {
		int unknown = equation.unknowns()[i];
		return (equation.signs()[i] > 0) ? this.lower[unknown] : -this.upper[unknown];
	}

	private long most(Equation equation, int i) {
		int unknown = equation.unknowns()[i];
		return (equation.signs()[i] > 0) ? this.upper[unknown] : -this.lower[unknown];
	}

	private void raise(int unknown, long value) {
		if (value > this.lower[unknown]) {
			this.lower[unknown] = value;
			this.settled = false;
		}
	}

	private void lowerTo(int unknown, long value) {
		if (value < this.upper[unknown]) {
			this.upper[unknown] = value;
			this.settled = false;
		}
	}

}
