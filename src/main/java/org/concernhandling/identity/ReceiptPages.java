package org.concernhandling.identity;

import java.util.Locale;

import org.concernhandling.concern.Concerns;
import org.concernhandling.concern.CurrentPerson;
import org.concernhandling.concern.NeedToKnow;
import org.concernhandling.concern.Reference;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where staff check whether whoever comes back about a concern is the one who reported
 * it, without learning who that is: they know the receipt, which nobody here does.
 */
@Controller
class ReceiptPages {

	private final Receipts receipts;

	private final Concerns concerns;

	private final NeedToKnow needToKnow;

	private final CurrentPerson person;

	private final ApplicationEventPublisher events;

	ReceiptPages(Receipts receipts, Concerns concerns, NeedToKnow needToKnow, CurrentPerson person,
			ApplicationEventPublisher events) {
		this.receipts = receipts;
		this.concerns = concerns;
		this.needToKnow = needToKnow;
		this.person = person;
		this.events = events;
	}

	@GetMapping("/concerns/{reference}/receipt")
	ModelAndView ask(@PathVariable String reference) {
		return page(known(reference), null, HttpStatus.OK);
	}

	@PostMapping("/concerns/{reference}/receipt")
	ModelAndView check(@PathVariable String reference, @RequestParam(defaultValue = "") String receipt,
			RedirectAttributes answer) {
		known(reference);
		String code = receipt.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "-");
		if (!Receipts.isOne(code)) {
			return page(reference, "Write the receipt as it was read out: five groups of four letters and figures, "
					+ "with hyphens between them", HttpStatus.BAD_REQUEST);
		}
		boolean right = this.receipts.isOf(reference, code);
		this.events.publishEvent(new ReceiptChecked(this.person.id().orElse(null), reference, right));
		// Not shown again by loading the page again, which would send the receipt again.
		answer.addFlashAttribute("right", right);
		return new ModelAndView("redirect:/concerns/" + reference + "/receipt");
	}

	private String known(String reference) {
		if (!Reference.isOne(reference) || !this.needToKnow.admits(reference)
				|| this.concerns.find(reference).isEmpty()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return reference;
	}

	private static ModelAndView page(String reference, String fault, HttpStatus status) {
		ModelAndView page = new ModelAndView("identity/receipt", status);
		page.addObject("reference", reference);
		page.addObject("fault", fault);
		return page;
	}

}
