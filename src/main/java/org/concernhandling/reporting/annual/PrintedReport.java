package org.concernhandling.reporting.annual;

import java.util.Locale;
import java.util.Map;

import org.concernhandling.PdfPages;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** A report as it is printed: PDF, tagged so that a screen reader can read it. */
@Component
class PrintedReport {

	private final ITemplateEngine templates;

	private final ReportProperties properties;

	PrintedReport(ITemplateEngine templates, ReportProperties properties) {
		this.templates = templates;
		this.properties = properties;
	}

	/** The PDF of a report. */
	byte[] pages(ReportDocument document) {
		return PdfPages.print(this.templates.process("reporting/annual/printed",
				new Context(Locale.UK, Map.of("report", ReportView.of(document), "publisher", this.properties))));
	}

}
