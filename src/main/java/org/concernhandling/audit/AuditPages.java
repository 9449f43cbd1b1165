package org.concernhandling.audit;

import java.security.Principal;
import java.util.List;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The audit record for auditors. What they look for is sent as a form, so that no account
 * and no reference stays in the addresses that a browser remembers.
 */
@Controller
class AuditPages {

	private static final String CHECK = "audit/verification";

	private final AuditReading reading;

	private final AuditVerification verification;

	private final AuditChain chain;

	private final ApplicationEventPublisher events;

	AuditPages(AuditReading reading, AuditVerification verification, AuditChain chain,
			ApplicationEventPublisher events) {
		this.reading = reading;
		this.verification = verification;
		this.chain = chain;
		this.events = events;
	}

	@GetMapping("/audit")
	ModelAndView newest(Principal auditor) {
		return show(new AuditFilter(null, null, null, null, null, null), auditor);
	}

	@PostMapping("/audit")
	ModelAndView show(@ModelAttribute AuditFilter filter, Principal auditor) {
		ModelAndView page = new ModelAndView("audit/records",
				filter.isValid() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
		page.addObject("filter", filter);
		if (filter.isValid()) {
			this.events.publishEvent(AuditAct.read(auditor));
		}
		page.addObject("page", filter.isValid() ? this.reading.page(filter) : new AuditReading.Page(List.of(), null));
		return page;
	}

	@GetMapping("/audit/verification")
	ModelAndView beforeVerification() {
		return check(null, "", null, HttpStatus.OK);
	}

	@PostMapping("/audit/verification")
	ModelAndView verify(@RequestParam(defaultValue = "") String anchors, Principal auditor) {
		try {
			Verdict verdict = this.verification
				.verify(anchors.lines().filter((line) -> !line.isBlank()).map(AuditHead::parse).toList());
			this.events.publishEvent(AuditAct.verified(auditor, verdict));
			return check(verdict, anchors, null, HttpStatus.OK);
		}
		catch (IllegalArgumentException ex) {
			return check(null, anchors, ex.getMessage(), HttpStatus.BAD_REQUEST);
		}
	}

	private ModelAndView check(Verdict verdict, String anchors, String fault, HttpStatus status) {
		ModelAndView page = new ModelAndView(CHECK, status);
		page.addObject("verdict", verdict);
		page.addObject("anchors", anchors);
		page.addObject("fault", fault);
		page.addObject("head", this.chain.head().anchor());
		return page;
	}

}
