package org.concernhandling.reporting.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Counts that somebody wants to work out, and all that they know of them. What follows at
 * once is taken first, so that what is left falls into pieces; of each piece the ends are
 * looked for by integer programming. Values that were found to be possible are held
 * against every sum before they count.
 */
public final class Riddle {

	private static final int SPREADS = 12;

	private static final int STEEP = 1_000;

	private static final long FAR = 100_000;

	private final List<Long> lower = new ArrayList<>();

	private final List<Long> truth = new ArrayList<>();

	private final List<Map<Integer, Long>> sums = new ArrayList<>();

	private final List<Long> levels = new ArrayList<>();

	private final List<Piece> pieces = new ArrayList<>();

	private boolean[] fixed;

	private long[] least;

	private long[] most;

	/** A count that is at least as large. */
	public int unknown(long atLeast, long trueCount) {
		this.lower.add(atLeast);
		this.truth.add(trueCount);
		return this.lower.size() - 1;
	}

	/** A count that is now known to be at least as large. */
	public void raise(int unknown, long atLeast) {
		this.lower.set(unknown, Math.max(atLeast, this.lower.get(unknown)));
	}

	/**
	 * Counts add up, each with its factor.
	 * @throws IllegalArgumentException when in truth they do not
	 */
	public void knows(Map<Integer, Long> factors, long level) {
		if (sum(factors, this.truth.stream().mapToLong(Long::longValue).toArray()) != level) {
			throw new IllegalArgumentException("The truth does not fulfil this");
		}
		this.sums.add(new LinkedHashMap<>(factors));
		this.levels.add(level);
	}

	/** One count is part of another one; gives back the rest. */
	public int atMost(int part, Map<Integer, Long> whole) {
		Map<Integer, Long> factors = new HashMap<>(whole);
		factors.merge(part, -1L, Long::sum);
		int rest = unknown(0, sum(factors, this.truth.stream().mapToLong(Long::longValue).toArray()));
		factors.put(rest, -1L);
		knows(factors, 0);
		return rest;
	}

	public long truth(int unknown) {
		return this.truth.get(unknown);
	}

	/** Finds out what follows at once; nothing can be added afterwards. */
	public void solve() {
		this.fixed = new boolean[this.lower.size()];
		this.least = this.truth.stream().mapToLong(Long::longValue).toArray();
		this.most = this.least.clone();
		boolean found = true;
		while (found) {
			found = false;
			for (Map<Integer, Long> sum : this.sums) {
				found |= follow(sum);
			}
		}
		split();
	}

	/**
	 * The smallest and the largest possible value; not both ends when as far apart as
	 * asked for anyway.
	 */
	public long[] ends(int unknown, long farEnough) {
		for (Piece piece : this.pieces) {
			if (piece.places.containsKey(unknown)) {
				piece.spread();
				piece.look(unknown, 1, farEnough);
				piece.look(unknown, -1, farEnough);
			}
		}
		return new long[] { this.least[unknown], this.most[unknown] };
	}

	/**
	 * What a sum leaves one value is known, which cannot be another than the true one.
	 */
	private boolean follow(Map<Integer, Long> sum) {
		List<Map.Entry<Integer, Long>> open = sum.entrySet()
			.stream()
			.filter((one) -> one.getValue() != 0 && !this.fixed[one.getKey()])
			.toList();
		boolean sameSide = open.stream().map((one) -> Long.signum(one.getValue())).distinct().count() == 1;
		boolean atTheirLeast = open.stream().allMatch((one) -> truth(one.getKey()) == this.lower.get(one.getKey()));
		if (open.isEmpty() || open.size() > 1 && !(sameSide && atTheirLeast)) {
			return false;
		}
		open.forEach((one) -> this.fixed[one.getKey()] = true);
		return true;
	}

	private void split() {
		int[] leaders = new int[this.lower.size()];
		for (int i = 0; i < leaders.length; i++) {
			leaders[i] = i;
		}
		for (Map<Integer, Long> sum : this.sums) {
			List<Integer> open = open(sum);
			open.forEach((one) -> leaders[leader(leaders, one)] = leader(leaders, open.get(0)));
		}
		Map<Integer, Piece> byLeader = new LinkedHashMap<>();
		for (int i = 0; i < leaders.length; i++) {
			if (!this.fixed[i]) {
				byLeader.computeIfAbsent(leader(leaders, i), (any) -> new Piece()).add(i);
			}
		}
		for (int sum = 0; sum < this.sums.size(); sum++) {
			List<Integer> open = open(this.sums.get(sum));
			if (!open.isEmpty()) {
				byLeader.get(leader(leaders, open.get(0))).add(this.sums.get(sum), this.levels.get(sum));
			}
		}
		this.pieces.addAll(byLeader.values());
	}

