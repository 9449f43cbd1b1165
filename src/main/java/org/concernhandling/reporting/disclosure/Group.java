package org.concernhandling.reporting.disclosure;

import java.util.Arrays;
import java.util.List;

import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Unknown counts that equations join in rings. What is found for one of them says
 * something of all the others, and is kept.
 */
final class Group {

	private final int[] unknowns;

	private final List<Equation> equations;

	private final Bounds bounds;

	/** The smallest and the largest values found so far, by place in the group. */
	private final long[] least;

	private final long[] most;

	Group(List<Integer> unknowns, List<Equation> equations, Bounds bounds) {
		this.unknowns = unknowns.stream().mapToInt(Integer::intValue).sorted().toArray();
		this.equations = equations;
		this.bounds = bounds;
		this.least = new long[this.unknowns.length];
		this.most = new long[this.unknowns.length];
		Arrays.fill(this.least, Long.MAX_VALUE);
		Arrays.fill(this.most, Long.MIN_VALUE);
	}

	/** The smallest possible value; {@code Long.MAX_VALUE} when none was found. */
	long least(int unknown) {
		lookFor(unknown, false);
		return this.least[place(unknown)];
	}

	/** The largest possible value; {@code Long.MIN_VALUE} when none was found. */
	long most(int unknown) {
		lookFor(unknown, true);
		return this.most[place(unknown)];
	}

	boolean spans(int unknown, long width) {
		int place = place(unknown);
		for (boolean largest : new boolean[] { true, false }) {
			if (this.least[place] <= this.most[place] && this.most[place] - this.least[place] >= width) {
				return true;
			}
			lookFor(unknown, largest);
		}
		return this.least[place] <= this.most[place] && this.most[place] - this.least[place] >= width;
	}

	private int place(int unknown) {
		return Arrays.binarySearch(this.unknowns, unknown);
	}

	/**
	 * Looks for an end. Most often the ends among fractions are whole numbers anyway, and
	 * that is found out much faster.
	 */
	private void lookFor(int unknown, boolean largest) {
		if (!keep(solve(unknown, largest, false))) {
			keep(solve(unknown, largest, true));
		}
	}

	private Optimisation.Result solve(int unknown, boolean largest, boolean whole) {
		ExpressionsBasedModel model = new ExpressionsBasedModel();
		Variable[] variables = new Variable[this.unknowns.length];
		for (int i = 0; i < variables.length; i++) {
			variables[i] = model.newVariable("count-" + i)
				.lower(this.bounds.lower(this.unknowns[i]))
				.upper(this.bounds.upper(this.unknowns[i]))
				.integer(whole);
		}
		variables[place(unknown)].weight(1);
		for (int i = 0; i < this.equations.size(); i++) {
			Equation equation = this.equations.get(i);
			Expression expression = model.newExpression("sum-" + i).level(equation.level());
			for (int j = 0; j < equation.unknowns().length; j++) {
				expression.set(variables[place(equation.unknowns()[j])], equation.signs()[j]);
			}
		}
		return largest ? model.maximise() : model.minimise();
	}

	/** Whether it holds in whole numbers; if so, what it says is kept. */
	private boolean keep(Optimisation.Result result) {
		if (!result.getState().isOptimal()) {
			return false;
		}
		long[] found = new long[this.unknowns.length];
		for (int i = 0; i < found.length; i++) {
			found[i] = Math.round(result.doubleValue(i));
			if (found[i] < this.bounds.lower(this.unknowns[i]) || found[i] > this.bounds.upper(this.unknowns[i])) {
				return false;
			}
		}
		for (Equation equation : this.equations) {
			long sum = 0;
			for (int i = 0; i < equation.unknowns().length; i++) {
				sum += equation.signs()[i] * found[place(equation.unknowns()[i])];
			}
			if (sum != equation.level()) {
				return false;
			}
		}
		for (int i = 0; i < found.length; i++) {
			this.least[i] = Math.min(this.least[i], found[i]);
			this.most[i] = Math.max(this.most[i], found[i]);
		}
		return true;
	}

}
