package org.concernhandling.history.records;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.concernhandling.concern.vocabulary.Code;

/** What one line of a file says, read column by column; what is wrong becomes a fault. */
class Cells {

	private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._/-]{0,63}");

	private static final int LONGEST_TEXT = 200;

	/** Letters of any language, and what stands between the words of a place's name. */
	private static final Pattern PLACE = Pattern.compile("\\p{L}[\\p{L}\\p{M}0-9 .,'’&()-]*");

	private static final String ENDED = "yes";

	private static final String GOES_ON = "open";

	private final long line;

	private final Map<Column, String> values;

	private final Consumer<Fault> faults;

	Cells(long line, Map<Column, String> values, Consumer<Fault> faults) {
		this.line = line;
		this.values = values;
		this.faults = faults;
	}

	long line() {
		return this.line;
	}

	/**
	 * All that the line says, in the order of the columns: an empty cell says nothing,
	 * but in the column of an action that it was not taken up.
	 */
	String text() {
		Set<Column> left = actionsLeftOut().stream().map(ActionColumn::column).collect(Collectors.toSet());
		Set<Column> actions = Stream.of(ActionColumn.values()).map(ActionColumn::column).collect(Collectors.toSet());
		return Stream.of(Column.values())
			.filter((column) -> text(column) != null || actions.contains(column) && !left.contains(column))
			.map((column) -> column.title() + "=" + this.values.get(column))
			.collect(Collectors.joining("\n"));
	}

	/** The actions for which the file has no column: it does not say anything of them. */
	Set<ActionColumn> actionsLeftOut() {
		return Stream.of(ActionColumn.values())
			.filter((action) -> !this.values.containsKey(action.column()))
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(ActionColumn.class)));
	}

	void fault(Column column, String remedy) {
		this.faults.accept(new Fault(this.line, column.title(), remedy));
	}

	/** Which record it is. */
	String id() {
		String id = text(Column.ID);
		if (id == null) {
			fault(Column.ID, "give each record a name of its own, as it has where it comes from");
		}
		else if (!ID.matcher(id).matches()) {
			fault(Column.ID, "use letters, digits, spaces and . _ / - only, at most 64, a letter or digit first");
			return null;
		}
		return id;
	}

	/** The name of a place. */
	String place(Column column) {
		String place = text(column);
		if (place != null && (place.length() > LONGEST_TEXT || !PLACE.matcher(place).matches())) {
			fault(column, "write the name of a place, at most " + LONGEST_TEXT
					+ " characters, letters first: no formula, no line break");
			return null;
		}
		return place;
	}

	LocalDate day(Column column) {
		String day = text(column);
		try {
			return (day != null) ? LocalDate.parse(day) : null;
		}
		catch (DateTimeParseException ex) {
			fault(column, "write a day such as 2018-03-31");
			return null;
		}
	}

	<E extends Enum<E> & Code> E code(Column column, Class<E> list) {
		String code = text(column);
		if (code == null) {
			return null;
		}
		return Code.find(list, code).orElseGet(() -> {
			fault(column, "write one of " + codes(Stream.of(list.getEnumConstants())) + ", or nothing when not known");
			return null;
		});
	}

	Map<ActionColumn, PastAction> actions() {
		Map<ActionColumn, PastAction> actions = new EnumMap<>(ActionColumn.class);
		for (ActionColumn action : ActionColumn.values()) {
			PastAction taken = action(action);
			if (taken != null) {
				actions.put(action, taken);
			}
		}
		return actions;
	}

	private PastAction action(ActionColumn action) {
		String written = text(action.column());
		if (written == null) {
			return null;
		}
		if (written.equals(GOES_ON)) {
			return new PastAction(null);
		}
		if (written.equals(ENDED)) {
			return new PastAction(action.outcomes().get(0));
		}
		return action.outcomes()
			.stream()
			.filter((outcome) -> outcome.code().equals(written))
			.findFirst()
			.map(PastAction::new)
			.orElseGet(() -> {
				fault(action.column(),
						"write how it ended: " + codes(action.outcomes().stream())
								+ "; yes when it ended and nobody knows how, open while it goes on, or nothing when "
								+ "it was not taken up");
				return null;
			});
	}

	private String text(Column column) {
		String value = this.values.getOrDefault(column, "").strip();
		return value.isEmpty() ? null : value;
	}

	private static String codes(Stream<? extends Code> codes) {
		List<String> written = codes.map(Code::code).toList();
		return String.join(", ", written);
	}

}
