package org.concernhandling.reporting.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NoFeasibleSolutionException;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.linear.UnboundedSolutionException;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * Tries to work out hidden counts from equations, by other means than the product does:
 * it solves the equations exactly by elimination, which leaves some counts free and
 * expresses the others by them, and then looks for the ends of what is left by another
 * library's simplex with branches where an end is no whole number.
 * <p>
 * To be done sooner it is told the truth: steps from there along the free counts show of
 * most hidden counts at once that they could be something else. Nothing is taken to be
 * worked out because of the truth.
 */
class Attacker {

	private static final long FAR = 100_000;

	private static final int STEPS = 1_500;

	private final List<Long> lower = new ArrayList<>();

	private final List<Long> truth = new ArrayList<>();

	private final List<Map<Integer, Long>> sums = new ArrayList<>();

	private final List<Long> levels = new ArrayList<>();

	private long[][] rows;

	private int[] pivots;

	private int[] rowOf;

	private int[] free;

	private long[] least;

	private long[] most;

	private int programs;

	/** A count that is at least as large. */
	int unknown(long atLeast, long trueCount) {
		this.lower.add(atLeast);
		this.truth.add(trueCount);
		return this.lower.size() - 1;
	}

	void raise(int unknown, long atLeast) {
		this.lower.set(unknown, Math.max(atLeast, this.lower.get(unknown)));
	}

	/** Counts add up, each with its factor. */
	void knows(Map<Integer, Long> factors, long level) {
		long sum = factors.entrySet().stream().mapToLong((one) -> one.getValue() * this.truth.get(one.getKey())).sum();
		if (sum != level) {
			throw new IllegalArgumentException("The truth does not fulfil this");
		}
		this.sums.add(factors);
		this.levels.add(level);
	}

	/** Solves the equations; nothing can be added afterwards. */
	void solve() {
		eliminate();
		this.least = this.truth.stream().mapToLong(Long::longValue).toArray();
		this.most = this.least.clone();
		walk();
	}

	long truth(int unknown) {
		return this.truth.get(unknown);
	}

	/** How many linear programs it took. */
	int programs() {
		return this.programs;
	}

	/**
	 * The smallest and the largest possible value; not both ends when as far apart as
	 * asked for anyway.
	 */
	long[] ends(int unknown, long farEnough) {
		if (!determined(unknown) && this.most[unknown] - this.least[unknown] < farEnough) {
			this.most[unknown] = Math.max(this.most[unknown], end(unknown, 1));
			this.least[unknown] = Math.min(this.least[unknown], end(unknown, -1));
			if (this.most[unknown] - this.least[unknown] < farEnough) {
				lookAgain(unknown);
			}
		}
		return new long[] { this.least[unknown], this.most[unknown] };
	}

	/** Whether the equations alone leave it one value. */
	boolean determined(int unknown) {
		if (this.rowOf[unknown] < 0) {
			return false;
		}
		long[] row = this.rows[this.rowOf[unknown]];
		return Arrays.stream(this.free).allMatch((one) -> row[one] == 0);
	}

	private void eliminate() {
		int unknowns = this.lower.size();
		List<long[]> left = new ArrayList<>();
		for (int i = 0; i < this.sums.size(); i++) {
			long[] row = new long[unknowns + 1];
			this.sums.get(i).forEach((unknown, factor) -> row[unknown] = factor);
			row[unknowns] = this.levels.get(i);
			left.add(row);
		}
		List<long[]> done = new ArrayList<>();
		List<Integer> pivots = new ArrayList<>();
		for (int column = 0; column < unknowns; column++) {
			int pivot = column;
			long[] row = left.stream().filter((one) -> one[pivot] != 0).findFirst().orElse(null);
			if (row == null) {
				continue;
			}
			left.remove(row);
			left.forEach((other) -> subtract(other, row, pivot));
			done.forEach((other) -> subtract(other, row, pivot));
			done.add(row);
			pivots.add(column);
		}
		this.rows = done.toArray(long[][]::new);
		this.pivots = pivots.stream().mapToInt(Integer::intValue).toArray();
		this.rowOf = new int[unknowns];
		Arrays.fill(this.rowOf, -1);
		for (int i = 0; i < this.pivots.length; i++) {
			this.rowOf[this.pivots[i]] = i;
		}
		this.free = IntStream.range(0, unknowns).filter((one) -> this.rowOf[one] < 0).toArray();
	}

