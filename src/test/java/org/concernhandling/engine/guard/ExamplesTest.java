package org.concernhandling.engine.guard;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.concernhandling.engine.guard.decision.SmallTable;
import org.concernhandling.engine.models.Fault;
import org.concernhandling.engine.models.ModelFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class ExamplesTest {

	private static final String REMIT = "remit.csv";

	private static final String STATUS = "disclosure-status.csv";

	private static final String COUNCIL = "local-authority-childrens-services,children-and-services,inspected-only,";

	private final ModelRules rules = ModelRules.all();

	@ParameterizedTest(name = "{3}")
	@MethodSource
	void areRefusedForTheirOneReason(String file, String before, String after, String rule, String element,
			String mend) {
		assertThat(faults(Library.changed(file, before, after))).singleElement().satisfies((fault) -> {
			assertThat(fault.file()).isEqualTo(file);
			assertThat(fault.rule()).isEqualTo(rule);
			assertThat(fault.element()).isEqualTo(element);
			assertThat(fault.mend()).contains(mend);
		});
	}

	static Stream<Arguments> areRefusedForTheirOneReason() {
		return Stream.of(
				arguments(REMIT, COUNCIL, COUNCIL.replace("inspected-only", "regulated"), "comes out as it says",
						"line 9, column '=> remit'",
						"It says regulated, but the decision answers inspected-only by rule 9."),
				arguments(REMIT, "setting,matter", "setting,subject", "is there", "column 'matter'",
						"setting,matter,=> remit,why"),
				arguments(REMIT, "=> remit,why", "=> remit,why,who", "is one of the decision", "column 'who'",
						"setting,matter,=> remit,why"),
				arguments(REMIT, "a council is inspected, never registered", "", "says why", "line 9", "column why"),
				arguments(REMIT, COUNCIL, COUNCIL.replace("local-authority-childrens-services", "council"),
						"holds what the column can be asked about", "line 9, column 'setting'", "adult-social-care"),
				arguments(REMIT, COUNCIL + "\"a council is inspected, never registered\"",
						COUNCIL + "a council is inspected, never registered", "has a column for each of its cells",
						"line 9", "quotation marks"),
				arguments(REMIT, COUNCIL + "\"a council is inspected, never registered\"",
						COUNCIL.replace(',', ';') + "a council is inspected",
						"its cells are separated as those of the first line are", "line 9",
						"Put commas between the cells"),
				arguments(REMIT, COUNCIL + "\"", COUNCIL + "\"a\" \"", "can be read, also from line 9 on", "",
						"not closed"),
				arguments(STATUS, "yes,health-or-safety,2026-11-23", "yes,health-or-safety,23/11/2026",
						"holds what the column can be asked about", "line 2, column 'receivedOn'", "2026-04-06"));
	}

	@Test
	void aRuleThatNoExampleReachesIsNamed() {
		assertThat(faults(Library.changed(REMIT, COUNCIL + "\"a council is inspected, never registered\"\n", "")))
			.singleElement()
			.satisfies((fault) -> {
				assertThat(fault.rule()).isEqualTo("an example reaches each rule");
				assertThat(fault.element()).isEqualTo("rule 9 (rule-local-authority-childrens-services)");
			});
	}

	@Test
	void aDecisionDeployedAloneIsHeldToTheExamplesThatAreLive() {
		assertThat(
				faults(Library.changed("remit.dmn", "<text>\"inspected-only\"</text>", "<text>\"regulated\"</text>")))
			.singleElement()
			.asString()
			.contains("remit.csv: line 9, column '=> remit' breaks the rule “comes out as it says”");
	}

	@Test
	void aDecisionWithoutExamplesIsRefusedAndExamplesWithoutADecision() {
		SmallTable table = SmallTable.of("FIRST", "remit:string", "severity:string").rule("; \"regulated\"");
		assertThat(faults(table.drawn())).extracting(Fault::rule).containsExactly("has examples beside it");
		assertThat(faults(examples("severity,=> remit,why\n"))).extracting(Fault::rule)
			.containsExactly("belongs to a decision of the same name");
		assertThat(faults(table.drawn(), examples("severity,=> remit,why\nlow,regulated,it is so\n"))).isEmpty();
	}

	@Test
	void ofRulesThatAreCollectedEachOutcomeIsNamedOnceInAnyOrder() {
		SmallTable table = SmallTable.of("COLLECT", "remit:string", "severity:string")
			.rule("\"low\"; \"regulated\"")
			.rule("; \"not-ours\"")
			.rule("\"low\", \"serious\"; \"regulated\"");
		assertThat(
				faults(table.drawn(), examples("severity,=> remit,why\nlow,not-ours | regulated,so\n,not-ours,so\n")))
			.isEmpty();
		assertThat(faults(table.drawn(), examples("severity,=> remit,why\nlow,regulated,so\n"))).extracting(Fault::mend)
			.singleElement()
			.asString()
			.startsWith("It says regulated, but the decision answers not-ours | regulated by rule 1, 2, 3.");
	}

	@Test
	void figuresAreAddedUpAndComparedAsFigures() {
		SmallTable table = SmallTable.of("COLLECT\" aggregation=\"SUM", "points:integer", "providerEnquiry:boolean")
			.rule("true; 2")
			.rule("; 3");
		assertThat(faults(table.drawn(),
				examples("providerEnquiry,=> points,why\nTRUE,5.0,both count\nfalse,3,one counts\n")))
			.isEmpty();
	}

	@ParameterizedTest
	@MethodSource
	void areReadAsProgramsForTablesSaveThem(byte[] content) {
		SmallTable table = SmallTable.of("FIRST", "remit:string", "severity:string").rule("; \"regulated\"");
		assertThat(faults(table.drawn(), new ModelFile("try-it-out.csv", content))).isEmpty();
	}

	static Stream<byte[]> areReadAsProgramsForTablesSaveThem() {
		Stream<byte[]> newer = Stream.of("\uFEFFseverity;=> remit;why\r\nlow;regulated;\"so; it is\"\r\n;;\r\n",
				"sep=;\r\nseverity;=> remit;why\r\nlow;regulated;so\r\n", "severity\t=> remit\twhy\nlow\tregulated\tso",
				" severity , => remit , why \n low , regulated , \"so \"\"it\"\" is\" \n")
			.map((text) -> text.getBytes(StandardCharsets.UTF_8));
		return Stream.concat(newer,
				Stream.of("severity,=> remit,why\nlow,regulated,l’été\n".getBytes(Charset.forName("windows-1252"))));
	}

	@Test
	void moreThanAnybodyReadsIsRefused() {
		assertThat(faults(Library.changed(REMIT, COUNCIL, "\n".repeat(5001) + COUNCIL))).extracting(Fault::rule)
			.containsExactly("has at most 5000 lines");
	}

	private static ModelFile examples(String text) {
		return Library.file(SmallTable.ID + ".csv", text);
	}

	private List<Fault> faults(ModelFile... files) {
		return this.rules.faults(Library.deploying(files));
	}

}