	private List<Integer> open(Map<Integer, Long> sum) {
		return sum.keySet().stream().filter((one) -> !this.fixed[one]).toList();
	}

	private static int leader(int[] leaders, int one) {
		int leader = one;
		while (leaders[leader] != leader) {
			leader = leaders[leader];
		}
		return leader;
	}

	private static long sum(Map<Integer, Long> factors, long[] counts) {
		return factors.entrySet().stream().mapToLong((one) -> one.getValue() * counts[one.getKey()]).sum();
	}

	/** Unknown counts that sums join. */
	private final class Piece {

		private final Map<Integer, Integer> places = new LinkedHashMap<>();

		private final List<Map<Integer, Long>> joining = new ArrayList<>();

		private final List<Long> to = new ArrayList<>();

		private boolean spread;

		void add(int unknown) {
			this.places.put(unknown, this.places.size());
		}

		void add(Map<Integer, Long> sum, long level) {
			this.joining.add(sum);
			this.to.add(level);
		}

		/** Looks in any direction first: most often that is enough for most of them. */
		void spread() {
			if (this.spread) {
				return;
			}
			this.spread = true;
			Random random = new Random(this.places.size());
			for (int i = 0; i < SPREADS; i++) {
				Map<Integer, Integer> direction = new HashMap<>();
				this.places.keySet().forEach((one) -> direction.put(one, random.nextInt(3) - 1));
				look(direction, false);
			}
		}

		/**
		 * Looks for an end: most often the one among fractions, or one near it, is one in
		 * whole numbers, and is found much faster.
		 */
		void look(int unknown, int sign, long farEnough) {
			Random random = new Random(unknown);
			Map<Integer, Integer> direction = new HashMap<>(Map.of(unknown, sign * STEEP));
			for (int i = 0; i < SPREADS && !apart(unknown, farEnough); i++) {
				if (look(direction, false) && i == 0) {
					return;
				}
				this.places.keySet().forEach((one) -> direction.put(one, random.nextInt(3) - 1));
				direction.put(unknown, sign * STEEP);
			}
			if (!apart(unknown, farEnough)) {
				look(Map.of(unknown, sign), true);
			}
		}

		private boolean apart(int unknown, long farEnough) {
			return Riddle.this.most[unknown] - Riddle.this.least[unknown] >= farEnough;
		}

		private boolean look(Map<Integer, Integer> direction, boolean whole) {
			ExpressionsBasedModel model = new ExpressionsBasedModel();
			Map<Integer, Variable> variables = new LinkedHashMap<>();
			this.places.keySet()
				.forEach((one) -> variables.put(one,
						model.newVariable("count-" + one)
							.lower(Riddle.this.lower.get(one))
							.upper(FAR)
							.weight(direction.getOrDefault(one, 0))
							.integer(whole)));
			for (int i = 0; i < this.joining.size(); i++) {
				Expression expression = model.newExpression("sum-" + i);
				long level = this.to.get(i);
				for (Map.Entry<Integer, Long> one : this.joining.get(i).entrySet()) {
					if (Riddle.this.fixed[one.getKey()]) {
						level -= one.getValue() * truth(one.getKey());
					}
					else {
						expression.set(variables.get(one.getKey()), one.getValue());
					}
				}
				expression.level(level);
			}
			Optimisation.Result result = model.maximise();
			return result.getState().isFeasible() && keep(variables.keySet().stream().toList(), result);
		}

		private boolean keep(List<Integer> unknowns, Optimisation.Result result) {
			long[] counts = Riddle.this.truth.stream().mapToLong(Long::longValue).toArray();
			for (int i = 0; i < unknowns.size(); i++) {
				counts[unknowns.get(i)] = Math.round(result.doubleValue(i));
			}
			for (int one : unknowns) {
				if (counts[one] < Riddle.this.lower.get(one)) {
					return false;
				}
			}
			for (int i = 0; i < this.joining.size(); i++) {
				if (sum(this.joining.get(i), counts) != this.to.get(i)) {
					return false;
				}
			}
			for (int one : unknowns) {
				Riddle.this.least[one] = Math.min(Riddle.this.least[one], counts[one]);
				Riddle.this.most[one] = Math.max(Riddle.this.most[one], counts[one]);
			}
			return true;
		}

	}

}
