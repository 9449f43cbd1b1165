package org.concernhandling.reporting.disclosure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.optimisation.linear.LinearSolver;

/**
 * Unknown counts that equations join in rings. What is found for one of them says
 * something of all the others, and is kept.
 */
final class Group {

	private static final int SPREADS = 3;

	/** For fewer it is not worth looking everywhere. */
	private static final int FEW = 2;

	/** Spreads numbers that follow each other over all bits. */
	private static final int SCATTER = 0x9E3779B9;

	private final int[] unknowns;

	private final List<Equation> equations;

	private final Bounds bounds;

	/** The smallest and the largest values found so far, by place in the group. */
	private final long[] least;

	private final long[] most;

	/**
	 * The ends that were looked for, by place in the group: the smallest, the largest.
	 */
	private final boolean[][] looked;

	private int asked;

	private boolean spread;

	Group(List<Integer> unknowns, List<Equation> equations, Bounds bounds) {
		this.unknowns = unknowns.stream().mapToInt(Integer::intValue).sorted().toArray();
		this.equations = equations;
		this.bounds = bounds;
		this.least = new long[this.unknowns.length];
		this.most = new long[this.unknowns.length];
		this.looked = new boolean[this.unknowns.length][2];
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
		if (++this.asked > FEW) {
			spread();
		}
		for (boolean largest : new boolean[] { true, false }) {
			if (foundApart(unknown, width)) {
				return true;
			}
			lookFor(unknown, largest);
		}
		return foundApart(unknown, width);
	}

	/** Whether no values at all can be found that fulfil the equations. */
	boolean contradictory() {
		spread();
		return this.least[0] > this.most[0] && !keep(inWholeNumbers(new int[this.unknowns.length], false));
	}

	private boolean foundApart(int unknown, long width) {
		int place = place(unknown);
		return this.least[place] <= this.most[place] && this.most[place] - this.least[place] >= width;
	}

	/**
	 * Looks for values that are far from each other everywhere, before ends are looked
	 * for one by one: most often that is enough.
	 */
	private void spread() {
		if (this.spread) {
			return;
		}
		this.spread = true;
		for (int round = 0; round < SPREADS; round++) {
			int[] weights = new int[this.unknowns.length];
			for (int i = 0; i < weights.length; i++) {
				weights[i] = ((i + 1) * SCATTER >>> (31 - round) & 1) == 0 ? -1 : 1;
			}
			keep(inFractions(weights, true));
			keep(inFractions(weights, false));
		}
	}

	private int place(int unknown) {
		return Arrays.binarySearch(this.unknowns, unknown);
	}

	/**
	 * Looks for an end. Most often the ends among fractions are whole numbers anyway, and
	 * that is found out much faster.
	 */
	private void lookFor(int unknown, boolean largest) {
		if (this.looked[place(unknown)][largest ? 1 : 0]) {
			return;
		}
		this.looked[place(unknown)][largest ? 1 : 0] = true;
		int[] weights = new int[this.unknowns.length];
		weights[place(unknown)] = 1;
		if (!keep(inFractions(weights, largest))) {
			keep(inWholeNumbers(weights, largest));
		}
	}

	/**
	 * Counts each unknown from its lower bound. Upper bounds that follow from the
	 * equations need not be told.
	 */
	private Optional<long[]> inFractions(int[] weights, boolean largest) {
		double[] objective = new double[this.unknowns.length];
		for (int i = 0; i < objective.length; i++) {
			objective[i] = largest ? -weights[i] : weights[i];
		}
		LinearSolver.Builder program = LinearSolver.newStandardBuilder(objective);
		for (Equation equation : this.equations) {
			double[] factors = new double[objective.length];
			long level = equation.level();
			for (int i = 0; i < equation.unknowns().length; i++) {
				factors[place(equation.unknowns()[i])] = equation.signs()[i];
				level -= equation.signs()[i] * this.bounds.lower(equation.unknowns()[i]);
			}
			program.equality(level, factors);
		}
		for (int i = 0; i < objective.length; i++) {
			if (!this.bounds.upperFollows(this.unknowns[i])) {
				double[] factors = new double[objective.length];
				factors[i] = 1;
				program.inequality(this.bounds.upper(this.unknowns[i]) - this.bounds.lower(this.unknowns[i]), factors);
			}
		}
		Optimisation.Result result = program.solve();
		if (!result.getState().isOptimal()) {
			return Optional.empty();
		}
		long[] found = new long[objective.length];
		for (int i = 0; i < found.length; i++) {
			found[i] = Math.round(result.doubleValue(i)) + this.bounds.lower(this.unknowns[i]);
		}
		return Optional.of(found);
	}

	private Optional<long[]> inWholeNumbers(int[] weights, boolean largest) {
		ExpressionsBasedModel model = new ExpressionsBasedModel();
		Variable[] variables = new Variable[this.unknowns.length];
		for (int i = 0; i < variables.length; i++) {
			variables[i] = model.newVariable("count-" + i)
				.lower(this.bounds.lower(this.unknowns[i]))
				.upper(this.bounds.upper(this.unknowns[i]))
				.weight(weights[i])
				.integer();
		}
		for (int i = 0; i < this.equations.size(); i++) {
			Equation equation = this.equations.get(i);
			Expression expression = model.newExpression("sum-" + i).level(equation.level());
			for (int j = 0; j < equation.unknowns().length; j++) {
				expression.set(variables[place(equation.unknowns()[j])], equation.signs()[j]);
			}
		}
		Optimisation.Result result = largest ? model.maximise() : model.minimise();
		if (!result.getState().isOptimal()) {
			return Optional.empty();
		}
		long[] found = new long[variables.length];
		for (int i = 0; i < found.length; i++) {
			found[i] = Math.round(result.doubleValue(i));
		}
		return Optional.of(found);
	}

	/** Whether it holds in whole numbers; if so, what it says is kept. */
	private boolean keep(Optional<long[]> found) {
		if (found.isEmpty() || !holds(found.get())) {
			return false;
		}
		for (int i = 0; i < this.unknowns.length; i++) {
			this.least[i] = Math.min(this.least[i], found.get()[i]);
			this.most[i] = Math.max(this.most[i], found.get()[i]);
		}
		return true;
	}

	private boolean holds(long[] found) {
		for (int i = 0; i < found.length; i++) {
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
		return true;
	}

}
