package org.concernhandling.engine;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.concernhandling.concern.vocabulary.Code;
import org.concernhandling.servicelevel.BankHolidays;
import org.concernhandling.servicelevel.UnknownYear;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the decision {@code bank-holidays} in its newest version. */
@Component
class EngineBankHolidays implements BankHolidays {

	/** What a rule gives that says that nothing differs. */
	private static final String USUAL = "usual";

	private final ObjectProvider<DecisionService> decisions;

	EngineBankHolidays(ObjectProvider<DecisionService> decisions) {
		this.decisions = decisions;
	}

	@Override
	public List<Difference> differences(int year) {
		DmnDecisionTableResult rules = Unchecked.byAuthorization(() -> this.decisions.getObject()
			.evaluateDecisionTableByKey("bank-holidays", Variables.putValue("year", year)));
		if (rules.isEmpty()) {
			throw new UnknownYear(year);
		}
		return rules.stream()
			.map(DmnDecisionRuleResult::getEntryMap)
			.filter((rule) -> !USUAL.equals(rule.get("kind")))
			.map((rule) -> difference(rule, year))
			.toList();
	}

	private static Difference difference(Map<String, Object> rule, int year) {
		return new Difference(day(rule, year), code(Kind.class, rule, "kind", year),
				code(Where.class, rule, "where", year));
	}

	private static LocalDate day(Map<String, Object> rule, int year) {
		try {
			LocalDate day = LocalDate.parse((String) rule.getOrDefault("day", ""));
			if (day.getYear() == year) {
				return day;
			}
		}
		catch (DateTimeParseException ex) {
			// The cause stays out of what is thrown below: it quotes what stands there.
		}
		throw unreadable("day", year);
	}

	private static <E extends Enum<E> & Code> E code(Class<E> list, Map<String, Object> rule, String column, int year) {
		return Code.find(list, (String) rule.get(column)).orElseThrow(() -> unreadable(column, year));
	}

	private static IllegalArgumentException unreadable(String column, int year) {
		return new IllegalArgumentException(
				"A rule of the decision bank-holidays for %d has no valid %s".formatted(year, column));
	}

}
