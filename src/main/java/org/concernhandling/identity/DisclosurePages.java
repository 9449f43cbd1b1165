package org.concernhandling.identity;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.concernhandling.access.RefusedRequests;
import org.concernhandling.concern.Concerns;
import org.concernhandling.concern.CurrentPerson;
import org.concernhandling.concern.NeedToKnow;
import org.concernhandling.concern.Reference;
import org.concernhandling.concern.Refused;
import org.concernhandling.concern.vocabulary.Code;
import org.concernhandling.concern.vocabulary.IdentityGround;
import org.concernhandling.concern.vocabulary.TellingBar;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where people ask to see who told us and look when it is open to them, and where
 * custodians decide. A look is asked for by a form, so that no browser looks ahead or
 * again by itself.
 */
@Controller
class DisclosurePages {

	private static final String ASK = "identity/ask";

	private static final String DECIDE = "identity/decide";

	private final Disclosures disclosures;

	private final Identities identities;

	private final DisclosureViews views;

	private final Concerns concerns;

	private final NeedToKnow needToKnow;

	private final CurrentPerson person;

	DisclosurePages(Disclosures disclosures, Identities identities, DisclosureViews views, Concerns concerns,
			NeedToKnow needToKnow, CurrentPerson person) {
		this.disclosures = disclosures;
		this.identities = identities;
		this.views = views;
		this.concerns = concerns;
		this.needToKnow = needToKnow;
		this.person = person;
	}

	@GetMapping("/concerns/{reference}/identity")
	ModelAndView requests(@PathVariable String reference) {
		return asking(known(reference), null, null, null, "1", HttpStatus.OK);
	}

	@PostMapping("/concerns/{reference}/identity")
	ModelAndView ask(@PathVariable String reference, @RequestParam(defaultValue = "") String ground,
			@RequestParam(defaultValue = "") String purpose, @RequestParam(defaultValue = "") String hours) {
		if (!this.needToKnow.admits(reference)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		known(reference);
		try {
			this.disclosures.ask(reference, me(), Code.find(IdentityGround.class, ground).orElse(null), purpose,
					hours.matches("\\d{1,2}") ? Integer.parseInt(hours) : 0);
		}
		catch (Refused ex) {
			return asking(reference, ex.getMessage(), ground, purpose, hours, HttpStatus.BAD_REQUEST);
		}
		return new ModelAndView("redirect:/concerns/" + reference + "/identity");
	}

	@PostMapping("/concerns/{reference}/identity/show")
	ModelAndView show(@PathVariable String reference, @RequestParam(defaultValue = "") String request,
			HttpServletRequest http) {
		DisclosureRequest asked = found(known(reference), request);
		try {
			Optional<Reporter> reporter = this.identities.show(request, me());
			ModelAndView page = new ModelAndView("identity/show");
			page.addObject("reference", reference);
			page.addObject("reporter", reporter.orElse(null));
			page.addObject("watermark", this.views.watermark(me()));
			page.addObject("until", this.views.until(asked));
			return page;
		}
		catch (Refused ex) {
			RefusedRequests.recorded(http);
			return asking(reference, ex.getMessage(), null, null, "1", HttpStatus.FORBIDDEN);
		}
	}

	@PostMapping("/concerns/{reference}/identity/withdraw")
	ModelAndView withdraw(@PathVariable String reference, @RequestParam(defaultValue = "") String request) {
		DisclosureRequest asked = found(known(reference), request);
		try {
			this.disclosures.withdraw(asked.id(), me());
		}
		catch (Refused ex) {
			return asking(reference, ex.getMessage(), null, null, "1", HttpStatus.FORBIDDEN);
		}
		return new ModelAndView("redirect:/concerns/" + reference + "/identity");
	}

	@GetMapping("/disclosures/{request}")
	String request(@PathVariable String request, Model model) {
		model.addAttribute("asked", toDecide(found(request)));
		model.addAttribute("bars", TellingBar.values());
		return DECIDE;
	}

	@PostMapping("/disclosures/{request}")
	ModelAndView decide(@PathVariable String request, @RequestParam(defaultValue = "") String decision,
			@RequestParam(defaultValue = "") String bar, @RequestParam(defaultValue = "") String words) {
		DisclosureRequest asked = found(request);
		try {
			switch (decision) {
				case "approve" -> this.disclosures.approve(asked.id(), me(), bar(bar), words);
				case "refuse" -> this.disclosures.refuse(asked.id(), me(), words);
				case "justified" -> this.disclosures.review(asked.id(), me(), true, words);
				case "not-justified" -> this.disclosures.review(asked.id(), me(), false, words);
				default -> throw new Refused("Choose what you decide.");
			}
		}
		catch (Refused ex) {
			ModelAndView page = new ModelAndView(DECIDE, HttpStatus.BAD_REQUEST);
			page.addObject("asked", toDecide(asked));
			page.addObject("bars", TellingBar.values());
			page.addObject("fault", ex.getMessage());
			// Otherwise a bar would be gone without a word, and the reporter be told.
			page.addObject("decision", decision);
			page.addObject("bar", bar);
			page.addObject("words", words);
			return page;
		}
		return new ModelAndView("redirect:/disclosures/" + asked.id());
	}

	private ModelAndView asking(String reference, String fault, String ground, String purpose, String hours,
			HttpStatus status) {
		ModelAndView page = new ModelAndView(ASK, status);
		page.addObject("reference", reference);
		page.addObject("grounds", IdentityGround.values());
		List<DisclosureViews.Asked> requests = this.disclosures.of(reference, me())
			.stream()
			.map(this.views::asked)
			.toList();
		page.addObject("requests", requests);
		page.addObject("waiting", requests.stream().anyMatch((asked) -> asked.withdrawable() || asked.open()));
		page.addObject("mayAsk", this.needToKnow.wouldAdmit(reference));
		page.addObject("fault", fault);
		page.addObject("ground", ground);
		page.addObject("purpose", purpose);
		page.addObject("hours", hours);
		return page;
	}

	/** As it stands now, which somebody else may just have changed. */
	private DisclosureViews.ToDecide toDecide(DisclosureRequest request) {
		return this.views.toDecide(this.disclosures.read(request.id(), me()), me());
	}

	/** A bar that nobody knows is no leave to tell the reporter. */
	private static TellingBar bar(String code) {
		return code.isEmpty() ? null : Code.find(TellingBar.class, code)
			.orElseThrow(() -> new Refused("Choose whether the reporter may be told beforehand."));
	}

	/**
	 * To whoever may read the case file, and to whoever has asked before: they reach what
	 * they have asked, and ask nothing more.
	 */
	private String known(String reference) {
		boolean open = Reference.isOne(reference)
				&& (this.disclosures.hasAsked(reference, me()) || this.needToKnow.admits(reference));
		if (!open || this.concerns.find(reference).isEmpty()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return reference;
	}

	/** A request about this concern and no other. */
	private DisclosureRequest found(String reference, String request) {
		if (request.isEmpty()) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		DisclosureRequest asked = found(request);
		if (!asked.reference().equals(reference)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return asked;
	}

	private DisclosureRequest found(String request) {
		return this.disclosures.find(request).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private String me() {
		return this.person.id().orElseThrow();
	}

}
