package org.concernhandling.reporting.annual;

import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.thymeleaf.spring6.ISpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * What managers ask for and readers read about annual reports, on an engine that has no
 * web server.
 */
public final class ReportsWithoutServer {

	private ReportsWithoutServer() {
	}

	/** Asks for the report about a year by hand. */
	public static void ask(ApplicationContext application, String year, String person) {
		application.getBean(ReportDesk.class).ask(ReportingYear.of(year).orElseThrow(), person);
	}

	/** Has a published report corrected. */
	public static void correct(ApplicationContext application, String year, String person, String reason) {
		application.getBean(ReportDesk.class).correct(ReportingYear.of(year).orElseThrow(), person, reason);
	}

	/** The pages that everybody reads. */
	public static MockMvc pages(ApplicationContext application) {
		ThymeleafViewResolver views = new ThymeleafViewResolver();
		views.setTemplateEngine(application.getBean(ISpringTemplateEngine.class));
		views.setCharacterEncoding("UTF-8");
		return MockMvcBuilders
			.standaloneSetup(new ReportPages(application.getBean(Editions.class),
					application.getBean(FiguresFile.class), application.getBean(ReportProperties.class)))
			.setViewResolvers(views)
			.build();
	}

}
