package org.concernhandling.correspondence;

import java.util.Optional;

import org.concernhandling.concern.CurrentPerson;
import org.concernhandling.identity.Address;
import org.concernhandling.identity.Identities;
import org.concernhandling.identity.IdentitySeen;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * The acknowledgement that goes by post, with the address, to be printed. Custodians
 * alone may open it, and every look is told to the audit.
 */
@Controller
class PostedLetterPage {

	private final LetterBook letters;

	private final Identities identities;

	private final CurrentPerson person;

	private final ApplicationEventPublisher events;

	PostedLetterPage(LetterBook letters, Identities identities, CurrentPerson person,
			ApplicationEventPublisher events) {
		this.letters = letters;
		this.identities = identities;
		this.person = person;
		this.events = events;
	}

	@GetMapping("/letters/{reference}/acknowledgement")
	String show(@PathVariable String reference, Model model) {
		String text = this.letters.postal(reference, LetterKind.ACKNOWLEDGEMENT)
			.orElseThrow(PostedLetterPage::notFound);
		Optional<Address> address = this.identities.addressOf(reference);
		this.events.publishEvent(new IdentitySeen(this.person.id().orElseThrow(), reference));
		model.addAttribute("name", address.flatMap(Address::name).orElse(null));
		model.addAttribute("address", address.flatMap(Address::postal).orElseThrow(PostedLetterPage::notFound));
		model.addAttribute("text", text);
		return "correspondence/posted-letter";
	}

	private static ResponseStatusException notFound() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
