package org.concernhandling.engine.handbook;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.concernhandling.PlainWords;
import org.concernhandling.concern.vocabulary.Code;
import org.concernhandling.engine.handbook.DecisionChapter.Row;
import org.concernhandling.servicelevel.Calendar;
import org.concernhandling.servicelevel.ServiceLevels.Unit;

/** The targets of the decision {@code service-levels} in words. */
final class TargetsInWords {

	private static final String DECISION = "service-levels";

	private final Map<String, Map<String, String>> rows = new HashMap<>();

	TargetsInWords(Stream<DecisionChapter> decisions) {
		decisions.filter((decision) -> decision.key().equals(DECISION))
			.forEach((decision) -> decision.rules().forEach((row) -> keep(decision, row)));
	}

	private void keep(DecisionChapter decision, Row row) {
		Map<String, String> cells = new HashMap<>();
		for (int i = 0; i < row.outputs().size(); i++) {
			cells.put(decision.outputs().get(i).variable(), row.outputs().get(i));
		}
		Stream.of(row.inputs().get(0).split(",")).map(String::strip).forEach((task) -> this.rows.put(task, cells));
	}

	/**
	 * How long a task, a stage or a wait may take, such as {@code 2 working days}; its id
	 * when the decision does not know it.
	 */
	String time(String task) {
		Map<String, String> row = this.rows.get(task);
		if (row == null) {
			return task;
		}
		String amount = row.getOrDefault("target", "");
		String unit = label(Unit.class, row.getOrDefault("unit", ""));
		return amount + " " + ("1".equals(amount) ? unit.replaceFirst("s$", "") : unit);
	}

	/** By which calendar it counts, when it warns and whom it tells. */
	String details(String task) {
		Map<String, String> row = this.rows.getOrDefault(task, Map.of());
		StringBuilder details = new StringBuilder();
		filled(row, "calendar").filter((calendar) -> row.getOrDefault("unit", "").startsWith("working"))
			.ifPresent((calendar) -> details.append(" (").append(label(Calendar.class, calendar)).append(')'));
		filled(row, "warnAfter")
			.ifPresent((percent) -> details.append("; warning after ").append(percent).append(" %"));
		filled(row, "escalateTo").ifPresent((group) -> details.append("; if late, to ").append(Groups.label(group)));
		return details.toString();
	}

	private static Optional<String> filled(Map<String, String> row, String column) {
		return Optional.ofNullable(row.get(column)).filter((cell) -> !cell.isEmpty());
	}

	private static <E extends Enum<E> & Code> String label(Class<E> list, String code) {
		return Code.find(list, code).map(Code::label).orElseGet(() -> PlainWords.of(code));
	}

}
