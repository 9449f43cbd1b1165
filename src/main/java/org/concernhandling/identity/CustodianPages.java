package org.concernhandling.identity;

import org.concernhandling.concern.CurrentPerson;
import org.concernhandling.concern.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where custodians see who is one, and confirm each other. */
@Controller
class CustodianPages {

	private final Custodians custodians;

	private final CurrentPerson person;

	CustodianPages(Custodians custodians, CurrentPerson person) {
		this.custodians = custodians;
		this.person = person;
	}

	@GetMapping("/custodians")
	ModelAndView custodians() {
		return page(null, HttpStatus.OK);
	}

	@PostMapping("/custodians")
	ModelAndView confirm(@RequestParam(defaultValue = "") String person) {
		try {
			this.custodians.confirm(person, me());
		}
		catch (Refused ex) {
			return page(ex.getMessage(), HttpStatus.BAD_REQUEST);
		}
		return new ModelAndView("redirect:/custodians");
	}

	private ModelAndView page(String fault, HttpStatus status) {
		ModelAndView page = new ModelAndView("identity/custodians", status);
		page.addObject("custodians", this.custodians.seenBy(me()));
		page.addObject("mine", this.custodians.decides(me()));
		page.addObject("any", this.custodians.areConfirmed());
		page.addObject("fault", fault);
		return page;
	}

	private String me() {
		return this.person.id().orElseThrow();
	}

}
