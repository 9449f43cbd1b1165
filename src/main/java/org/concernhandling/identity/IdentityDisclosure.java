package org.concernhandling.identity;

import java.util.Date;
import java.util.Optional;

import org.concernhandling.ProcessBean;
import org.concernhandling.concern.CaseFile;
import org.concernhandling.concern.CurrentPerson;
import org.concernhandling.concern.Refused;
import org.concernhandling.concern.vocabulary.YesNo;

/**
 * What models may ask of the vault. None of it approves anything: custodians decide on
 * their own page, and {@link Disclosures} keeps the rules.
 */
@ProcessBean("identity")
public class IdentityDisclosure {

	private static final String REFERRAL_TASK = "refer-to-local-authority";

	private final Disclosures disclosures;

	private final CaseFile caseFile;

	private final CurrentPerson person;

	IdentityDisclosure(Disclosures disclosures, CaseFile caseFile, CurrentPerson person) {
		this.disclosures = disclosures;
		this.caseFile = caseFile;
		this.person = person;
	}

	/**
	 * Asks to see the reporter's identity for whoever completes a referral now, when it
	 * must be shared. That they do so, and why, the case file says, whatever the model
	 * tells. The referral does not wait for it.
	 */
	public void askForReferral(String reference, String identityShared) {
		Optional<String> asker = this.person.id()
			.filter((id) -> this.caseFile.lastPersonAt(reference, REFERRAL_TASK).filter(id::equals).isPresent());
		boolean shared = this.caseFile.answer(reference, REFERRAL_TASK, "identityShared")
			.filter(YesNo.YES.label()::equals)
			.isPresent();
		if (YesNo.YES.code().equals(identityShared) && shared && asker.isPresent()) {
			this.disclosures.askForReferral(reference, asker.get(),
					this.caseFile.answer(reference, REFERRAL_TASK, "identityReason").orElse(null));
		}
	}

	/**
	 * How many custodians approve a request before it opens.
	 * @return the code of an
	 * {@link org.concernhandling.concern.vocabulary.IdentityProcedure}
	 */
	public String procedure(String request) {
		return this.disclosures.get(request).procedure().code();
	}

	/**
	 * What the custodians have decided so far.
	 * @return the code of an
	 * {@link org.concernhandling.concern.vocabulary.IdentityStanding}
	 */
	public String standing(String request) {
		return this.disclosures.get(request).standing().code();
	}

	/**
	 * Lets a custodian's task be completed only by deciding on the page of the request.
	 * @throws Refused when the person has not decided there
	 */
	public void requireDecided(String request) {
		DisclosureRequest asked = this.disclosures.get(request);
		if (this.person.id().filter(asked::hasDecided).isEmpty()) {
			throw new Refused("Open the request with the link on this form and decide there: this task is then done.");
		}
	}

	/**
	 * Opens a request to the person who asked.
	 * @throws Refused when the vault does not find it approved, or its time has not come
	 */
	public void open(String request) {
		this.disclosures.open(request);
	}

	/** When an open request closes by itself. */
	public Date closesAt(String request) {
		return Date.from(this.disclosures.get(request).closesAt());
	}

	/** Closes a request. */
	public void close(String request) {
		this.disclosures.close(request);
	}

}
