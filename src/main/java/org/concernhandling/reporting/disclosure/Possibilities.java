package org.concernhandling.reporting.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which values unknown counts can have, for somebody who knows the equations and reckons
 * as well as can be.
 * <p>
 * Unknowns that no equation joins are looked at apart. Where the equations form no ring,
 * the bounds taken from one after the other are exact: each value between them can be
 * completed along the branches. Where they do, the ends are looked for by integer
 * programming, and counted only when all the values found fulfil every equation exactly,
 * in whole numbers; so an error of the solver can hide too much and never too little.
 */
final class Possibilities {

	private final Bounds bounds;

	private final Group[] groups;

	Possibilities(long[] lower, long[] upper, List<Equation> equations) {
		this.bounds = new Bounds(lower, upper);
		this.bounds.narrow(equations);
		this.groups = new Group[lower.length];
		if (!contradictory()) {
			group(equations.stream().map(this::reduced).filter((left) -> left.unknowns().length > 0).toList());
		}
	}

	/**
	 * What can be worked out by somebody who takes for true what need not be. Whatever
	 * contradicts what follows at once is given up; of unknowns that equations join and
	 * no counts can fulfil, nothing is worked out.
	 */
	static Possibilities asFarAsTenable(long[] lower, long[] upper, List<Equation> equations) {
		List<Equation> tenable = new ArrayList<>();
		long[] from = lower.clone();
		long[] to = upper.clone();
		for (List<Equation> joined : joined(from, to, follow(from, to, equations, tenable))) {
			Bounds alone = new Bounds(from, to);
			alone.narrow(joined);
			if (!alone.contradictory()) {
				tenable.addAll(joined);
			}
		}
		Possibilities found = new Possibilities(lower, upper, tenable);
		boolean[] untenable = found.contradictoryRings();
		return tenable
			.removeIf((equation) -> Arrays.stream(equation.unknowns()).anyMatch((unknown) -> untenable[unknown]))
					? new Possibilities(lower, upper, tenable) : found;
	}

	/**
	 * Takes in turn each equation that leaves one count, which then is known, as long as
	 * it can be.
	 * @return the equations that leave more
	 */
	private static List<Equation> follow(long[] lower, long[] upper, List<Equation> equations, List<Equation> tenable) {
		List<Equation> left = equations;
		while (true) {
			List<Equation> open = new ArrayList<>();
			for (Equation equation : left) {
				if (free(lower, upper, equation).limit(2).count() > 1) {
					open.add(equation);
				}
				else if (fix(lower, upper, equation)) {
					tenable.add(equation);
				}
			}
			if (open.size() == left.size()) {
				return open;
			}
			left = open;
		}
	}

	/**
	 * Whether the equation holds, with whatever value of the one count that it leaves.
	 */
	private static boolean fix(long[] lower, long[] upper, Equation equation) {
		long value = equation.level();
		int free = -1;
		int sign = 1;
		for (int i = 0; i < equation.unknowns().length; i++) {
			int unknown = equation.unknowns()[i];
			if (lower[unknown] < upper[unknown]) {
				free = unknown;
				sign = equation.signs()[i];
			}
			else {
				value -= equation.signs()[i] * lower[unknown];
			}
		}
		if (free < 0) {
			return value == 0;
		}
		if (value * sign < lower[free] || value * sign > upper[free]) {
			return false;
		}
		lower[free] = value * sign;
		upper[free] = value * sign;
		return true;
	}

	private static IntStream free(long[] lower, long[] upper, Equation equation) {
		return Arrays.stream(equation.unknowns()).filter((unknown) -> lower[unknown] < upper[unknown]);
	}

	/** The equations, those together that unknown counts join. */
	private static Collection<List<Equation>> joined(long[] lower, long[] upper, List<Equation> equations) {
		int[] leaders = IntStream.range(0, lower.length).toArray();
		for (Equation equation : equations) {
			int[] free = free(lower, upper, equation).toArray();
			for (int unknown : free) {
				leaders[leader(leaders, unknown)] = leader(leaders, free[0]);
			}
		}
		Map<Integer, List<Equation>> joined = new LinkedHashMap<>();
		for (Equation equation : equations) {
			int joint = leader(leaders, free(lower, upper, equation).findFirst().orElseThrow());
			joined.computeIfAbsent(joint, (any) -> new ArrayList<>()).add(equation);
		}
		return joined.values();
	}

