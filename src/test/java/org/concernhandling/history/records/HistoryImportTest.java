package org.concernhandling.history.records;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.concernhandling.LondonTime;
import org.concernhandling.casework.SettableClock;
import org.concernhandling.concern.CaseFile;
import org.concernhandling.concern.CaseFileEntry;
import org.concernhandling.concern.Concern;
import org.concernhandling.concern.Concerns;
import org.concernhandling.concern.HandlingActions;
import org.concernhandling.concern.vocabulary.ClosureOutcome;
import org.concernhandling.concern.vocabulary.DisclosureStatus;
import org.concernhandling.concern.vocabulary.Substantiated;
import org.concernhandling.history.PastTasks;
import org.concernhandling.history.PastTasks.PastTask;
import org.concernhandling.history.Reliving;
import org.concernhandling.history.records.HistoryImport.Report;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What becomes of records of earlier years. */
@HistoryEngine
@RecordApplicationEvents
@ExtendWith(OutputCaptureExtension.class)
class HistoryImportTest {

	private static final String KNOWN = "id,received,channel,standing,setting,failure,category,decided,%s,closed%n";

	private static int days;

	@Autowired
	HistoryImport history;

	@Autowired
	HistoryRules rules;

	@Autowired
	HistoryBook book;

	@Autowired
	PastConcern pastConcern;

	@Autowired
	Reliving reliving;

	@Autowired
	PastTasks tasks;

	@Autowired
	Concerns concerns;

	@Autowired
	HandlingActions actions;

	@Autowired
	CaseFile caseFile;

	@Autowired
	ApplicationEventPublisher publisher;

	@Autowired
	ApplicationEvents events;

	@Autowired
	JdbcClient jdbc;

	@TempDir
	Path folder;

	/** Each concern comes in on a day of its own, by which a test finds it. */
	private LocalDate day;

	@BeforeEach
	void nextDay() {
		this.day = LocalDate.of(2019, 6, 3).plusWeeks(days++);
	}

	@Test
	void actionsEndAsTheRecordSaysAndTheConcernOnItsDay() {
		List<String> actions = List.of("provider-enquiry=satisfied", "provider-enquiry=not-satisfied",
				"provider-enquiry=no-response", "provider-enquiry=withdrawn-to-protect-reporter",
				"inspection-rescheduling=bring-forward", "inspection-rescheduling=change-focus",
				"hold-for-next-inspection=hold-ended", "compliance-visit=no-breach", "compliance-visit=no-enforcement",
				"compliance-visit=complied", "compliance-visit=restriction-of-accommodation",
				"onward-referral=not-reassured", "onward-referral=reporter-advised", "onward-referral=reassured",
				"no-further-action=approved-no-further-action");
		for (int i = 0; i < actions.size(); i++) {
			String[] action = actions.get(i).split("=");
			LocalDate received = this.day.plusDays(400 + i);
			bringIn(KNOWN.formatted(action[0]) + worker(received, action[1], received, received.plusDays(60)));
		}
		for (int i = 0; i < actions.size(); i++) {
			Concern concern = receivedOn(this.day.plusDays(400 + i));
			String[] action = actions.get(i).split("=");
			assertThat(this.actions.of(concern.reference())).as(actions.get(i)).singleElement().satisfies((taken) -> {
				assertThat(taken.action().code()).isEqualTo(action[0]);
				assertThat(taken.outcome().code()).isEqualTo(action[1]);
			});
			assertThat(LondonTime.day(concern.closedAt())).as(actions.get(i))
				.isEqualTo(this.day.plusDays(400 + 60 + i));
		}
	}

