package org.concernhandling.engine.guard.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.concernhandling.engine.guard.Library;
import org.concernhandling.engine.guard.rules.Rules;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DecisionLogicTest {

	private static final String SEVERITY = "severity:string";

	private final DecisionLogic rules = new DecisionLogic(new DecisionEngine());

	@Test
	void aGapIsNamedByWhatIsKnownThen() {
		assertThat(faults(SmallTable.of("UNIQUE", "remit:string", SEVERITY, "deterioration:string")
			.rule("\"low\", \"moderate\"; ; \"not-ours\"")
			.rule("\"serious\"; \"yes\", null; \"regulated\"")
			.rule("null; ; \"regulated\"")))
			.containsExactly("decision try-it-out: a rule applies whatever is known."
					+ " Nothing is said for severity = serious, deterioration = no: add a rule for it. An empty cell"
					+ " stands for anything, null for what is not known.");
	}

	@Test
	void whatIsNotKnownIsAGapToo() {
		assertThat(faults(SmallTable.of("FIRST", "remit:string", SEVERITY)
			.rule("\"low\", \"moderate\"; \"not-ours\"")
			.rule("\"serious\"; \"regulated\""))).singleElement()
			.asString()
			.contains("Nothing is said for severity = not known");
	}

	@Test
	void nothingIsUnsaidWhenTheRestIsNamedOrTheLastRuleTakesAll() {
		assertThat(faults(SmallTable.of("UNIQUE", "remit:string", SEVERITY)
			.rule("\"low\"; \"not-ours\"")
			.rule("not(\"low\"); \"regulated\""))).isEmpty();
		assertThat(faults(
				SmallTable.of("FIRST", "remit:string", SEVERITY).rule("\"low\"; \"not-ours\"").rule("; \"regulated\"")))
			.isEmpty();
	}

	@Test
	void anOverlapIsNamedByWhatIsKnownThenAndByItsRules() {
		assertThat(faults(SmallTable.of("UNIQUE", "remit:string", SEVERITY)
			.rule("\"low\", \"moderate\"; \"not-ours\"")
			.rule("not(\"low\"); \"regulated\""))).containsExactly(
					"decision try-it-out: no two rules apply at once. For severity = moderate both rule 1 (r1) and rule 2"
							+ " (r2) apply. Change one of them, or choose the hit policy First.");
	}

	@Test
	void rulesThatMayOverlapSayTheSame() {
		SmallTable table = SmallTable.of("ANY", "remit:string", SEVERITY).rule("; \"regulated\"");
		assertThat(faults(table.rule("\"low\"; \"regulated\""))).isEmpty();
		assertThat(faults(table.rule("\"serious\"; \"not-ours\""))).singleElement()
			.asString()
			.contains("rules that apply at once say the same", "severity = serious");
	}

	@Test
	void numbersAreWorkedOutAtTheirLimits() {
		assertThat(faults(SmallTable.of("UNIQUE", "remit:string", "chases:integer")
			.rule("< 2; \"regulated\"")
			.rule("[2..4]; \"inspected-only\"")
			.rule("> 5; \"not-ours\"")
			.rule("null; \"not-ours\""))).singleElement().asString().contains("Nothing is said for chases = 5:");
		assertThat(faults(SmallTable.of("UNIQUE", "remit:string", "chases:double")
			.rule("<= 2; \"regulated\"")
			.rule(">= 2; \"not-ours\"")
			.rule("null; \"not-ours\""))).singleElement().asString().contains("For chases = 2 both");
	}

	@Test
	void daysAndTicksAreWorkedOutToo() {
		assertThat(faults(SmallTable.of("UNIQUE", "remit:string", "date(receivedOn)")
			.rule("< date(\"2026-04-06\"); \"regulated\"")
			.rule("> date(\"2026-04-06\"); \"not-ours\"")
			.rule("null; \"not-ours\""))).singleElement()
			.asString()
			.contains("Nothing is said for receivedOn = 2026-04-06:");
		assertThat(
				faults(SmallTable.of("FIRST", "remit:string", "providerEnquiry:boolean").rule("true; \"regulated\"")))
			.singleElement()
			.asString()
			.contains("Nothing is said for providerEnquiry = false");
	}

	@Test
	void aRuleBehindOneThatTakesAllIsInVain() {
		assertThat(faults(SmallTable.of("FIRST", "remit:string", SEVERITY)
			.rule("not(\"low\"); \"regulated\"")
			.rule("\"serious\"; \"not-ours\"")
			.rule("; \"not-ours\"")))
			.containsExactly("rule 2 (r2): can apply. Rules above it always apply first: move it up, or delete it.");
	}

	@Test
	void aRuleThatContradictsItselfIsInVain() {
		assertThat(faults(SmallTable.of("COLLECT", "remit:string", "chases:integer")
			.rule("[4..2]; \"regulated\"")
			.rule("; \"not-ours\"")))
			.containsExactly("rule 1 (r1): can apply. No value fits to all its cells: mend the"
					+ " cell that contradicts itself, or delete the rule.");
	}

	@Test
	void whatIsCollectedIsSaidOnce() {
		assertThat(faults(SmallTable.of("COLLECT", "remit:string", SEVERITY)
			.rule("\"low\"; \"regulated\"")
			.rule("\"low\"; \"regulated\"")))
			.containsExactly("decision try-it-out: says nothing twice. Delete one of"
					+ " rule 1 (r1) and rule 2 (r2): they are the same, column by column.");
	}

	@Test
	void whatIsCollectedMayOverlapAndMayBeNothing() {
		assertThat(faults(SmallTable.of("RULE ORDER", "remit:string", SEVERITY)
			.rule("\"low\", \"serious\"; \"regulated\"")
			.rule("\"low\"; \"not-ours\""))).isEmpty();
	}

	@Test
	void aTableOfTooManyCellsOrCombinationsIsRefusedAndNotWorkedOut() {
		SmallTable numbers = SmallTable.of("COLLECT", "remit:string", "chases:integer");
		for (int row = 0; row < 100; row++) {
			numbers.rule("> %d; \"regulated\"".formatted(10 * row));
		}
		assertThat(faults(numbers)).singleElement().asString().contains("is small enough to be worked out");
		String[] questions = IntStream.range(0, 18).mapToObj("ticked%d:boolean"::formatted).toArray(String[]::new);
		SmallTable ticks = SmallTable.of("COLLECT", "remit:string", questions);
		for (int row = 0; row < questions.length; row++) {
			ticks.rule("; ".repeat(row) + "true" + "; ".repeat(questions.length - row) + "\"regulated\"");
		}
		assertThat(faults(ticks)).singleElement().asString().contains("is small enough to be worked out");
	}

	private List<String> faults(SmallTable table) {
		List<String> faults = new ArrayList<>();
		this.rules.check(Library.deploying(table.drawn()),
				(fault) -> faults.add(fault.element() + ": " + fault.rule() + ". " + fault.mend()));
		return faults;
	}

}
