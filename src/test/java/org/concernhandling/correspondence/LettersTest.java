package org.concernhandling.correspondence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.apache.pdfbox.Loader;
import org.concernhandling.StaffNames;
import org.concernhandling.TaskNames;
import org.concernhandling.casework.SettableClock;
import org.concernhandling.concern.CaseFile;
import org.concernhandling.concern.CaseFileEntry;
import org.concernhandling.concern.CaseFileEntry.Answer;
import org.concernhandling.concern.ConcernProcesses;
import org.concernhandling.concern.Concerns;
import org.concernhandling.concern.CurrentPerson;
import org.concernhandling.concern.Duties;
import org.concernhandling.concern.NewConcern;
import org.concernhandling.concern.NewConcern.Account;
import org.concernhandling.concern.Refused;
import org.concernhandling.concern.vocabulary.Channel;
import org.concernhandling.concern.vocabulary.Confidentiality;
import org.concernhandling.concern.vocabulary.Setting;
import org.concernhandling.concern.vocabulary.Standing;
import org.concernhandling.concern.vocabulary.YesNoNotKnown;
import org.concernhandling.directory.Directory;
import org.concernhandling.identity.Custodians;
import org.concernhandling.identity.DisclosureProcess;
import org.concernhandling.identity.Identities;
import org.concernhandling.identity.Reporter;
import org.concernhandling.servicelevel.Deadlines;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.boot.test.autoconfigure.jdbc.JdbcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.util.TestSocketUtils;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The rules of letters, over real SMTP. */
@JdbcTest(properties = {
		"spring.datasource.url=jdbc:h2:mem:letters;DB_CLOSE_DELAY=-1;DATABASE_TO_UPPER=FALSE;"
				+ "CASE_INSENSITIVE_IDENTIFIERS=TRUE",
		"spring.datasource.username=sa", "spring.datasource.password=", "concerns.keys.file=target/letters-keys",
		"concerns.keys.create-if-missing=true", "concerns.letters.from=letters@inspectorate.example",
		"spring.mail.host=127.0.0.1", "spring.mail.properties.mail.smtp.starttls.enable=false",
		"spring.mail.properties.mail.smtp.starttls.required=false" })
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@ImportAutoConfiguration({ JacksonAutoConfiguration.class, MailSenderAutoConfiguration.class })
@ContextConfiguration(classes = LettersTest.Modules.class, initializers = PrintRoomOfTheTest.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@MockitoBean(types = { ConcernProcesses.class, CurrentPerson.class, Directory.class, Custodians.class,
		DisclosureProcess.class, Deadlines.class, Duties.class, TaskNames.class, StaffNames.class })
class LettersTest {

	private static final ServerSetup SERVER_SETUP = new ServerSetup(TestSocketUtils.findAvailableTcpPort(), "127.0.0.1",
			ServerSetup.PROTOCOL_SMTP);

	private static final GreenMail SERVER = new GreenMail(SERVER_SETUP);

	private static final String NARRATIVE = "Zebra-coloured words that only the reporter would use";

	private static final Reporter BY_EMAIL = new Reporter("Reporter Surname", "reporter@home.example", "01632 960001",
			"1 Home Street");

	private static final Reporter BY_POST = new Reporter("Reporter Surname", null, "01632 960001", "1 Home Street");

	@Autowired
	private Letters letters;

	@Autowired
	private StaffNotices notices;

	@Autowired
	private Concerns concerns;

	@Autowired
	private Identities identities;

	@Autowired
	private CaseFile caseFile;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@BeforeAll
	static void startServer() {
		SERVER.start();
	}

	@AfterAll
	static void stopServer() {
		SERVER.stop();
	}

	@DynamicPropertySource
	static void port(DynamicPropertyRegistry properties) {
		properties.add("spring.mail.port", () -> SERVER_SETUP.getPort());
	}

	@BeforeEach
	void emptyMailboxes() throws Exception {
		if (!SERVER.isRunning()) {
			SERVER.start();
		}
		SERVER.purgeEmailFromAllMailboxes();
	}

	@Test
	void acknowledgesByEmail() throws Exception {
		String concern = concern(BY_EMAIL);
		this.letters.acknowledge(concern);
		MimeMessage message = onlyMessage();
		assertThat(message.getAllRecipients()).extracting(Object::toString).containsExactly("reporter@home.example");
		assertThat(message.getFrom()).extracting(Object::toString).containsExactly("letters@inspectorate.example");
		assertThat(text(message)).contains(concern)
			.contains("0300 123 3155")
			.contains("999")
			.contains("We do not usually\ntell people what came of it")
			.contains("We cannot tell you whether the law protects you")
			.contains("Protect")
			.contains("We cannot promise that nobody will learn of it");
	}

	@Test
	void acknowledgementSaysNothingOfWhatWasSaidOrWhoSaidIt() throws Exception {
		this.letters.acknowledge(concern(BY_EMAIL));
		assertThat(text(onlyMessage())).doesNotContain("Zebra", "Surname", "Home Street", "960001", "Quillmere");
	}

	@Test
	void acknowledgesThroughThePrintRoomWhereThereIsAPostalAddressOnly() throws Exception {
		String concern = concern(BY_POST);
		this.letters.acknowledge(concern);
		MimeMessage message = onlyMessage();
		assertThat(message.getAllRecipients()).extracting(Object::toString).containsExactly(PrintRoomOfTheTest.ADDRESS);
		assertThat(PrintRoomOfTheTest.text(message)).contains("Reporter Surname", "1 Home Street", concern,
				"We have received what you told us");
		assertThat(lettersOf(concern)).singleElement().satisfies((entry) -> {
			assertThat(answers(entry)).contains("Handed to the print room for posting")
				.anyMatch((answer) -> answer.contains("We have received what you told us"));
			assertThat(answers(entry))
				.noneMatch((answer) -> answer.contains("Surname") || answer.contains("Home Street"));
		});
	}

	@Test
	void noMailOnItsWayToThePrintRoomTellsWhoseLetterItIs() throws Exception {
		String concern = concern(BY_POST);
		this.letters.acknowledge(concern);
		this.letters.acknowledge(concern(new Reporter(null, null, null, "2 Other Street")));
		MimeMessage[] messages = SERVER.getReceivedMessages();
		assertThat(Stream.of(messages).map(LettersTest::constantHeaders).distinct()).singleElement()
			.asString()
			.contains("Subject: A message from the inspectorate", " 00:00:00 +0000")
			.doesNotContain("X-", "Reply-To", "Mailer", "Agent");
		assertThat(Stream.of(messages).map(LettersTest::cover).distinct()).singleElement()
			.asString()
			.contains("the key of the print room only", "letter.pdf")
			.doesNotContain(concern);
		byte[] sent = GreenMailUtil.getWholeMessage(messages[0]).getBytes(StandardCharsets.ISO_8859_1);
		assertThat(new String(sent, StandardCharsets.ISO_8859_1)).doesNotContain("Surname", "Home", concern);
		assertThatExceptionOfType(IOException.class)
			.isThrownBy(() -> Loader.loadPDF(PrintRoomOfTheTest.attachment(messages[0])));
	}

	@Test
	void postsALetterOnceAndAgainOnlyAsTheSameMessage() throws Exception {
		String concern = concern(BY_POST);
		this.letters.acknowledge(concern);
		this.letters.acknowledge(concern);
		assertThat(SERVER.getReceivedMessages()).hasSize(1);
		this.jdbc.sql("update concerns.letter set way = null, settled_at = null where reference = ?")
			.param(concern)
			.update();
		this.letters.acknowledge(concern);
		MimeMessage[] messages = SERVER.getReceivedMessages();
		assertThat(messages).hasSize(2);
		assertThat(messages[0].getMessageID()).isEqualTo(messages[1].getMessageID());
		assertThat(PrintRoomOfTheTest.text(messages[0])).isEqualTo(PrintRoomOfTheTest.text(messages[1]));
	}

	@Test
	void keepsALetterForThePostWhileTheMailServerIsDown() {
		String concern = concern(BY_POST);
		SERVER.stop();
		assertThatThrownBy(() -> this.letters.acknowledge(concern)).isInstanceOf(LetterNotSent.class).hasNoCause();
		assertThat(lettersOf(concern)).isEmpty();
		SERVER.start();
		this.letters.acknowledge(concern);
		assertThat(PrintRoomOfTheTest.text(SERVER.getReceivedMessages()[0])).contains("1 Home Street");
	}

	@Test
	void acknowledgesNobodyWithoutAnAddress() {
		String concern = concern(new Reporter("Reporter Surname", null, "01632 960001", null));
		this.letters.acknowledge(concern);
		assertThat(SERVER.getReceivedMessages()).isEmpty();
		assertThat(lettersOf(concern)).singleElement()
			.satisfies((entry) -> assertThat(answers(entry)).contains("Not sent: no address"));
	}

	@Test
	void refersInTheWordsOfTheTask() throws Exception {
		String concern = concern(BY_EMAIL);
		referral(concern, "duty@authority.example", "A boy needs his medicine tonight.", "No");
		this.letters.refer(concern, "local-authority");
		MimeMessage message = onlyMessage();
		assertThat(message.getAllRecipients()).extracting(Object::toString).containsExactly("duty@authority.example");
		assertThat(text(message)).contains("A boy needs his medicine tonight.")
			.contains("one working day")
			.contains("We are not sharing who gave us this information.")
			.contains("Local authority children's social care")
			.doesNotContain("Zebra", "Surname", "reporter@");
	}

	@Test
	void saysThatTheIdentityCanBeHadWhereItMustBeShared() throws Exception {
		String concern = concern(BY_EMAIL);
		referral(concern, "duty@authority.example", "A boy needs his medicine tonight.", "Yes");
		this.letters.refer(concern, "local-authority");
		assertThat(text(onlyMessage())).contains("telephone us").doesNotContain("Surname", "reporter@");
	}

	@Test
	void keepsAReferralWithoutAnAddressForTheTelephone() {
		String concern = concern(BY_EMAIL);
		referral(concern, null, "A boy needs his medicine tonight.", "No");
		this.letters.refer(concern, "police");
		assertThat(SERVER.getReceivedMessages()).isEmpty();
		assertThat(lettersOf(concern)).singleElement()
			.satisfies((entry) -> assertThat(answers(entry))
				.contains("Not sent: no e-mail address. To be passed on by telephone or by hand"));
	}

	@Test
	void leavesNoReferralOutForALaterOne() throws Exception {
		String concern = concern(BY_EMAIL);
		referral(concern, "first@authority.example", "The first child", "No");
		referral(concern, "second@authority.example", "The second child", "No");
		this.letters.refer(concern, "local-authority");
		this.letters.refer(concern, "local-authority");
		assertThat(Stream.of(SERVER.getReceivedMessages()).map(LettersTest::text)).hasSize(2)
			.anyMatch((text) -> text.contains("The first child"))
			.anyMatch((text) -> text.contains("The second child"));
	}

	@Test
	void sendsTheLaterReferralsWhenAnEarlierOneCannotBeSent() {
		String concern = concern(BY_EMAIL);
		referral(concern, "not an address", "The first child", "No");
		referral(concern, "second@authority.example", "The second child", "No");
		for (int i = 0; i < 2; i++) {
			assertThatExceptionOfType(LetterNotSent.class)
				.isThrownBy(() -> this.letters.refer(concern, "local-authority"));
		}
		assertThat(Stream.of(SERVER.getReceivedMessages()).map(LettersTest::text)).singleElement()
			.asString()
			.contains("The second child");
	}

	@Test
	void enquiresInTheWordsOfTheTaskAndNothingElse() throws Exception {
		String concern = concern(BY_EMAIL);
		enquiry(concern, "How many staff are there at night?");
		this.letters.enquire(concern);
		MimeMessage message = onlyMessage();
		assertThat(message.getAllRecipients()).extracting(Object::toString).containsExactly("head@provider.example");
		assertThat(text(message)).contains("Dear Name of Recipient")
			.contains("How many staff are there at night?")
			.contains("Please reply by: 7 December 2026")
			.contains("0300 123 1231")
			.containsPattern("Our reference: EN-[0-9A-Z]{4}-[0-9A-Z]{4}");
		assertPointsToNobody(message, concern);
	}

	@Test
	void remindsOfTheEnquiryAndNothingElse() throws Exception {
		String concern = concern(BY_EMAIL);
		enquiry(concern, "How many staff are there at night?");
		this.letters.enquire(concern);
		SERVER.purgeEmailFromAllMailboxes();
		this.letters.remind(concern);
		MimeMessage message = onlyMessage();
		assertThat(text(message)).contains("We have not had your reply.")
			.contains("How many staff are there at night?");
		assertPointsToNobody(message, concern);
	}

	@Test
	void quotesTheSameInAnEnquiryAndItsReminderAndAnotherInTheNextEnquiry() throws Exception {
		String concern = concern(BY_EMAIL);
		enquiry(concern, "First question");
		this.letters.enquire(concern);
		this.letters.remind(concern);
		enquiry(concern, "Second question");
		this.letters.enquire(concern);
		List<String> quotes = Arrays.stream(SERVER.getReceivedMessages())
			.map((message) -> text(message).replaceAll("(?s).*Our reference: (\\S+).*", "$1"))
			.toList();
		assertThat(quotes).hasSize(3);
		assertThat(quotes.get(0)).isEqualTo(quotes.get(1)).isNotEqualTo(quotes.get(2));
	}

	@Test
	void subjectsTellNothing() throws Exception {
		String concern = concern(BY_EMAIL);
		referral(concern, "duty@authority.example", "Words", "No");
		enquiry(concern, "Words");
		this.letters.acknowledge(concern);
		this.letters.refer(concern, "local-authority");
		this.letters.enquire(concern);
		this.letters.remind(concern);
		for (MimeMessage message : SERVER.getReceivedMessages()) {
			assertThat(message.getSubject()).isEqualTo("A message from the inspectorate");
			assertThat(GreenMailUtil.getHeaders(message)).doesNotContain(concern)
				.contains("Auto-Submitted: auto-generated");
		}
		assertThat(SERVER.getReceivedMessages()).hasSize(4);
	}

	@Test
	void sendsNothingTwice() {
		String concern = concern(BY_EMAIL);
		enquiry(concern, "Words");
		for (int i = 0; i < 2; i++) {
			this.letters.acknowledge(concern);
			this.letters.enquire(concern);
			this.letters.remind(concern);
		}
		assertThat(SERVER.getReceivedMessages()).hasSize(3);
		assertThat(lettersOf(concern)).hasSize(3);
	}

	@Test
	void sendsNothingTwiceWhenTheTaskIsRolledBackAfterIt() {
		String concern = concern(BY_EMAIL);
		this.transaction.executeWithoutResult((status) -> {
			this.letters.acknowledge(concern);
			status.setRollbackOnly();
		});
		this.letters.acknowledge(concern);
		assertThat(SERVER.getReceivedMessages()).hasSize(1);
		assertThat(lettersOf(concern)).hasSize(1);
	}

	@Test
	void sendsTheSameMessageWhenItStoppedBeforeItCouldNoteTheSending() throws Exception {
		String concern = concern(BY_EMAIL);
		this.letters.acknowledge(concern);
		this.jdbc.sql("update concerns.letter set way = null, settled_at = null where reference = ?")
			.param(concern)
			.update();
		this.letters.acknowledge(concern);
		MimeMessage[] messages = SERVER.getReceivedMessages();
		assertThat(messages).hasSize(2);
		assertThat(messages[0].getMessageID()).isEqualTo(messages[1].getMessageID())
			.matches("<[0-9a-f]{32}@inspectorate\\.example>");
		assertThat(text(messages[0])).isEqualTo(text(messages[1]));
	}

	@Test
	void keepsLettersSealed() {
		String concern = concern(BY_EMAIL);
		enquiry(concern, "How many staff are there at night?");
		this.letters.enquire(concern);
		byte[] content = this.jdbc.sql("select content from concerns.letter where reference = ?")
			.param(concern)
			.query(byte[].class)
			.single();
		assertThat(new String(content)).doesNotContain("staff");
		assertThat(lettersOf(concern)).singleElement()
			.satisfies((entry) -> assertThat(answers(entry)).contains("Name of Recipient, Registered manager",
					"Sent by e-mail"));
	}

	@Test
	void failsWithACodeOnlyAndSendsLater() {
		String concern = concern(BY_EMAIL);
		SERVER.stop();
		assertThatThrownBy(() -> this.letters.acknowledge(concern)).isInstanceOf(LetterNotSent.class)
			.hasMessage("The letter was not sent: refused-or-not-reached")
			.hasNoCause()
			.hasNoSuppressedExceptions();
		assertThat(lettersOf(concern)).isEmpty();
		SERVER.start();
		this.letters.acknowledge(concern);
		assertThat(lettersOf(concern)).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "not an address", "a@b@c.example", "x@y.example\r\nBcc: other@home.example" })
	void doesNotSendToWhatIsNoAddress(String address) {
		String concern = concern(BY_EMAIL);
		referral(concern, address, "Words", "No");
		assertThatThrownBy(() -> this.letters.refer(concern, "local-authority")).isInstanceOf(LetterNotSent.class)
			.hasMessage("The letter was not sent: not-an-address")
			.hasNoCause();
		assertThat(SERVER.getReceivedMessages()).isEmpty();
	}

	@Test
	void wordsCannotFillPlacesOfTheLetter() throws Exception {
		String concern = concern(BY_EMAIL);
		enquiry(concern, "What is {{reference}} or {{recipientName}} or $1?");
		this.letters.enquire(concern);
		assertThat(text(onlyMessage())).contains("What is {{reference}} or {{recipientName}} or $1?");
	}

	@Test
	void refusesARecipientWhomTheConcernIsAbout() {
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.letters.requireSuitableRecipient("yes"));
		assertThatCode(() -> this.letters.requireSuitableRecipient("no")).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = "")
	void refusesARecipientOfWhomThatWasNotSaid(String answer) {
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.letters.requireSuitableRecipient(answer));
	}

	@ParameterizedTest
	@ValueSource(strings = { NARRATIVE, "Please say: “" + NARRATIVE + "”" })
	void refusesAnEnquiryInTheWordsOfWhatWeWereTold(String question) {
		String concern = concern(BY_EMAIL);
		enquiry(concern, question.toUpperCase(Locale.UK));
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.letters.requireOwnWords(concern))
			.withMessageContaining("your own words")
			.withMessageNotContaining("Zebra");
	}

	@Test
	void refusesAnEnquiryInTheWordsOfFurtherInformation() {
		String concern = concern(BY_EMAIL);
		this.concerns.addFurtherInformation(concern, "On Tuesday the door of the pantry was nailed shut.");
		enquiry(concern, "Why was the door of the pantry was nailed, as it is said?");
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.letters.requireOwnWords(concern));
	}

	@Test
	void takesAnEnquiryInOurOwnWords() {
		String concern = concern(BY_EMAIL);
		enquiry(concern, "How many adults are on duty at night?");
		assertThatCode(() -> this.letters.requireOwnWords(concern)).doesNotThrowAnyException();
	}

	@Test
	void mailsDifferInNothingButRecipientTextAndIdentifier() throws Exception {
		String concern = concern(BY_EMAIL);
		referral(concern, "duty@authority.example", "Words", "No");
		enquiry(concern, "Words");
		this.letters.acknowledge(concern);
		this.letters.refer(concern, "local-authority");
		this.letters.enquire(concern);
		this.letters.remind(concern);
		this.notices.send("staff@inspectorate.example", "a-clock");
		assertThat(Stream.of(SERVER.getReceivedMessages()).map(LettersTest::constantHeaders).distinct()).singleElement()
			.asString()
			.contains("Subject: A message from the inspectorate")
			.contains("Date: ", " 00:00:00 +0000")
			.doesNotContain("X-", "Reply-To", "boundary", "Mailer", "Agent");
		assertThat(SERVER.getReceivedMessages()).hasSize(5);
	}

	@Test
	void noticesToStaffAreAlwaysTheSame() throws Exception {
		this.notices.send("one@inspectorate.example", "a-clock");
		this.notices.send("two@inspectorate.example", "another-clock");
		assertThat(Stream.of(SERVER.getReceivedMessages()).map(LettersTest::text).distinct()).singleElement()
			.asString()
			.contains("something for you to do")
			.doesNotContainIgnoringCase("concern", "reporter", "late", "CN-");
	}

	@Test
	void noticesOfWhatIsNoTaskAreAlwaysTheSameToo() throws Exception {
		this.notices.sendToLookAt("one@inspectorate.example", "a-job");
		this.notices.sendToLookAt("two@inspectorate.example", "another-job");
		assertThat(Stream.of(SERVER.getReceivedMessages()).map(LettersTest::text).distinct()).singleElement()
			.asString()
			.contains("something for you to look at")
			.doesNotContainIgnoringCase("custodian", "confirm", "account", "identity");
	}

	@ParameterizedTest
	@EnumSource
	void templatesHaveNoPlaceForWhoToldUsHowOrWhen(LetterKind kind) throws Exception {
		String template = new String(getClass().getResourceAsStream("/letters/" + kind.code() + ".txt").readAllBytes(),
				StandardCharsets.UTF_8);
		assertThat(Pattern.compile("\\{\\{(\\w+)}}").matcher(template).results().map((place) -> place.group(1)))
			.isSubsetOf("reference", "recipientName", "authorityName", "recipients", "service", "quote", "answerBy",
					"question", "informationShared", "identity", "ground");
		if (kind == LetterKind.ENQUIRY || kind == LetterKind.REMINDER) {
			assertThat(template).doesNotContain("{{reference}}");
		}
	}

	private static String constantHeaders(MimeMessage message) {
		return Stream.of(GreenMailUtil.getHeaders(message).replaceAll("\\r?\\n[ \\t]+", " ").split("\\r?\\n"))
			.filter((header) -> !header.matches("(Return-Path|Received|To|Message-ID): .*"))
			.collect(Collectors.joining("\n"));
	}

	@ParameterizedTest
	@EnumSource
	void everyKindOfLetterHasATemplateWhosePlacesMustBeFilled(LetterKind kind) {
		assertThatThrownBy(() -> LetterTemplate.of(kind).fill(Map.of())).hasMessageContaining("no text for");
	}

	private void assertPointsToNobody(MimeMessage message, String concern) {
		String everything = GreenMailUtil.getHeaders(message) + text(message);
		assertThat(everything).doesNotContain(concern, "Zebra", "Surname", "reporter@", "Home Street", "SECRET")
			.doesNotContainIgnoringCase("whistle", "concern", "reporter", "told us", "complain", "employee",
					"anonymous", "confidential", "somebody has", "someone has", "web");
	}

	private String concern(Reporter reporter) {
		String reference = this.concerns.open(new NewConcern(Channel.WEB, Confidentiality.ANONYMOUS, Standing.EMPLOYEE,
				Setting.CHILDRENS_HOME, null, new Account(NARRATIVE, "Quillmere House", null), YesNoNotKnown.NO));
		this.identities.keep(reference, reporter);
		return reference;
	}

	private void referral(String concern, String email, String words, String identityShared) {
		completed(concern, "refer-to-local-authority",
				Stream
					.of(new Answer("recipients", "Who?", "Local authority children's social care"),
							new Answer("authorityName", "Name", "Duty team"),
							(email != null) ? new Answer("authorityEmail", "E-mail", email) : null,
							new Answer("informationShared", "What is shared", words),
							new Answer("identityShared", "Identity?", identityShared))
					.filter((answer) -> answer != null)
					.toList());
	}

	private void enquiry(String concern, String question) {
		completed(concern, "prepare-enquiry",
				List.of(new Answer("recipientRole", "Role", "Registered manager"),
						new Answer("recipientName", "Name", "Name of Recipient"),
						new Answer("recipientEmail", "E-mail", "head@provider.example"),
						new Answer("enquiryQuestion", "Question", question),
						new Answer("withheld", "Left out", "SECRET: the day that was named"),
						new Answer("identificationNote", "Who", "SECRET: one of three"),
						new Answer("answerBy", "By", "7 December 2026")));
	}

	private void completed(String concern, String task, List<Answer> answers) {
		this.caseFile.record(concern, CaseFileEntry.Kind.TASK_COMPLETED, task, answers);
	}

	private List<CaseFileEntry> lettersOf(String concern) {
		return this.caseFile.entries(concern)
			.stream()
			.filter((entry) -> entry.kind() == CaseFileEntry.Kind.LETTER)
			.toList();
	}

	private static List<String> answers(CaseFileEntry entry) {
		return entry.answers().stream().map(Answer::value).toList();
	}

	private static MimeMessage onlyMessage() {
		assertThat(SERVER.getReceivedMessages()).hasSize(1);
		return SERVER.getReceivedMessages()[0];
	}

	private static String cover(MimeMessage message) {
		try {
			MimeMultipart parts = (MimeMultipart) message.getContent();
			assertThat(parts.getCount()).isEqualTo(2);
			return parts.getContentType() + parts.getBodyPart(0).getContent() + parts.getBodyPart(1).getFileName();
		}
		catch (IOException | MessagingException ex) {
			throw new AssertionError(ex);
		}
	}

	private static String text(MimeMessage message) {
		try {
			return ((String) message.getContent()).replace("\r\n", "\n");
		}
		catch (IOException | MessagingException ex) {
			throw new AssertionError(ex);
		}
	}

	@TestConfiguration(proxyBeanMethods = false)
	@ComponentScan(
			basePackages = { "org.concernhandling.correspondence", "org.concernhandling.concern",
					"org.concernhandling.identity", "org.concernhandling.sealing" },
			excludeFilters = @Filter(type = FilterType.ANNOTATION, classes = Controller.class))
	static class Modules {

		@Bean
		SettableClock clock() {
			return new SettableClock();
		}

	}

}
