package org.concernhandling.reporting.annual;

import java.security.Principal;
import java.util.List;
import java.util.Map;

import org.concernhandling.LondonTime;
import org.concernhandling.PlainWords;
import org.concernhandling.StaffNames;
import org.concernhandling.concern.CaseFileEntry;
import org.concernhandling.concern.Refused;
import org.concernhandling.reporting.disclosure.ReleaseSummary;
import org.concernhandling.reporting.disclosure.Releases;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where managers begin a report, read its draft with the true numbers and its warnings,
 * and have a published one corrected. Every look at a draft is told to the audit.
 */
@Controller
class ReportDeskPages {

	private final ReportDesk desk;

	private final Editions editions;

	private final ReportFile file;

	private final Publication publication;

	private final Releases releases;

	private final StaffNames staff;

	private final ReportProperties properties;

	private final ApplicationEventPublisher events;

	ReportDeskPages(ReportDesk desk, Editions editions, ReportFile file, Publication publication, Releases releases,
			StaffNames staff, ReportProperties properties, ApplicationEventPublisher events) {
		this.desk = desk;
		this.editions = editions;
		this.file = file;
		this.publication = publication;
		this.releases = releases;
		this.staff = staff;
		this.properties = properties;
		this.events = events;
	}

	@GetMapping("/annual-reports")
	ModelAndView desk() {
		return desk(null, HttpStatus.OK);
	}

	@PostMapping("/annual-reports")
	ModelAndView begin(@RequestParam(defaultValue = "") String year, Principal manager) {
		try {
			ReportingYear chosen = ReportingYear.of(year).orElseThrow(() -> new Refused("Choose a year."));
			this.desk.ask(chosen, manager.getName());
			return new ModelAndView("redirect:/annual-reports/" + chosen.reference());
		}
		catch (Refused ex) {
			return desk(ex.getMessage(), HttpStatus.BAD_REQUEST);
		}
	}

	@GetMapping("/annual-reports/{reference}")
	ModelAndView show(@PathVariable String reference, Principal manager) {
		return edition(found(reference), manager, null, null, HttpStatus.OK);
	}

	@GetMapping("/annual-reports/{reference}/preview")
	ModelAndView preview(@PathVariable String reference, Principal manager) {
		Edition edition = found(reference);
		if (edition.isPublished() || edition.compiled() == null) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		try {
			ReportView report = ReportView.of(this.publication.preview(edition));
			this.events.publishEvent(ReportDone.of("annual-report-draft-read", manager.getName(), edition.year(),
					edition.number(), "preview"));
			ModelAndView page = new ModelAndView("reporting/annual/preview");
			page.addObject("edition", line(edition));
			page.addObject("report", report);
			page.addObject("publisher", this.properties);
			return page;
		}
		catch (Refused ex) {
			return edition(edition, manager, ex.getMessage(), null, HttpStatus.CONFLICT);
		}
	}

	@PostMapping("/annual-reports/{reference}/correct-report")
	ModelAndView correct(@PathVariable String reference, @RequestParam(defaultValue = "") String reason,
			Principal manager) {
		Edition edition = found(reference);
		try {
			this.desk.correct(edition.year(), manager.getName(), reason);
		}
		catch (Refused ex) {
			return edition(edition, manager, ex.getMessage(), reason, HttpStatus.BAD_REQUEST);
		}
		return new ModelAndView("redirect:/annual-reports/" + edition.year().reference());
	}

	@PostMapping("/annual-reports/{reference}/take-up")
	ModelAndView takeUp(@PathVariable String reference, Principal manager) {
		Edition edition = found(reference);
		try {
			this.desk.takeUp(edition.year(), manager.getName());
		}
		catch (Refused ex) {
			return edition(edition, manager, ex.getMessage(), null, HttpStatus.CONFLICT);
		}
		return new ModelAndView("redirect:/annual-reports/" + edition.year().reference());
	}

	private ModelAndView desk(String fault, HttpStatus status) {
		ModelAndView page = new ModelAndView("reporting/annual/desk", status);
		page.addObject("editions", this.desk.all().stream().map(this::line).toList());
		page.addObject("years", this.desk.yearsToReport().stream().map(ReportingYear::label).toList());
		page.addObject("releases", released());
		page.addObject("fault", fault);
		return page;
	}

	private List<GivenOut> released() {
		List<ReleaseSummary> releases = this.releases.ledger();
		Map<String, String> names = this.staff.of(releases.stream().map(ReleaseSummary::person).distinct().toList());
		return releases.stream().map((release) -> GivenOut.of(release, names.get(release.person()))).toList();
	}

	private ModelAndView edition(Edition edition, Principal manager, String fault, String reason, HttpStatus status) {
		this.events.publishEvent(
				ReportDone.of("annual-report-draft-read", manager.getName(), edition.year(), edition.number()));
		ModelAndView page = new ModelAndView("reporting/annual/draft", status);
		page.addObject("edition", line(edition));
		page.addObject("warnings", edition.isPublished() ? List.of() : this.publication.warnings(edition));
		page.addObject("report",
				(edition.compiled() != null) ? ReportView.of(this.publication.trueDraft(edition)) : null);
		page.addObject("publisher", this.properties);
		page.addObject("done", this.file.entries(edition).stream().map(Done::of).toList());
		page.addObject("fault", fault);
		page.addObject("reason", reason);
		return page;
	}

	private Line line(Edition edition) {
		return Line.of(edition, this.desk.isStranded(edition));
	}

	private Edition found(String reference) {
		return ReportingYear.ofReference(reference)
			.flatMap(this.editions::latest)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/**
	 * An edition in a line.
	 *
	 * @param stranded whether nobody is being asked to do anything about it
	 */
	record Line(String reference, String year, int number, String state, boolean published, boolean stranded,
			String reason, int draft, String compiledAt) {

		static Line of(Edition edition, boolean stranded) {
			return new Line(edition.year().reference(), edition.year().label(), edition.number(),
					state(edition, stranded), edition.isPublished(), stranded, edition.reason(), edition.draft(),
					LondonTime.readable(edition.compiledAt()));
		}

		private static String state(Edition edition, boolean stranded) {
			if (edition.isPublished()) {
				return "Published on " + LondonTime.readable(LondonTime.day(edition.publishedAt()));
			}
			return stranded ? "Stopped" : "Being prepared";
		}

	}

	/** Figures that were given out, from the ledger. */
	record GivenOut(String at, String title, int edition, String smallNumbers, String reason, String person) {

		static GivenOut of(ReleaseSummary release, String person) {
			return new GivenOut(LondonTime.readable(release.at()), release.title(), release.edition(),
					release.controlled() ? "Held back below " + release.threshold() : "Shown in full", release.reason(),
					person);
		}

	}

	/** What somebody did. */
	record Done(String at, String what, String person, List<CaseFileEntry.Answer> answers) {

		static Done of(CaseFileEntry entry) {
			return new Done(LondonTime.readable(entry.at()), (entry.kind() == CaseFileEntry.Kind.TASK_COMPLETED)
					? PlainWords.of(entry.subject()) : entry.kind().label(), entry.person(), entry.answers());
		}

	}

}