	private static int leader(int[] leaders, int unknown) {
		int leader = unknown;
		while (leaders[leader] != leader) {
			leaders[leader] = leaders[leaders[leader]];
			leader = leaders[leader];
		}
		return leader;
	}

	private boolean[] contradictoryRings() {
		Map<Group, Boolean> known = new IdentityHashMap<>();
		boolean[] contradictory = new boolean[this.groups.length];
		for (int unknown = 0; unknown < contradictory.length; unknown++) {
			Group group = this.groups[unknown];
			contradictory[unknown] = group != null && known.computeIfAbsent(group, Group::contradictory);
		}
		return contradictory;
	}

	/** Whether no counts at all fulfil the equations. */
	boolean contradictory() {
		return this.bounds.contradictory();
	}

	/** No value lies below this one; perhaps some above it are impossible too. */
	long atLeast(int unknown) {
		return this.bounds.lower(unknown);
	}

	/** No value lies above this one; perhaps some below it are impossible too. */
	long atMost(int unknown) {
		return this.bounds.upper(unknown);
	}

	/** The smallest value that was found to be possible. */
	long least(int unknown) {
		Group group = this.groups[unknown];
		return (group != null) ? group.least(unknown) : atLeast(unknown);
	}

	/** The largest value that was found to be possible. */
	long most(int unknown) {
		Group group = this.groups[unknown];
		return (group != null) ? group.most(unknown) : atMost(unknown);
	}

	/** Whether two possible values are as far apart. */
	boolean spans(int unknown, long width) {
		if (atMost(unknown) - atLeast(unknown) < width) {
			return false;
		}
		Group group = this.groups[unknown];
		return group == null || group.spans(unknown, width);
	}

	/** The equation without what is known by now. */
	private Equation reduced(Equation equation) {
		long level = equation.level();
		int[] unknowns = new int[equation.unknowns().length];
		int[] signs = new int[unknowns.length];
		int left = 0;
		for (int i = 0; i < unknowns.length; i++) {
			int unknown = equation.unknowns()[i];
			if (this.bounds.fixed(unknown)) {
				level -= equation.signs()[i] * this.bounds.lower(unknown);
			}
			else {
				unknowns[left] = unknown;
				signs[left] = equation.signs()[i];
				left++;
			}
		}
		return new Equation(Arrays.copyOf(unknowns, left), Arrays.copyOf(signs, left), level);
	}

	private void group(List<Equation> equations) {
		List<List<Equation>> of = new ArrayList<>();
		for (int i = 0; i < this.groups.length; i++) {
			of.add(new ArrayList<>());
		}
		for (Equation equation : equations) {
			for (int unknown : equation.unknowns()) {
				of.get(unknown).add(equation);
			}
		}
		boolean[] seen = new boolean[this.groups.length];
		for (int start = 0; start < seen.length; start++) {
			if (!seen[start] && !of.get(start).isEmpty()) {
				group(start, of, seen);
			}
		}
	}

	private void group(int start, List<List<Equation>> of, boolean[] seen) {
		List<Integer> unknowns = new ArrayList<>();
		List<Equation> equations = new ArrayList<>();
		Set<Equation> known = Collections.newSetFromMap(new IdentityHashMap<>());
		Deque<Integer> next = new ArrayDeque<>(List.of(start));
		seen[start] = true;
		int joints = 0;
		while (!next.isEmpty()) {
			int unknown = next.remove();
			unknowns.add(unknown);
			for (Equation equation : of.get(unknown)) {
				if (!known.add(equation)) {
					continue;
				}
				equations.add(equation);
				joints += equation.unknowns().length;
				for (int other : equation.unknowns()) {
					if (!seen[other]) {
						seen[other] = true;
						next.add(other);
					}
				}
			}
		}
		boolean ring = joints >= unknowns.size() + equations.size();
		if (ring || !this.bounds.settled()) {
			Group group = new Group(unknowns, equations, this.bounds);
			unknowns.forEach((unknown) -> this.groups[unknown] = group);
		}
	}

}
