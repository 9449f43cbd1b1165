package org.concernhandling.reporting.annual;

import java.util.List;

import org.springframework.stereotype.Component;

@Component
class ProvisionalFigures implements YearFigures {

	@Override
	public Compiled compile(ReportingYear year) {
		return new Compiled(List
			.of(new ReportTable("category", "Category of concern", "Counted by the day received.", null, "disclosures",
					true, List.of(ReportTable.Row.of("child-at-risk", "Child at risk", 42L)), Figure.of(42L))),
				List.of("3 are open."));
	}

	@Override
	public List<ReportTable> preview(ReportingYear year, List<ReportTable> tables) {
		return tables;
	}

	@Override
	public List<ReportTable> release(ReportingYear year, List<ReportTable> tables, String person, String full) {
		return tables;
	}

}
