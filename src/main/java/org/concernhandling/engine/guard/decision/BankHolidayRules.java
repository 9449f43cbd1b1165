package org.concernhandling.engine.guard.decision;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.dmn.HitPolicy;
import org.concernhandling.concern.vocabulary.Code;
import org.concernhandling.engine.guard.rules.Rules;
import org.concernhandling.engine.models.DecisionFile.Row;
import org.concernhandling.engine.models.DecisionFile.Table;
import org.concernhandling.engine.models.DecisionFile;
import org.concernhandling.engine.models.Fault;
import org.concernhandling.engine.models.FileFaults;
import org.concernhandling.engine.models.ModelLibrary;
import org.concernhandling.servicelevel.BankHolidays;

/**
 * The decision about bank holidays says something about every year from its first to its
 * last, and the days that it names can be read.
 */
class BankHolidayRules implements Rules {

	static final String DECISION = "bank-holidays";

	private static final String USUAL = "usual";

	@Override
	public void check(ModelLibrary library, Consumer<Fault> faults) {
		DecisionWords.deployed(library)
			.filter((table) -> table.decision().getId().equals(DECISION))
			.forEach((table) -> check(table, new FileFaults(table.file(), faults)));
	}

	private static void check(Table table, FileFaults faults) {
		String title = "decision " + DECISION;
		boolean askable = table.questions().size() == 1 && table.questions().get(0).variable().equals("year")
				&& table.hitPolicy() == HitPolicy.COLLECT && table.aggregation() == null
				&& table.answers()
					.stream()
					.map(DecisionFile.Answer::name)
					.collect(Collectors.toSet())
					.containsAll(Set.of("day", "kind", "where"));
		faults.unless(askable, title, DECISION, "asks for the year alone, and collects day, kind and where",
				"Keep the When column year, the Then columns day, kind and where, and the hit policy Collect.");
		if (!askable) {
			return;
		}
		TreeSet<Integer> years = new TreeSet<>();
		table.rows().forEach((row) -> check(row, table, years, faults));
		for (int year = years.isEmpty() ? 0 : years.first(); !years.isEmpty() && year < years.last(); year++) {
			faults.unless(years.contains(year), title, DECISION, "leaves out no year",
					"Add a rule for %d: of the kind \"usual\" if nothing differs in that year.".formatted(year));
		}
	}

	private static void check(Row row, Table table, Set<Integer> years, FileFaults faults) {
		String year = row.inputs().get(0);
		faults.unless(year.matches("20\\d\\d"), row.title(), row.id(), "is about one year",
				"Write one year of four figures, and a rule of its own for each.");
		if (year.matches("20\\d\\d")) {
			years.add(Integer.valueOf(year));
		}
		String kind = text(row, table, "kind");
		boolean usual = USUAL.equals(kind);
		boolean known = usual || isOf(kind, BankHolidays.Kind.values());
		faults.unless(known, row.title(), row.id(), "says what the day is",
				"Write \"holiday\", \"ordinary\" or \"usual\" in the column kind.");
		faults.unless(isOf(text(row, table, "where"), BankHolidays.Where.values()), row.title(), row.id(),
				"says where that holds",
				"Write \"united-kingdom\", \"england-and-wales\", \"scotland\" or \"northern-ireland\".");
		String day = text(row, table, "day");
		faults.unless(!known || (usual ? day.isEmpty() : isDayOf(day, year)), row.title(), row.id(),
				"names a day of its year, or none when nothing differs",
				usual ? "Leave the day empty, or choose another kind than \"usual\"."
						: "Write the day with its year first, in quotation marks, such as \"2028-06-05\".");
	}

	private static String text(Row row, Table table, String column) {
		int place = table.answers().stream().map(DecisionFile.Answer::name).toList().indexOf(column);
		return row.outputs().get(place).replaceAll("^\"|\"$", "");
	}

	private static boolean isOf(String code, Code... list) {
		return Stream.of(list).map(Code::code).anyMatch(code::equals);
	}

	private static boolean isDayOf(String day, String year) {
		try {
			return String.valueOf(LocalDate.parse(day).getYear()).equals(year);
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

}
