package org.concernhandling.history.records;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.concernhandling.browser.Chromium;
import org.concernhandling.casework.Casework;
import org.concernhandling.casework.Casework.Case;
import org.concernhandling.reporting.annual.ReportsWithoutServer;
import org.concernhandling.reporting.published.PublishedCount;
import org.concernhandling.reporting.published.PublishedTotals;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concernhandling.browser.Axe.violations;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * The disclosures of 2017-18 have gone through the processes; now the report about them
 * goes through its own, until everybody can read it: what it prints is what was
 * published. Its first edition holds small numbers back, its second one shows them as
 * Ofsted did.
 */
@HistoryEngine
class ReplayedReportTest {

	private static final String YEAR = "2017-18";

	private static final String REFERENCE = "AR-2017-18";

	private static final String HELD_BACK = "/reports/2017-18/editions/1";

	private static final String IN_FULL = "/reports/2017-18";

	private static final String REASON = "National numbers point to nobody.";

	private static final String GOVUK = "/assets/govuk/";

	private static final int PHONE = 375;

	/** Ours, where the publication names kinds of service otherwise or together. */
	private static final Map<String, List<String>> OURS = Map.of("residential-childrens-care",
			List.of("childrens-home"), "boarding-schools-and-colleges",
			List.of("boarding-school", "further-education-college"));

	private static final List<String> SMALL = List.of("residential-family-centre", "boarding-school",
			"residential-special-school", "further-education-college");

	@Autowired
	PublishedTotals published;

	@Autowired
	ApplicationContext application;

	@BeforeAll
	static void publish(@Autowired HistoryImport history, @Autowired Casework casework,
			@Autowired ApplicationContext application) {
		Replays.bringIn(history, Replays.fileOf201718(), Replays.DISCLOSURES);
		ReportsWithoutServer.ask(application, YEAR, "manager3");
		publish(casework.started(REFERENCE).runServices(), "held-back");
		ReportsWithoutServer.correct(application, YEAR, "manager3", "Small numbers are shown as they were published.");
		publish(casework.started(REFERENCE).runServices(), "shown-in-full");
	}

	private static void publish(Case report, String basis) {
		assertThat(report.openTasks()).containsExactly("review-figures");
		report.completeAs("manager", "review-figures", "figuresDecision", "accept", "releaseBasis", basis,
				"liveInvestigation", "no", "shownInFullReason", basis.equals("shown-in-full") ? REASON : "");
		report.completeAs("manager2", "write-summary", "actionSummary",
				"We asked services to look into it, and looked ourselves.", "effectOnFunctions",
				"We have looked at more services sooner.", "functionsAndObjectives",
				"We inspect children’s social care.", "caseStudyOne", "", "caseStudyTwo", "", "caseStudyThree", "",
				"anonymised", true);
		report.completeAs("manager4", "approve-report", "reportDecision", "publish", "nobodyToTell", true)
			.runServices();
		assertThat(report.isEnded()).isTrue();
	}

	@Test
	void theReportPrintsWhatWasPublished() throws Exception {
		List<Line> lines = csv(IN_FULL);
		List<PublishedCount> counts = this.published.all()
			.stream()
			.filter((count) -> count.year().equals(YEAR) && !count.table().equals("total"))
			.toList();
		assertThat(counts).hasSize(15).allSatisfy((count) -> {
			List<String> printed = OURS.getOrDefault(count.code(), List.of(count.code()))
				.stream()
				.map((code) -> text(lines, count.table(), code))
				.toList();
			if (count.count() == null) {
				assertThat(printed).as(count.label()).containsExactly("not given");
			}
			else {
				assertThat(printed.stream().mapToLong(Long::parseLong).sum()).as(count.label())
					.isEqualTo(count.count());
			}
		});
		assertThat(sum(lines, "any-setting")).as("settings").isEqualTo(273);
		assertThat(sum(lines, "category")).as("categories").isEqualTo(271);
		assertThat(lines).filteredOn((line) -> line.label().equals("Total"))
			.isNotEmpty()
			.allSatisfy((line) -> assertThat(line.text()).as(line.table()).isEqualTo("271"));
	}

	@Test
	void withSmallNumbersHeldBackItPrintsTheLargeOnesAndThoseThatTheLawWants() throws Exception {
		List<Line> lines = csv(HELD_BACK);
		assertThat(SMALL).allSatisfy((code) -> {
			assertThat(text(lines, "any-setting", code)).as(code).isEqualTo("c");
			assertThat(text(lines, "primary-setting", code)).as(code).isEqualTo("c");
		});
		assertThat(lines).extracting(Line::text).doesNotContain("1", "2", "3", "4");
		assertThat(text(lines, "status", "qualifying-disclosure")).isEqualTo("271");
		assertThat(text(lines, "further-action-in-period", "total")).isEqualTo("271");
		assertThat(lines).filteredOn((line) -> Set.of("category", "action").contains(line.table()))
			.isNotEmpty()
			.isSubsetOf(csv(IN_FULL));
	}

