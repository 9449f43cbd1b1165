package org.concernhandling.correspondence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.concernhandling.ProcessBean;
import org.concernhandling.ReadableCode;
import org.concernhandling.concern.CaseFile;
import org.concernhandling.concern.CaseFileEntry;
import org.concernhandling.concern.CaseFileEntry.Answer;
import org.concernhandling.concern.Concern;
import org.concernhandling.concern.Concerns;
import org.concernhandling.concern.Refused;
import org.concernhandling.concern.vocabulary.Code;
import org.concernhandling.concern.vocabulary.ReferralRecipients;
import org.concernhandling.concern.vocabulary.TellingWait;
import org.concernhandling.concern.vocabulary.YesNo;
import org.concernhandling.directory.Directory;
import org.concernhandling.directory.Service;
import org.concernhandling.identity.Address;
import org.concernhandling.identity.Disclosures;
import org.concernhandling.identity.Disclosures.Telling;
import org.concernhandling.identity.Disclosures.Told;
import org.concernhandling.identity.Identities;
import org.concernhandling.sealing.Sealing;

/**
 * The letters that the models have sent. Their words come from the case file. All may be
 * called again after a crash: see {@link LetterBook}.
 */
@ProcessBean("letters")
public class Letters {

	private static final String REFERRAL_TASK = "refer-to-local-authority";

	private static final String ENQUIRY_TASK = "prepare-enquiry";

	private final Concerns concerns;

	private final CaseFile caseFile;

	private final Identities identities;

	private final Disclosures disclosures;

	private final Directory directory;

	private final Sealing sealing;

	private final LetterBook book;

	Letters(Concerns concerns, CaseFile caseFile, Identities identities, Disclosures disclosures, Directory directory,
			Sealing sealing, LetterBook book) {
		this.concerns = concerns;
		this.caseFile = caseFile;
		this.identities = identities;
		this.disclosures = disclosures;
		this.directory = directory;
		this.sealing = sealing;
		this.book = book;
	}

	/**
	 * Acknowledges a concern by e-mail where the reporter gave an address, and by post
	 * where they gave a postal address only. The reporter's name and address are neither
	 * in the words of the letter nor kept with it, and the process does not learn whether
	 * there is one. A concern that is opened again is not acknowledged again.
	 * @throws LetterNotSent when it could not be sent
	 */
	public void acknowledge(String reference) {
		String text = LetterTemplate.of(LetterKind.ACKNOWLEDGEMENT).fill(Map.of("reference", reference));
		this.book.settle(toReporter(reference, LetterKind.ACKNOWLEDGEMENT, 1, text));
	}

	/**
	 * Refers a child at risk to the local authority in the words of the latest task. A
	 * referral without an e-mail address is written for being passed on by telephone.
	 * <p>
	 * When two referrals of one concern wait to be sent, whichever task comes first sends
	 * both: no referral is ever left out for a later one, nor held up by an earlier one
	 * that cannot be sent.
	 * @param recipients the code of {@link ReferralRecipients} that the process knows
	 * @throws LetterNotSent when a referral could not be sent
	 */
	public void refer(String reference, String recipients) {
		List<CaseFileEntry> referrals = completed(reference, REFERRAL_TASK);
		LetterNotSent failure = null;
		for (int i = 0; i < referrals.size(); i++) {
			try {
				refer(reference, i + 1, referrals.get(i), recipients);
			}
			catch (LetterNotSent ex) {
				failure = (failure != null) ? failure : ex;
			}
		}
		if (failure != null) {
			throw failure;
		}
	}

	/**
	 * Asks the service to enquire, in the words of the latest task and nothing else: no
	 * word of the concern, of whoever told us or of how we know.
	 */
	public void enquire(String reference) {
		List<CaseFileEntry> enquiries = completed(reference, ENQUIRY_TASK);
		if (!enquiries.isEmpty()) {
			write(reference, LetterKind.ENQUIRY, enquiries);
		}
	}

	/**
	 * Reminds the service of the latest enquiry; once for each enquiry. The model takes
	 * the reminder back when the answer comes before it.
	 */
	public void remind(String reference) {
		List<CaseFileEntry> enquiries = completed(reference, ENQUIRY_TASK);
		if (!enquiries.isEmpty()) {
			write(reference, LetterKind.REMINDER, enquiries);
		}
	}

	/**
	 * Tells a reporter by e-mail, or by post where they gave a postal address only, that
	 * their identity may be disclosed, unless a custodian has barred it. Nobody sees the
	 * address. Neither the case file nor the process learns whether somebody was told; a
	 * process that waits for the post shows that there is a postal address.
	 * @param request the id of the request that was approved
	 * @return the code of a {@link TellingWait}
	 * @throws LetterNotSent when the letter could not be sent
	 */
	public String tellOfDisclosure(String request) {
		Told told = this.disclosures.telling(request).map(this::tell).orElse(Told.NOT_AT_ALL);
		if (!this.disclosures.told(request, told)) {
			return TellingWait.NO_WAITING.code();
		}
		return ((told == Told.BY_POST) ? TellingWait.WAITING_TIME_AND_POST : TellingWait.WAITING_TIME).code();
	}

	/**
	 * Lets an enquiry go only to somebody whom the concern is not about.
	 * @throws Refused when it is about them
	 */
	public void requireSuitableRecipient(String recipientIsSubject) {
		if (!YesNo.NO.code().equals(recipientIsSubject)) {
			throw new Refused(
					"An enquiry cannot go to somebody whom the concern is about. Choose another recipient at the "
							+ "service, or at the body that runs it.");
		}
	}