	@Test
	void aConcernIsWhatItsRecordSays() {
		bringIn(KNOWN.formatted("provider-enquiry,closure-outcome,substantiated,immediate-risk,other-setting")
				+ worker(this.day, "satisfied,already-investigated,partly-substantiated,yes,boarding-school",
						this.day.plusDays(3), this.day.plusDays(40)));
		Concern concern = receivedOn(this.day);
		assertThat(concern.disclosureStatus()).isEqualTo(DisclosureStatus.QUALIFYING_DISCLOSURE);
		assertThat(concern.outcome()).isEqualTo(ClosureOutcome.ALREADY_INVESTIGATED);
		assertThat(concern.substantiated()).isEqualTo(Substantiated.PARTLY_SUBSTANTIATED);
		assertThat(concern.secondSetting().code()).isEqualTo("boarding-school");
		assertThat(this.actions.of(concern.reference())).extracting((taken) -> taken.action().code())
			.containsExactlyInAnyOrder("immediate-risk-referral", "provider-enquiry");
		assertThat(completed(concern, "decide-actions")).isEqualTo(this.day.plusDays(3));
		assertThat(this.tasks.open(concern.reference())).isEmpty();
	}

	@Test
	void allThatIsDoneIsDoneByThePersonsOfThePastAndInTheirOrder() {
		bringIn(KNOWN.formatted("no-further-action")
				+ worker(this.day, "yes", this.day.plusDays(1), this.day.plusDays(2)));
		List<CaseFileEntry> entries = this.caseFile.entries(receivedOn(this.day).reference());
		assertThat(entries).filteredOn((entry) -> entry.kind() == CaseFileEntry.Kind.TASK_COMPLETED)
			.hasSize(6)
			.allSatisfy((entry) -> assertThat(entry.person())
				.isEqualTo(entry.subject().equals("approve-no-further-action") ? "history-2" : "history"));
		assertThat(entries).extracting(CaseFileEntry::at).isSorted();
	}

	@Test
	void whatNobodyIsKnownToHaveDoneStaysToBeDone() {
		LocalDate second = this.day.plusDays(1000);
		LocalDate third = this.day.plusDays(1001);
		bringIn("""
				id,received,channel,setting,failure,category,decided,provider-enquiry,immediate-risk,immediate-risk-referral
				open-1-%1$s,%1$s,post,,,,,,,
				open-2-%2$s,%2$s,post,childrens-home,health-or-safety,,,,,
				open-3-%3$s,%3$s,post,childrens-home,health-or-safety,quality-of-care,%3$s,open,yes,open
				"""
			.formatted(this.day, second, third));
		assertThat(openTasks(this.day)).containsExactly("screen-immediate-risk");
		assertThat(openTasks(second)).containsExactly("assess-concern");
		assertThat(openTasks(third)).containsExactlyInAnyOrder("prepare-enquiry", "refer-to-local-authority");
		// Its clock has rung in the past, and managers see it among what is late.
		assertThat(this.caseFile.entries(receivedOn(this.day).reference()))
			.filteredOn((entry) -> entry.kind() == CaseFileEntry.Kind.ESCALATED)
			.isNotEmpty()
			.allSatisfy((entry) -> assertThat(entry.at()).isBefore(SettableClock.START));
	}

	@Test
	void theSameRecordMakesOneConcernHoweverOftenItComes() {
		String file = simple(this.day, "post");
		assertThat(bringIn(file).broughtIn()).isEqualTo(1);
		Report again = bringIn(file);
		assertThat(again.broughtIn()).isZero();
		assertThat(again.thereBefore()).isEqualTo(1);
		assertThat(count(this.day)).isEqualTo(1);
	}

	@Test
	void theSameRecordMakesOneConcernWhenItComesTwiceAtOnce() {
		String file = "id,received,channel\n" + IntStream.range(0, 6)
			.mapToObj((i) -> "twice-%s-%d,%s,post".formatted(this.day, i, this.day))
			.collect(Collectors.joining("\n"));
		CompletableFuture<Report> one = CompletableFuture.supplyAsync(() -> bringIn(file));
		Report other = bringIn(file);
		assertThat(one.join().broughtIn() + other.broughtIn()).isEqualTo(6);
		assertThat(one.join().failed()).isEmpty();
		assertThat(other.failed()).isEmpty();
		assertThat(count(this.day)).isEqualTo(6);
	}

