package org.concernhandling.reporting.annual;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.concernhandling.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** What everybody reads, and what managers alone see before. */
@ApplicationTest
class ReportPagesTest {

	/** Who asked for the reports; nothing that is published says so. */
	private static final String MAKER = "quentin-marrow";

	@Autowired
	MockMvc web;

	@Autowired
	ApplicationContext application;

	@Autowired
	ReportDesk desk;

	@Autowired
	JdbcClient database;

	@Autowired
	ObjectMapper json;

	@BeforeEach
	void publishedReports() {
		ExampleReports.publish(this.application);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/reports", "/reports/2017-18", "/reports/2017-18/editions/1",
			"/reports/2017-18/report.pdf", "/reports/2017-18/figures.csv", "/reports/2017-18/figures.csv-metadata.json",
			"/reports/2017-18/editions/1/report.pdf" })
	void anybodyReadsWhatIsPublishedAndNothingIsRemembered(String path) throws Exception {
		MockHttpServletResponse answer = send(get(path));
		assertThat(answer.getStatus()).isEqualTo(200);
		assertThat(answer.getHeaders("Set-Cookie")).isEmpty();
		assertThat(answer.getHeader("Content-Security-Policy")).contains("default-src 'none'");
		assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
		assertThat(answer.getHeader("Cache-Control")).contains("no-store");
		assertThat(new String(answer.getContentAsByteArray())).doesNotContain(MAKER);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/reports/2018-19", "/reports/2017-19", "/reports/x", "/reports/2017-18/editions/3",
			"/reports/2017-18/editions/x", "/reports/2018-19/report.pdf", "/reports/2018-19/figures.csv" })
	void whatIsNotPublishedIsNotThere(String path) throws Exception {
		assertThat(send(get(path)).getStatus()).isEqualTo(404);
	}

	@Test
	void thePageSaysWhatIsCountedWhatDoesNotAddUpAndWhatTheMarkersMean() throws Exception {
		String page = page("/reports/2017-18");
		assertThat(page).contains("1 April 2017 to 31 March 2018", "Edition <span>2</span>",
				"What the rows add up to is not said, as some numbers are held back.",
				"stands for a number that is held back", "<strong>0</strong> is a true zero");
		assertThat(page).contains(">c</td>", ">not given</td>", ">0</td>", ">271</td>");
		assertThat(page).as("the year before").contains(">2016-17</th>").contains("published here, edition 1");
		assertThat(page).as("words are words").contains("We wrote &lt;b&gt;letters&lt;/b&gt;.");
		assertThat(page).as("bars are told by the numbers beside them")
			.contains("aria-hidden=\"true\"")
			.contains("width=\"100.0\"></rect>");
	}

	@Test
	void anEditionThatWasReplacedStaysReadableAndSaysWhy() throws Exception {
		assertThat(page("/reports/2017-18/editions/1")).contains(
				"This edition was replaced on <span>2 July 2018</span>", "A total was &lt;wrong&gt;.",
				"/reports/2017-18/editions/2");
		assertThat(page("/reports/2017-18")).doesNotContain("This edition was replaced")
			.contains("This edition replaces the one before it", "A total was &lt;wrong&gt;.");
	}

	@Test
	void theCsvHasALineForEachFigureAndSaysWhyOneIsMissing() throws Exception {
		String csv = page("/reports/2017-18/figures.csv");
		List<CSVRecord> lines = CSVParser
			.parse(new StringReader(csv), CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())
			.getRecords();
		assertThat(lines).hasSize(14);
		assertThat(line(lines, "category", "none").get("count")).as("a true zero").isEqualTo("0");
		assertThat(line(lines, "any-setting", "cafcass").get("count")).isEmpty();
		assertThat(line(lines, "any-setting", "cafcass").get("marker")).isEqualTo("c");
		assertThat(line(lines, "action", "compliance-visit").get("marker")).isEqualTo("not-given");
		assertThat(line(lines, "category", "total").get("count")).isEqualTo("271");
		assertThat(csv).as("a program could take it for a formula").doesNotContainPattern("(?m)(^|,)\"?[=+@-]");
	}

	@Test
	void theMetadataSayWhatTheCsvMeans() throws Exception {
		JsonNode meaning = this.json.readTree(page("/reports/2017-18/figures.csv-metadata.json"));
		assertThat(meaning.path("dc:temporal").asText()).isEqualTo("2017-04-01/2018-03-31");
		assertThat(meaning.path("dc:issued").asText()).isEqualTo("2018-07-02");
		assertThat(meaning.path("schema:version").asInt()).isEqualTo(2);
		assertThat(meaning.path("schema:releaseNotes").asText()).isEqualTo("A total was <wrong>.");
		assertThat(meaning.path("rdfs:comment").get(1).asText()).contains("some numbers are held back");
		assertThat(page("/reports/2017-18/figures.csv").lines().findFirst())
			.contains(String.join(",", meaning.path("tableSchema").path("columns").findValuesAsText("name")));
	}

	@Test
	void thePdfIsTaggedForScreenReadersAndBringsItsTypeface() throws Exception {
		try (PDDocument pdf = Loader.loadPDF(send(get("/reports/2017-18/report.pdf")).getContentAsByteArray())) {
			assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
			assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
			assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
			assertThat(pdf.getDocumentInformation().getTitle()).contains("2017-18, edition 2");
			assertThat(pdf.getDocumentInformation().getAuthor()).isEqualTo("The inspectorate");
			assertThat(new String(pdf.getDocumentCatalog().getMetadata().toByteArray())).contains("pdfuaid")
				.doesNotContain(MAKER);
			for (PDPage page : pdf.getPages()) {
				for (COSName font : page.getResources().getFontNames()) {
					assertThat(page.getResources().getFont(font).isEmbedded()).as(font.getName()).isTrue();
				}
			}
			assertThat(new PDFTextStripper().getText(pdf)).contains("Children’s home", "Žaneta’s café", "271")
				.doesNotContain(MAKER);
		}
	}

	@Test
	void onlyManagersSeeADraft() throws Exception {
		assertThat(send(get("/annual-reports").with(user("cora").roles("caseworkers"))).getStatus()).isEqualTo(403);
		assertThat(send(get("/annual-reports")).getStatus()).isEqualTo(302);
		assertThat(send(get("/annual-reports/AR-2017-18").with(user("cora").roles("caseworkers"))).getStatus())
			.isEqualTo(403);
		assertThat(send(get("/annual-reports").with(manager())).getStatus()).isEqualTo(200);
	}

	/** Nothing of it stays: what was given out weighs on whatever others give out. */
	@Test
	@Transactional
	void managersSeeWhatWasGivenOutByWhomAndWhetherInFullAndWhy() throws Exception {
		YearFigures figures = this.application.getBean(YearFigures.class);
		figures.release(new ReportingYear(2003), smallCounts(), MAKER,
				"<b>National</b> counts, in which nobody is known.");
		figures.release(new ReportingYear(2004), smallCounts(), MAKER, null);
		String desk = send(get("/annual-reports").with(manager())).getContentAsString();
		assertThat(desk.replaceAll("\\s+", " ")).containsSubsequence("Annual report 2004-05", MAKER,
				"Held back below 5", "Annual report 2003-04", MAKER, "Shown in full",
				"&lt;b&gt;National&lt;/b&gt; counts, in which nobody is known.");
	}

	@Test
	void managersBeginAReportAndReadItsDraftWhichIsRecorded() throws Exception {
		MockHttpServletResponse begun = send(
				post("/annual-reports").param("year", "2012-13").with(manager()).with(csrf()));
		assertThat(begun.getRedirectedUrl()).isEqualTo("/annual-reports/AR-2012-13");
		MockHttpServletResponse again = send(
				post("/annual-reports").param("year", "2012-13").with(manager()).with(csrf()));
		assertThat(again.getStatus()).isEqualTo(400);
		assertThat(again.getContentAsString()).contains("was begun before");
		assertThat(send(get("/annual-reports/AR-2012-13").with(manager())).getContentAsString())
			.contains("Being prepared");
		assertThat(records("annual-report-draft-read")).contains("AR-2012-13");
		assertThat(records("annual-report-begun")).contains("AR-2012-13");
		assertThat(send(get("/reports/2012-13")).getStatus()).as("it is not public").isEqualTo(404);
	}

	@Test
	void managersSeeTheTrueNumbersAndWhatWouldBePublished() throws Exception {
		ReportingYear year = new ReportingYear(2013);
		Editions editions = this.application.getBean(Editions.class);
		if (editions.latest(year).isEmpty()) {
			editions.begin(year, 1, null, null);
			assertThat(send(get("/annual-reports/AR-2013-14/preview").with(manager())).getStatus()).isEqualTo(404);
			editions.compiled(editions.latest(year).orElseThrow(), new YearFigures.Compiled(smallCounts(), List.of()));
		}
		String draft = send(get("/annual-reports/AR-2013-14").with(manager())).getContentAsString();
		assertThat(draft).contains(">2</td>", "Held back so that nobody can be told from small numbers: ");
		String preview = send(get("/annual-reports/AR-2013-14/preview").with(manager())).getContentAsString();
		assertThat(preview).contains(">c</td>", "Nothing of this is public yet").doesNotContain(">2</td>");
		assertThat(send(get("/reports/2013-14")).getStatus()).isEqualTo(404);
	}

	@Test
	void managersReadWhyAnApprovedReportCouldNotBePublished() throws Exception {
		ReportingYear year = new ReportingYear(2015);
		Editions editions = this.application.getBean(Editions.class);
		editions.begin(year, 1, null, null);
		editions.compiled(editions.latest(year).orElseThrow(), new YearFigures.Compiled(smallCounts(), List.of()));
		String reason = "“All” has to be shown, but it is a small count or was hidden before.";
		this.application.getBean(ReportFile.class).refused(editions.latest(year).orElseThrow(), reason);
		String draft = send(get("/annual-reports/AR-2015-16").with(manager()))
			.getContentAsString(StandardCharsets.UTF_8);
		assertThat(draft).containsPattern("<li>It was approved, and could not be published on [^:<]*: " + reason);
		assertThat(draft).contains("Could not be done, back to people", "Why could it not be published?");
		assertThat(this.database.sql("select content from concerns.annual_report_entry where kind = 'refused'")
			.query((row, number) -> new String(row.getBytes(1), StandardCharsets.UTF_8))
			.list()).as("what is not public is sealed").isNotEmpty().noneMatch((content) -> content.contains("All"));
	}

	@Test
	void managersTakeUpAReportThatNoProcessCarriesAnyMore() throws Exception {
		ReportingYear year = new ReportingYear(2014);
		this.application.getBean(Editions.class).begin(year, 1, null, null);
		assertThat(send(get("/annual-reports").with(manager())).getContentAsString()).contains("Stopped");
		assertThat(send(get("/annual-reports/AR-2014-15").with(manager())).getContentAsString())
			.contains("Take it up again")
			.doesNotContain("The figures are being compiled");
		String address = "/annual-reports/AR-2014-15/take-up";
		assertThat(send(post(address).with(manager()).with(csrf())).getRedirectedUrl())
			.isEqualTo("/annual-reports/AR-2014-15");
		assertThat(send(get("/annual-reports/AR-2014-15").with(manager())).getContentAsString())
			.contains("Being prepared")
			.doesNotContain("Take it up again");
		assertThat(records("annual-report-taken-up")).contains("AR-2014-15");
		MockHttpServletResponse twice = send(post(address).with(manager()).with(csrf()));
		assertThat(twice.getStatus()).isEqualTo(409);
		assertThat(twice.getContentAsString()).contains("there is nothing to take up");
	}

	private static List<ReportTable> smallCounts() {
		return List.of(new ReportTable("channel", "How it reached us", "Counted by the day received.", null,
				"disclosures", true, List.of(ReportTable.Row.of("hotline", "Hotline", 40L),
						ReportTable.Row.of("email", "E-mail", 30L), ReportTable.Row.of("post", "Post", 2L)),
				Figure.of(72L)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "2012", "3000-01", "<script>" })
	void aYearThatIsNoneIsNotBegun(String year) throws Exception {
		MockHttpServletResponse answer = send(post("/annual-reports").param("year", year).with(manager()).with(csrf()));
		assertThat(answer.getStatus()).isEqualTo(400);
		assertThat(answer.getContentAsString()).contains("Choose a year").doesNotContain("<script>");
	}

	@Test
	void aCorrectionNeedsAReason() throws Exception {
		String address = "/annual-reports/AR-2016-17/correct-report";
		assertThat(send(post(address).with(manager()).with(csrf())).getStatus()).isEqualTo(400);
		assertThat(send(post(address).param("reason", "A sum was wrong.").with(manager()).with(csrf())).getStatus())
			.isEqualTo(302);
		assertThat(page("/reports/2016-17")).as("the published edition stays").contains("Edition <span>1</span>");
	}

	private static CSVRecord line(List<CSVRecord> lines, String table, String code) {
		return lines.stream()
			.filter((line) -> line.get("table").equals(table) && line.get("code").equals(code))
			.findFirst()
			.orElseThrow();
	}

	private List<String> records(String what) {
		return this.database.sql("select subject from concerns.audit_record where what = ?")
			.param(what)
			.query(String.class)
			.list();
	}

	private static RequestPostProcessor manager() {
		return user("mary").roles("managers");
	}

	private String page(String path) throws Exception {
		return send(get(path)).getContentAsString(StandardCharsets.UTF_8);
	}

	private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
		return this.web.perform(request).andReturn().getResponse();
	}

}