	@ParameterizedTest
	@ValueSource(strings = { IN_FULL, HELD_BACK })
	void thePageAndThePrintSayWhatTheCsvSays(String address) throws Exception {
		List<Line> lines = csv(address);
		String pdf = String.join(" ", pages(file(address + "/report.pdf")));
		opened(address, (page) -> {
			assertThat(tables(page)).isEqualTo(lines.stream().map(Line::read).toList());
			assertThat(page.locator("dl").innerText())
				.contains("Workers’ qualifying disclosures received in the year",
						"further action was decided in the year")
				.containsPattern("271\\D+271");
			assertThat(page.getByText("273 kinds of service are named in 271: 2 named a second one.").count())
				.isEqualTo(address.equals(IN_FULL) ? 1 : 0);
			titles(page).forEach((table, title) -> {
				String printed = pdf.substring(pdf.lastIndexOf(" " + title + ", "));
				assertThat(lines).filteredOn((line) -> line.table().equals(table))
					.allSatisfy((line) -> assertThat(printed.substring(0, printed.indexOf(" Total ") + 12))
						.as("printed " + table)
						.containsPattern(Pattern.quote(line.label() + " " + line.text()) + "(?!\\d)"));
			});
		});
		if (address.equals(IN_FULL)) {
			assertThat(pdf).contains("273 kinds of service are named in 271: 2 named a second one.");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { IN_FULL, HELD_BACK })
	void everybodyCanReadThePageAndPrintIt(String address) throws Exception {
		List<Line> lines = csv(address);
		opened(address, (page) -> {
			assertThat(violations(page)).isEmpty();
			List<String> printed = pages(page.pdf(new Page.PdfOptions().setFormat("A4")));
			assertThat(String.join(" ", printed)).as("ways to elsewhere")
				.doesNotContain("All reports", "The report as PDF", "Contents");
			titles(page)
				.forEach((table, title) -> assertThat(printed).as("a table begins on the page that says what it counts")
					.anySatisfy((text) -> assertThat(text).contains(title)
						.contains(lines.stream()
							.filter((line) -> line.table().equals(table))
							.limit(2)
							.map((line) -> line.label() + " " + line.text())
							.toList())));
			page.setViewportSize(PHONE, 700);
			assertThat(violations(page)).as("on a phone").isEmpty();
			assertThat((int) page.evaluate("() => document.documentElement.scrollWidth")).as("fits on a phone")
				.isLessThanOrEqualTo(PHONE);
		});
	}

	private void opened(String address, Consumer<Page> reader) {
		try (Chromium chromium = Chromium.open(); BrowserContext window = chromium.newWindow()) {
			window.route("**/*", this::serve);
			Page page = window.newPage();
			page.navigate("http://reports.test" + address);
			reader.accept(page);
		}
	}

	/** The rows of all tables of a page: table, label and number. */
	private static List<?> tables(Page page) {
		return (List<?>) page.evaluate("""
				() => [...document.querySelectorAll("section:has(table)")].flatMap((section) =>
				    [...section.querySelectorAll("tbody tr")].map((row) => [
				        section.querySelector("h2").id.replace("table-", ""),
				        row.querySelector("th").innerText, row.querySelector("td").innerText]))
				""");
	}

	/** The titles of the tables of a page by their ids. */
	private static Map<String, String> titles(Page page) {
		return page.locator("section:has(table) h2")
			.all()
			.stream()
			.collect(Collectors.toMap((title) -> title.getAttribute("id").replace("table-", ""), Locator::innerText));
	}

	private static String text(List<Line> lines, String table, String code) {
		return lines.stream()
			.filter((line) -> line.table().equals(table) && line.code().equals(code))
			.map(Line::text)
			.findFirst()
			.orElseThrow();
	}

	private static long sum(List<Line> lines, String table) {
		return lines.stream()
			.filter((line) -> line.table().equals(table) && !line.code().equals("total"))
			.mapToLong((line) -> Long.parseLong(line.text()))
			.sum();
	}

	private List<Line> csv(String address) throws Exception {
		return CSVParser
			.parse(new StringReader(new String(file(address + "/figures.csv"), StandardCharsets.UTF_8)),
					CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())
			.stream()
			.map((line) -> new Line(line.get("table"), line.get("code"), line.get("label"),
					line.get("count") + line.get("marker").replace('-', ' ')))
			.toList();
	}

	/** The text of the pages of a PDF, on a line each. */
	private static List<String> pages(byte[] file) {
		try (PDDocument pdf = Loader.loadPDF(file)) {
			List<String> pages = new ArrayList<>();
			for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
				PDFTextStripper text = new PDFTextStripper();
				text.setStartPage(page);
				text.setEndPage(page);
				pages.add(text.getText(pdf).replaceAll("\\s+", " "));
			}
			return pages;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private byte[] file(String address) throws Exception {
		return pages().perform(get(address)).andReturn().getResponse().getContentAsByteArray();
	}

	private MockMvc pages() {
		return ReportsWithoutServer.pages(this.application);
	}

	/** The browser gets the pages from here, and their styles from where they lie. */
	private void serve(Route route) {
		String path = URI.create(route.request().url()).getPath();
		try {
			if (path.startsWith("/reports")) {
				MockHttpServletResponse answer = pages().perform(get(path)).andReturn().getResponse();
				route.fulfill(new Route.FulfillOptions().setStatus(answer.getStatus())
					.setContentType(answer.getContentType())
					.setBodyBytes(answer.getContentAsByteArray()));
				return;
			}
			for (Resource file : new PathMatchingResourcePatternResolver().getResources(place(path))) {
				route.fulfill(
						new Route.FulfillOptions().setContentType(path.endsWith(".css") ? "text/css" : "image/svg+xml")
							.setBodyBytes(file.getContentAsByteArray()));
				return;
			}
			route.abort();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String place(String path) {
		return path.startsWith(GOVUK)
				? "classpath*:/META-INF/resources/webjars/govuk-frontend/*/dist/govuk/" + path.substring(GOVUK.length())
				: "classpath*:/static" + path;
	}

	/**
	 * A number that is given out.
	 *
	 * @param text as people read it
	 */
	private record Line(String table, String code, String label, String text) {

		List<String> read() {
			return List.of(this.table, this.label, this.text);
		}

	}

}
