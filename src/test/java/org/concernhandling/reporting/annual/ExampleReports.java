package org.concernhandling.reporting.annual;

import java.time.LocalDate;
import java.util.List;

import org.concernhandling.reporting.annual.ReportDocument.Words;
import org.concernhandling.reporting.annual.ReportTable.Row;
import org.springframework.context.ApplicationContext;

/** Invented reports, published without anybody having worked on them. */
public final class ExampleReports {

	private ExampleReports() {
	}

	/** Publishes a report about 2016-17, and two editions of one about 2017-18. */
	public static void publish(ApplicationContext application) {
		Editions editions = application.getBean(Editions.class);
		if (editions.published().isEmpty()) {
			publish(application, document(2016, 1, null, List.of()));
			List<ReportDocument.EarlierYear> earlier = application.getBean(YearsBefore.class)
				.of(new ReportingYear(2017), document(2017, 1, null, List.of()).tables());
			publish(application, document(2017, 1, null, earlier));
			publish(application, document(2017, 2, "A total was <wrong>.", earlier));
		}
	}

	/**
	 * A report about 2018-19 that could not be published, and that no process carries.
	 */
	public static void refuse(ApplicationContext application) {
		Editions editions = application.getBean(Editions.class);
		ReportingYear year = new ReportingYear(2018);
		editions.begin(year, 1, null, null);
		editions.compiled(editions.latest(year).orElseThrow(),
				new YearFigures.Compiled(document(2018, 1, null, List.of()).tables().subList(0, 1), List.of()));
		application.getBean(ReportFile.class)
			.refused(editions.latest(year).orElseThrow(),
					"“All” in the table “Month received” could be worked out together with “Figures of April 2018”.");
	}

	private static void publish(ApplicationContext application, ReportDocument document) {
		Editions editions = application.getBean(Editions.class);
		ReportingYear year = ReportingYear.of(document.year()).orElseThrow();
		editions.begin(year, document.edition(), "quentin-marrow", document.reason());
		editions.publish(editions.latest(year).orElseThrow(), document,
				application.getBean(PrintedReport.class).pages(document));
	}

	static ReportDocument document(int year, int edition, String reason, List<ReportDocument.EarlierYear> earlier) {
		ReportTable category = new ReportTable("category", "Category of concern",
				"Counted by the day received; each is in one row.", null, "qualifying disclosures", true,
				List.of(Row.of("child-at-risk", "Child at risk of harm", 42L),
						Row.of("systemic-safeguarding-failure", "Systemic safeguarding failure", 84L),
						Row.of("quality-of-care", "Quality of care", 96L),
						Row.of("regulatory-breach", "Breach of regulations", 49L), Row.of("none", "Not assessed", 0L)),
				Figure.of(271L));
		ReportTable setting = new ReportTable("any-setting", "Kind of service, any",
				"Counted by the day received, under every kind of service that it names.",
				"What the rows add up to is not said, as some numbers are held back.", "qualifying disclosures", false,
				List.of(Row.of("childrens-home", "Children’s home", 178L),
						Row.of("independent-fostering-agency", "Independent fostering agency", 78L),
						new Row("boarding-school", "Boarding school", Figure.withheld()),
						new Row("cafcass", "Cafcass", Figure.withheld())),
				Figure.of(271L));
		ReportTable action = new ReportTable("action", "Action decided", "Under every action that was decided.", null,
				"qualifying disclosures", false, List.of(Row.of("provider-enquiry", "Provider enquiry", 154L),
						Row.of("compliance-visit", "Compliance visit", null)),
				Figure.of(271L));
		return new ReportDocument(new ReportingYear(year).label(), edition, LocalDate.of(year + 1, 7, edition), reason,
				null, List.of(category, setting, action), earlier,
				new Words("We visited.\n\nWe wrote <b>letters</b>.",
						"We look at nights \u000B\u000C\uFFFEmore closely.", "We inspect children’s social care.",
						List.of("A worker told us of nights alone.", "Žaneta’s café was not it.")));
	}

}
