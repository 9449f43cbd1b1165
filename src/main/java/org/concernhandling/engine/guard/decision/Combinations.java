package org.concernhandling.engine.guard.decision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.concernhandling.engine.models.DecisionFile.Question;
import org.concernhandling.engine.models.DecisionFile.Row;
import org.concernhandling.engine.models.DecisionFile.Table;
import org.concernhandling.engine.models.Variables;

/**
 * Which rules of a table can fit together. Whether a cell fits is asked of the engine's
 * own FEEL, for values of which each stands for all that the rules treat alike.
 */
final class Combinations {

	/** More than any table that a person can still read. */
	private static final int MOST = 200_000;

	/** How often FEEL may be asked about one table; it takes its time. */
	private static final int MOST_CELLS = 20_000;

	/** What stands for every text that no rule names. */
	private static final String ANOTHER = "anything else";

	private final Table table;

	private final DecisionEngine engine;

	private final List<List<Value>> columns = new ArrayList<>();

	private final Map<BitSet, List<String>> found = new LinkedHashMap<>();

	private final Set<Step> seen = new HashSet<>();

	private boolean open;

	private long asked;

	private int explored;

	private Combinations(Table table, DecisionEngine engine) {
		this.table = table;
		this.engine = engine;
	}

	/**
	 * Works out a table whose cells are all understood.
	 * @param variables tell the codes that a question can ask about
	 * @return nothing when there is too much to work out
	 */
	static Optional<Combinations> of(Table table, Variables variables, DecisionEngine engine) {
		Combinations combinations = new Combinations(table, engine);
		for (int column = 0; column < table.questions().size(); column++) {
			List<Object> known = combinations.known(column, variables);
			combinations.asked += known.size() * combinations.conditions(column);
			if (combinations.asked > MOST_CELLS) {
				return Optional.empty();
			}
			combinations.columns.add(combinations.values(column, known));
		}
		BitSet all = new BitSet();
		all.set(0, table.rows().size());
		return combinations.explore(0, all, List.of()) ? Optional.of(combinations) : Optional.empty();
	}

	/**
	 * The sets of rules, by their places from 0, that fit at the same time, each with an
	 * example of what is known then.
	 */
	Map<BitSet, List<String>> found() {
		return this.found;
	}

	/** Whether some question may be answered by a text that belongs to no list. */
	boolean isOpen() {
		return this.open;
	}

	/** What is known in an example, such as {@code setting = school, nation = wales}. */
	String words(List<String> example) {
		List<String> words = new ArrayList<>();
		for (int i = 0; i < example.size(); i++) {
			words.add(this.table.questions().get(i).variable() + " = " + example.get(i));
		}
		return String.join(", ", words);
	}

	private Scale scale(int column) {
		return Scale.of(this.table.questions().get(column)).orElseThrow();
	}

	private List<String> cells(int column) {
		return this.table.rows().stream().map((row) -> row.inputs().get(column)).toList();
	}

	/** How many cells of a column FEEL has to be asked about. */
	private long conditions(int column) {
		return cells(column).stream().filter((cell) -> !scale(column).isListOfCodes(cell)).count();
	}

	/** What may be known, one for all that the rules treat alike at least. */
	private List<Object> known(int column, Variables variables) {
		Question question = this.table.questions().get(column);
		Scale scale = scale(column);
		Stream<Object> written = cells(column).stream().flatMap(scale::literals).distinct().map(scale::value);
		if (scale == Scale.CODES) {
			Set<String> codes = variables.codes(question.variable());
			boolean closed = !codes.isEmpty();
			this.open |= !closed;
			written = Stream.concat(Stream.concat(codes.stream(), written),
					closed ? Stream.empty() : Stream.of(ANOTHER));
		}
		List<Object> values = new ArrayList<>(scale.telling(written));
		values.add(null);
		return values;
	}

	private List<Value> values(int column, List<Object> known) {
		Map<BitSet, Value> alike = new LinkedHashMap<>();
		known.forEach((value) -> {
			BitSet fitting = fitting(scale(column), cells(column), value);
			alike.putIfAbsent(fitting, new Value((value != null) ? value.toString() : "not known", fitting));
		});
		return List.copyOf(alike.values());
	}

	private BitSet fitting(Scale scale, List<String> cells, Object value) {
		BitSet fitting = new BitSet();
		for (int row = 0; row < cells.size(); row++) {
			String cell = cells.get(row);
			// What is a mere list needs no FEEL, which takes its time.
			fitting.set(row,
					scale.isListOfCodes(cell)
							? scale.literals(cell).map(scale::value).anyMatch((code) -> code.equals(value))
							: this.engine.fits(cell, value));
		}
		return fitting;
	}

	private boolean explore(int column, BitSet fitting, List<String> known) {
		if (++this.explored > MOST) {
			return false;
		}
		if (column == this.columns.size()) {
			this.found.putIfAbsent(fitting, known);
			return true;
		}
		if (!this.seen.add(new Step(column, fitting))) {
			return true;
		}
		return this.columns.get(column).stream().allMatch((value) -> {
			BitSet both = (BitSet) fitting.clone();
			both.and(value.fitting());
			return explore(column + 1, both, Stream.concat(known.stream(), Stream.of(value.words())).toList());
		});
	}

	/** The rules in a set, in their order. */
	List<Row> rows(BitSet rules) {
		return rules.stream().mapToObj(this.table.rows()::get).toList();
	}

	private record Value(String words, BitSet fitting) {
	}

	private record Step(int column, BitSet fitting) {
	}

}