	private static void subtract(long[] from, long[] row, int pivot) {
		if (from[pivot] == 0) {
			return;
		}
		long times = from[pivot];
		long by = row[pivot];
		long divisor = 0;
		for (int i = 0; i < from.length; i++) {
			from[i] = Math.subtractExact(Math.multiplyExact(from[i], by), Math.multiplyExact(row[i], times));
			divisor = gcd(divisor, Math.abs(from[i]));
		}
		if (divisor > 1) {
			for (int i = 0; i < from.length; i++) {
				from[i] /= divisor;
			}
		}
	}

	private static long gcd(long one, long other) {
		return (other == 0) ? one : gcd(other, one % other);
	}

	/** Steps from the truth along what is free, as far as nothing gets too small. */
	private void walk() {
		if (this.free.length == 0) {
			return;
		}
		Random random = new Random(this.lower.size());
		long[] at = this.truth.stream().mapToLong(Long::longValue).toArray();
		for (int step = 0; step < STEPS; step++) {
			long[] direction = direction(random);
			long far = FAR;
			for (int i = 0; i < at.length; i++) {
				if (direction[i] < 0) {
					far = Math.min(far, (at[i] - this.lower.get(i)) / -direction[i]);
				}
			}
			if (far > 0) {
				for (int i = 0; i < at.length; i++) {
					this.least[i] = Math.min(this.least[i], at[i] + far * direction[i]);
					this.most[i] = Math.max(this.most[i], at[i] + far * direction[i]);
				}
				long steps = random.nextLong(Math.min(far, 20) + 1);
				for (int i = 0; i < at.length; i++) {
					at[i] += steps * direction[i];
				}
			}
		}
	}

	/** One free count more or less, or one more and another one less. */
	private long[] direction(Random random) {
		long[] direction = new long[this.lower.size()];
		direction[this.free[random.nextInt(this.free.length)]] = random.nextBoolean() ? 1 : -1;
		if (random.nextInt(3) > 0) {
			direction[this.free[random.nextInt(this.free.length)]] = random.nextBoolean() ? 1 : -1;
		}
		long scale = 1;
		for (int i = 0; i < this.rows.length; i++) {
			long sum = 0;
			for (int one : this.free) {
				sum += this.rows[i][one] * direction[one];
			}
			long factor = Math.abs(this.rows[i][this.pivots[i]]);
			if (sum % factor != 0) {
				scale = scale / gcd(scale, factor) * factor;
			}
		}
		for (int one : this.free) {
			direction[one] *= scale;
		}
		for (int i = 0; i < this.rows.length; i++) {
			long sum = 0;
			for (int one : this.free) {
				sum += this.rows[i][one] * direction[one];
			}
			direction[this.pivots[i]] = -sum / this.rows[i][this.pivots[i]];
		}
		return direction;
	}

	/** The largest possible value, or with the sign -1 the smallest one. */
	private long end(int unknown, int sign) {
		List<Integer> group = group(unknown);
		List<LinearConstraint> constraints = new ArrayList<>();
		for (int i = 0; i < this.rows.length; i++) {
			long[] row = this.rows[i];
			if (group.stream().anyMatch((one) -> row[one] != 0)) {
				constraints.add(atLeast(this.pivots[i], this.lower.get(this.pivots[i]), group, 1));
			}
		}
		Double best = branch(unknown, sign, group, constraints, 0);
		return (best != null) ? Math.round(best) : this.truth.get(unknown);
	}

	/**
	 * Looks for the ends from the truth, which fulfils everything. From elsewhere the
	 * simplex first has to look for something possible, and then sometimes stops before
	 * the end: a count would seem to be worked out that is not. What is found here is
	 * possible, as every bound is looked at again.
	 */
	private void lookAgain(int unknown) {
		List<Integer> group = group(unknown);
		List<LinearConstraint> bounds = new ArrayList<>();
		for (int i = 0; i < this.lower.size(); i++) {
			if (touches(i, group)) {
				bounds.add(new LinearConstraint(factors(i, group), Relationship.GEQ,
						this.lower.get(i) - this.truth.get(i)));
			}
		}
		for (GoalType goal : GoalType.values()) {
			try {
				long[] steps = Arrays
					.stream(new SimplexSolver()
						.optimize(new MaxIter(100_000), new LinearObjectiveFunction(factors(unknown, group), 0),
								new LinearConstraintSet(bounds), new NonNegativeConstraint(false), goal)
						.getPoint())
					.mapToLong(Math::round)
					.toArray();
				widen(unknown, group, steps);
			}
			catch (UnboundedSolutionException ex) {
				this.most[unknown] = FAR;
			}
		}
	}

