package org.concernhandling.reporting.figures;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.concernhandling.LondonTime;
import org.concernhandling.concern.Refused;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The figures of any period for managers, as they are; and the same to take away, as far
 * as they may be.
 */
@Controller
class FiguresPages {

	private static final int YEARS = 4;

	private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

	private final Figures figures;

	private final FiguresExport export;

	private final Clock clock;

	FiguresPages(Figures figures, FiguresExport export, Clock clock) {
		this.figures = figures;
		this.export = export;
		this.clock = clock;
	}

	@GetMapping("/figures")
	ModelAndView show(@RequestParam(required = false) String counted, @RequestParam(required = false) String from,
			@RequestParam(required = false) String to) {
		FiguresForm form = new FiguresForm(counted, from, to, today());
		return page(form, form.period().isPresent() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
	}

	@PostMapping("/figures/export")
	Object export(@RequestParam(required = false) String counted, @RequestParam(required = false) String from,
			@RequestParam(required = false) String to, Principal manager) {
		FiguresForm form = new FiguresForm(counted, from, to, today());
		if (form.period().isEmpty()) {
			return page(form, HttpStatus.BAD_REQUEST);
		}
		Period period = form.period().orElseThrow();
		try {
			return ResponseEntity.ok()
				.contentType(CSV)
				.header(HttpHeaders.CACHE_CONTROL, "no-store")
				.header(HttpHeaders.CONTENT_DISPOSITION,
						ContentDisposition.attachment()
							.filename("%s-%s-to-%s.csv".formatted(form.getCounted(), period.from(), period.to()))
							.build()
							.toString())
				.body(this.export.export(form.counted(), period, manager.getName()));
		}
		catch (Refused ex) {
			return page(form, HttpStatus.CONFLICT).addObject("refused", ex.getMessage());
		}
	}

	private ModelAndView page(FiguresForm form, HttpStatus status) {
		ModelAndView page = new ModelAndView("reporting/figures", status);
		page.addObject("form", form);
		page.addObject("populations", Counted.values());
		page.addObject("years", years());
		page.addObject("suggestion", this.export.suggestion());
		form.period().ifPresent((period) -> {
			CompiledFigures compiled = this.figures.compile(form.counted(), period);
			page.addObject("figures", compiled)
				.addObject("exportable", this.export.isPossible(period))
				.addObject("tables", compiled.tables().stream().map(Chart::of).toList());
		});
		return page;
	}

	private List<Period> years() {
		int running = Period.reportingYearOf(today()).from().getYear();
		return IntStream.range(0, YEARS).mapToObj((back) -> Period.reportingYear(running - back)).toList();
	}

	private LocalDate today() {
		return LondonTime.day(this.clock.instant());
	}

}