	@Test
	void aRecordThatSaysSomethingElseThanBeforeIsAFaultAndNothingIsWritten() {
		bringIn(simple(this.day, "post"));
		LocalDate another = this.day.plusDays(2000);
		Report report = bringIn(simple(this.day, "email") + simple(another, "post").replaceFirst(".*\n", ""));
		assertThat(report.faults()).singleElement().satisfies((fault) -> {
			assertThat(fault.line()).isEqualTo(2);
			assertThat(fault.column()).isEqualTo("id");
		});
		assertThat(count(another)).isZero();
	}

	@Test
	void stoppedItGoesOnWithTheRest() {
		HistoryImport stopped = new HistoryImport(this.rules, this.book, this.pastConcern, this.reliving,
				this.publisher, 1);
		stopped.stop();
		Report report = stopped.bringIn(stream(simple(this.day, "post")));
		assertThat(report.stopped()).isTrue();
		assertThat(count(this.day)).isZero();
		assertThat(bringIn(simple(this.day, "post")).stopped()).isFalse();
		assertThat(count(this.day)).isEqualTo(1);
	}

	@Test
	void auditorsLearnThatItWasBroughtIn() {
		bringIn(simple(this.day, "post"));
		assertThat(this.events.stream(HistoryAct.class)).extracting(HistoryAct::what, HistoryAct::detail)
			.containsExactly(tuple("history-import-begun", "records,1"),
					tuple("history-import-ended", "brought-in,1,there-before,0,failed,0"));
	}

	@Test
	void aFileThatIsNotThereIsToldAndStopsNothing(CapturedOutput output) {
		new HistoryImportAtStart(this.history, this.folder.resolve("missing.csv")).bringIn();
		assertThat(output).contains("cannot be read. Nothing was brought in").doesNotContain("missing.csv");
	}

	@Test
	void theLogNamesLineColumnAndRemedyAndNeverWhatStandsThere(CapturedOutput output) throws Exception {
		Path file = this.folder.resolve("wrong.csv");
		Files.writeString(file, "id,received,channel\nwrong-1,2019-06-03,a secret channel\n");
		new HistoryImportAtStart(this.history, file).bringIn();
		assertThat(output).contains("line 2, column channel: write one of hotline, email, post, web")
			.contains("the file has 1 faults. Nothing was brought in")
			.doesNotContain("secret");
	}

	private String worker(LocalDate received, String actions, LocalDate decided, LocalDate closed) {
		return "worker-%s,%s,hotline,employee,childrens-home,health-or-safety,quality-of-care,%s,%s,%s%n"
			.formatted(received, received, decided, actions, closed)
			.stripTrailing();
	}

	private static String simple(LocalDate received, String channel) {
		return "id,received,channel\nsimple-%s,%s,%s\n".formatted(received, received, channel);
	}

	private Report bringIn(String file) {
		Report report = this.history.bringIn(stream(file));
		assertThat(report.failed()).isEmpty();
		return report;
	}

	private static ByteArrayInputStream stream(String file) {
		return new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
	}

	private Concern receivedOn(LocalDate received) {
		return this.concerns.get(references(received).get(0));
	}

	private int count(LocalDate received) {
		return references(received).size();
	}

	private List<String> references(LocalDate received) {
		return this.jdbc.sql("select reference from concerns.concern where opened_at >= ? and opened_at < ?")
			.params(Timestamp.from(LondonTime.startOf(received)),
					Timestamp.from(LondonTime.startOf(received.plusDays(1))))
			.query(String.class)
			.list();
	}

	private List<String> openTasks(LocalDate received) {
		return this.tasks.open(receivedOn(received).reference()).stream().map(PastTask::task).toList();
	}

	private LocalDate completed(Concern concern, String task) {
		return this.caseFile.entries(concern.reference())
			.stream()
			.filter((entry) -> entry.subject().equals(task))
			.map((entry) -> LondonTime.day(entry.at()))
			.findFirst()
			.orElseThrow();
	}

}