	private void widen(int unknown, List<Integer> group, long[] steps) {
		long found = 0;
		for (int i = 0; i < this.lower.size(); i++) {
			double at = this.truth.get(i);
			double[] factors = factors(i, group);
			for (int j = 0; j < factors.length; j++) {
				at += factors[j] * steps[j];
			}
			if (at < this.lower.get(i) || at != Math.rint(at)) {
				return;
			}
			if (i == unknown) {
				found = (long) at;
			}
		}
		this.least[unknown] = Math.min(this.least[unknown], found);
		this.most[unknown] = Math.max(this.most[unknown], found);
	}

	/** By how much a count changes with each of the free ones. */
	private double[] factors(int unknown, List<Integer> group) {
		return Arrays.copyOf(expression(unknown, group), group.size());
	}

	private Double branch(int unknown, int sign, List<Integer> group, List<LinearConstraint> constraints, int depth) {
		if (depth > 60) {
			throw new IllegalStateException("Too many branches");
		}
		this.programs++;
		double[] value = expression(unknown, group);
		PointValuePair found;
		try {
			found = new SimplexSolver().optimize(new MaxIter(100_000),
					new LinearObjectiveFunction(Arrays.copyOf(value, group.size()), value[group.size()]),
					new LinearConstraintSet(constraints), new NonNegativeConstraint(true),
					(sign > 0) ? GoalType.MAXIMIZE : GoalType.MINIMIZE);
		}
		catch (UnboundedSolutionException ex) {
			return (double) (sign * FAR);
		}
		catch (NoFeasibleSolutionException ex) {
			return null;
		}
		for (int i = 0; i < this.lower.size(); i++) {
			double[] expression = expression(i, group);
			double at = expression[group.size()];
			for (int j = 0; j < group.size(); j++) {
				at += expression[j] * found.getPoint()[j];
			}
			if (Math.abs(at - Math.round(at)) > 1e-6 && touches(i, group)) {
				List<LinearConstraint> up = new ArrayList<>(constraints);
				up.add(atLeast(i, (long) Math.ceil(at), group, 1));
				List<LinearConstraint> down = new ArrayList<>(constraints);
				down.add(atLeast(i, (long) -Math.floor(at), group, -1));
				Double above = branch(unknown, sign, group, up, depth + 1);
				Double below = branch(unknown, sign, group, down, depth + 1);
				if (above == null || below == null) {
					return (above != null) ? above : below;
				}
				return (sign > 0) ? Math.max(above, below) : Math.min(above, below);
			}
		}
		return found.getValue();
	}

	private LinearConstraint atLeast(int unknown, long level, List<Integer> group, int sign) {
		double[] expression = expression(unknown, group);
		double[] factors = new double[group.size()];
		for (int i = 0; i < factors.length; i++) {
			factors[i] = sign * expression[i];
		}
		return new LinearConstraint(factors, Relationship.GEQ, level - sign * expression[group.size()]);
	}

	/** A count by the free ones, each less its lower bound; the last is what is fixed. */
	private double[] expression(int unknown, List<Integer> group) {
		double[] expression = new double[group.size() + 1];
		int row = this.rowOf[unknown];
		if (row < 0) {
			int place = group.indexOf(unknown);
			if (place >= 0) {
				expression[place] = 1;
			}
			expression[group.size()] = this.lower.get(unknown);
			return expression;
		}
		long[] factors = this.rows[row];
		double by = factors[unknown];
		double fixed = factors[factors.length - 1];
		for (int i = 0; i < group.size(); i++) {
			expression[i] = -factors[group.get(i)] / by;
			fixed -= factors[group.get(i)] * this.lower.get(group.get(i));
		}
		expression[group.size()] = fixed / by;
		return expression;
	}

	private boolean touches(int unknown, List<Integer> group) {
		int row = this.rowOf[unknown];
		return (row < 0) ? group.contains(unknown) : group.stream().anyMatch((one) -> this.rows[row][one] != 0);
	}

	/** The free counts that have to do with this one. */
	private List<Integer> group(int unknown) {
		List<Integer> group = new ArrayList<>();
		if (this.rowOf[unknown] < 0) {
			group.add(unknown);
		}
		else {
			Arrays.stream(this.free).filter((one) -> this.rows[this.rowOf[unknown]][one] != 0).forEach(group::add);
		}
		for (int i = 0; i < group.size(); i++) {
			int member = group.get(i);
			for (long[] row : this.rows) {
				if (row[member] != 0) {
					Arrays.stream(this.free).filter((one) -> row[one] != 0 && !group.contains(one)).forEach(group::add);
				}
			}
		}
		return group;
	}

}