	/**
	 * Lets an enquiry go only in our own words: the wording of what we were told gives
	 * away who told it. Looks at nothing that the caseworker does not see, so that a
	 * refusal tells them nothing new.
	 * @throws Refused when it takes over the wording
	 */
	public void requireOwnWords(String reference) {
		List<CaseFileEntry> entries = this.caseFile.entries(reference);
		Stream<String> told = Stream.concat(Stream.of(this.concerns.account(reference).narrative()),
				entries.stream()
					.filter((entry) -> entry.kind() == CaseFileEntry.Kind.FURTHER_INFORMATION)
					.flatMap((entry) -> entry.answers().stream().map(Answer::value)));
		String question = this.caseFile.answer(reference, ENQUIRY_TASK, "enquiryQuestion").orElse("");
		if (OwnWords.areTakenFrom(told, question)) {
			throw new Refused("The question takes over the wording of what we were told (" + OwnWords.IN_A_ROW
					+ " words in a row). Ask in your own words: wording gives away who told us.");
		}
	}

	private Told tell(Telling about) {
		String text = LetterTemplate.of(LetterKind.IDENTITY_NOTICE)
			.fill(Map.of("reference", about.reference(), "ground", about.ground().label()));
		Letter letter = toReporter(about.reference(), LetterKind.IDENTITY_NOTICE, about.round(), text);
		if (letter.way().isSent()) {
			this.book.settle(letter);
		}
		return switch (letter.way()) {
			case BY_EMAIL -> Told.BY_EMAIL;
			case BY_POST -> Told.BY_POST;
			default -> Told.NOT_AT_ALL;
		};
	}

	private Letter toReporter(String reference, LetterKind kind, int round, String text) {
		Optional<Address> address = this.identities.addressOf(reference);
		Optional<String> email = address.flatMap(Address::email);
		Way way = email.isPresent() ? Way.BY_EMAIL : address.isPresent() ? Way.BY_POST : Way.NOT_AT_ALL;
		String where = email.or(() -> address.flatMap(Address::envelope)).orElse(null);
		return new Letter(reference, kind, round, "Whoever told us", where, way, text);
	}

	private void refer(String reference, int round, CaseFileEntry referral, String recipients) {
		String to = answer(referral, "recipients").orElse(label(recipients));
		String email = answer(referral, "authorityEmail").orElse(null);
		String text = LetterTemplate.of(LetterKind.REFERRAL)
			.fill(Map.of("reference", reference, "authorityName", answer(referral, "authorityName").orElse("Duty team"),
					"recipients", to, "service", service(reference).map(Letters::describe).orElse("Not known to us."),
					"informationShared", answer(referral, "informationShared").orElse(""), "identity",
					identity(referral)));
		this.book.settle(new Letter(reference, LetterKind.REFERRAL, round,
				answer(referral, "authorityName").orElse(to) + " (" + to + ")", email,
				(email != null) ? Way.BY_EMAIL : Way.BY_HAND, text));
	}

	private void write(String reference, LetterKind kind, List<CaseFileEntry> enquiries) {
		int round = enquiries.size();
		CaseFileEntry enquiry = enquiries.get(round - 1);
		String name = answer(enquiry, "recipientName").orElse("Sir or Madam");
		String email = answer(enquiry, "recipientEmail").orElse(null);
		String text = LetterTemplate.of(kind)
			.fill(Map.of("recipientName", name, "service", service(reference).map(Service::name).orElse("your service"),
					"quote", quote(reference, round), "answerBy",
					answer(enquiry, "answerBy").orElse("the day we agreed"), "question",
					answer(enquiry, "enquiryQuestion").orElse("")));
		String role = answer(enquiry, "recipientRole").map((label) -> ", " + label).orElse("");
		this.book.settle(new Letter(reference, kind, round, name + role, email,
				(email != null) ? Way.BY_EMAIL : Way.BY_HAND, text));
	}

	/**
	 * What the service quotes in its answer: another code than the concern's reference,
	 * which the reporter has and the service might come across.
	 */
	private String quote(String reference, int round) {
		return "EN-" + ReadableCode.of(this.sealing.fingerprint("enquiry/" + reference + "/" + round), 2);
	}

	private Optional<Service> service(String reference) {
		Concern concern = this.concerns.get(reference);
		return this.directory.find(concern.urn());
	}

	private List<CaseFileEntry> completed(String reference, String task) {
		return this.caseFile.entries(reference)
			.stream()
			.filter((entry) -> entry.kind() == CaseFileEntry.Kind.TASK_COMPLETED && entry.subject().equals(task))
			.toList();
	}

	private static String describe(Service service) {
		String authority = (service.localAuthority() != null) ? ", " + service.localAuthority() : "";
		return service.name() + authority + " (URN " + service.urn() + ")";
	}

	private static String identity(CaseFileEntry referral) {
		return answer(referral, "identityShared").filter(YesNo.YES.label()::equals).isPresent()
				? "If you need to know who gave us this information to keep a child safe, telephone us."
				: "We are not sharing who gave us this information.";
	}

	private static String label(String recipients) {
		return Code.find(ReferralRecipients.class, recipients)
			.map(Code::label)
			.orElse(ReferralRecipients.LOCAL_AUTHORITY.label());
	}

	private static Optional<String> answer(CaseFileEntry entry, String key) {
		return entry.answers()
			.stream()
			.filter((answer) -> answer.key().equals(key))
			.map(Answer::value)
			.filter((value) -> !value.isBlank())
			.findFirst();
	}

}
