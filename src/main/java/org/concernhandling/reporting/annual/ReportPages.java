package org.concernhandling.reporting.annual;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * The published reports, for everybody: nobody signs in and nothing is remembered. What
 * is not public is not there.
 */
@Controller
class ReportPages {

	private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

	private static final MediaType METADATA = new MediaType("application", "csvm+json", StandardCharsets.UTF_8);

	private final Editions editions;

	private final FiguresFile figures;

	private final ReportProperties properties;

	ReportPages(Editions editions, FiguresFile figures, ReportProperties properties) {
		this.editions = editions;
		this.figures = figures;
		this.properties = properties;
	}

	@GetMapping("/reports")
	String all(Model model) {
		model.addAttribute("reports", this.editions.published().stream().map(ReportView::of).toList());
		model.addAttribute("publisher", this.properties);
		return "reporting/annual/reports";
	}

	@GetMapping("/reports/{year}")
	String latest(@PathVariable String year, Model model) {
		List<ReportDocument> editions = editions(year);
		return show(editions, editions.get(editions.size() - 1), model);
	}

	@GetMapping("/reports/{year}/editions/{edition}")
	String edition(@PathVariable String year, @PathVariable String edition, Model model) {
		return show(editions(year), found(year, edition), model);
	}

	@GetMapping("/reports/{year}/report.pdf")
	ResponseEntity<byte[]> printed(@PathVariable String year) {
		return printed(latest(year));
	}

	@GetMapping("/reports/{year}/editions/{edition}/report.pdf")
	ResponseEntity<byte[]> printed(@PathVariable String year, @PathVariable String edition) {
		return printed(found(year, edition));
	}

	@GetMapping("/reports/{year}/figures.csv")
	ResponseEntity<String> csv(@PathVariable String year) {
		return csv(latest(year));
	}

	@GetMapping("/reports/{year}/editions/{edition}/figures.csv")
	ResponseEntity<String> csv(@PathVariable String year, @PathVariable String edition) {
		return csv(found(year, edition));
	}

	@GetMapping("/reports/{year}/figures.csv-metadata.json")
	ResponseEntity<String> metadata(@PathVariable String year) {
		return metadata(latest(year));
	}

	@GetMapping("/reports/{year}/editions/{edition}/figures.csv-metadata.json")
	ResponseEntity<String> metadata(@PathVariable String year, @PathVariable String edition) {
		return metadata(found(year, edition));
	}

	private String show(List<ReportDocument> editions, ReportDocument document, Model model) {
		model.addAttribute("report", ReportView.of(document));
		model.addAttribute("editions", editions.stream().map(ReportView::of).toList());
		model.addAttribute("replacedBy",
				editions.stream()
					.filter((other) -> other.edition() == document.edition() + 1)
					.findFirst()
					.map(ReportView::of)
					.orElse(null));
		model.addAttribute("publisher", this.properties);
		return "reporting/annual/report";
	}

	private ResponseEntity<byte[]> printed(ReportDocument document) {
		byte[] pages = this.editions.printed(ReportingYear.of(document.year()).orElseThrow(), document.edition())
			.orElseThrow(ReportPages::notFound);
		return file(document, ".pdf", MediaType.APPLICATION_PDF).body(pages);
	}

	private ResponseEntity<String> csv(ReportDocument document) {
		return file(document, ".csv", CSV).body(this.figures.csv(document));
	}

	private ResponseEntity<String> metadata(ReportDocument document) {
		return file(document, ".csv-metadata.json", METADATA).body(this.figures.metadata(document, "figures.csv"));
	}

	private static ResponseEntity.BodyBuilder file(ReportDocument document, String ending, MediaType type) {
		return ResponseEntity.ok()
			.contentType(type)
			.cacheControl(CacheControl.noStore())
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.inline().filename(name(document) + ending).build().toString());
	}

	private static String name(ReportDocument document) {
		return "disclosures-%s-edition-%d".formatted(document.year(), document.edition());
	}

	private ReportDocument latest(String year) {
		List<ReportDocument> editions = editions(year);
		return editions.get(editions.size() - 1);
	}

	private ReportDocument found(String year, String edition) {
		return editions(year).stream()
			.filter((document) -> String.valueOf(document.edition()).equals(edition))
			.findFirst()
			.orElseThrow(ReportPages::notFound);
	}

	private List<ReportDocument> editions(String year) {
		return ReportingYear.of(year)
			.map(this.editions::published)
			.filter((editions) -> !editions.isEmpty())
			.orElseThrow(ReportPages::notFound);
	}

	private static ResponseStatusException notFound() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
