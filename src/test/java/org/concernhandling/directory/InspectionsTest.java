package org.concernhandling.directory;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.concernhandling.casework.SettableClock;
import org.concernhandling.concern.CaseFile;
import org.concernhandling.concern.CaseFileEntry;
import org.concernhandling.concern.CaseFileEntry.Answer;
import org.concernhandling.concern.Concerns;
import org.concernhandling.concern.NewConcern;
import org.concernhandling.concern.NewConcern.Account;
import org.concernhandling.concern.Refused;
import org.concernhandling.concern.vocabulary.Channel;
import org.concernhandling.concern.vocabulary.Confidentiality;
import org.concernhandling.concern.vocabulary.Setting;
import org.concernhandling.concern.vocabulary.Standing;
import org.concernhandling.concern.vocabulary.YesNoNotKnown;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/** The rules of the inspection diary. */
@DirectoryDatabase
class InspectionsTest {

	private static final long URN = 90000001;

	private static final String TOMORROW = "2026-11-24";

	private static final String IN_SUMMER = "2027-06-01";

	@Autowired
	private Inspections inspections;

	@Autowired
	private DirectoryImport directoryImport;

	@Autowired
	private Concerns concerns;

	@Autowired
	private CaseFile caseFile;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private SettableClock clock;

	@Autowired
	private ApplicationEvents events;

	@BeforeEach
	void oneServiceWithAnInspection() {
		List.of("held_concern", "inspection_move", "service", "case_file_entry", "concern")
			.forEach((table) -> this.jdbc.sql("delete from concerns." + table).update());
		this.clock.set(SettableClock.START);
		list(IN_SUMMER);
	}

	@Test
	void knowsTheNextInspectionOfTheService() {
		assertThat(this.inspections.next(concernAbout(URN))).isEqualTo(IN_SUMMER);
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(longs = 12345)
	void knowsNoDateForAConcernWithoutAServiceOfTheDirectory(Long urn) {
		String concern = concernAbout(urn);
		assertThat(this.inspections.next(concern)).isNull();
		assertThat(this.inspections.hold(concern)).isNull();
		assertThatNoException().isThrownBy(() -> {
			this.inspections.reschedule(concern, IN_SUMMER);
			this.inspections.release(concern);
		});
		assertThat(diaryOf(concern)).hasSize(2)
			.allSatisfy((entry) -> assertThat(entry.answers()).last()
				.extracting(Answer::value)
				.asString()
				.contains("names no service that the directory holds"));
	}

	@Test
	void takesADateThatIsPastForUnknown() {
		list("2026-11-22");
		String concern = concernAbout(URN);
		assertThat(this.inspections.next(concern)).isNull();
		assertThat(this.inspections.hold(concern)).isNull();
	}

	@Test
	void takesTodayForUpcoming() {
		list("2026-11-23");
		assertThat(this.inspections.next(concernAbout(URN))).isEqualTo("2026-11-23");
	}

	@Test
	void holdsAConcernForTheNextInspection() {
		String concern = concernAbout(URN);
		assertThat(this.inspections.hold(concern)).isEqualTo(IN_SUMMER);
		assertThat(this.inspections.hold(concern)).as("again").isEqualTo(IN_SUMMER);
		assertThat(this.jdbc.sql("select count(*) from concerns.held_concern").query(Integer.class).single()).isOne();
		assertThat(diaryOf(concern)).hasSize(2);
	}

	@Test
	void keepsBothDatesOfAMove() {
		String concern = concernAbout(URN);
		this.inspections.reschedule(concern, TOMORROW);
		assertThat(this.inspections.next(concern)).isEqualTo(TOMORROW);
		assertThat(this.jdbc.sql("select * from concerns.inspection_move").query().singleRow())
			.containsEntry("reference", concern)
			.containsEntry("old_date", Date.valueOf(IN_SUMMER))
			.containsEntry("new_date", Date.valueOf(TOMORROW));
		assertThat(diaryOf(concern)).singleElement()
			.extracting(CaseFileEntry::answers)
			.asInstanceOf(InstanceOfAssertFactories.list(Answer.class))
			.extracting(Answer::value)
			.containsExactly("1 June 2027", "24 November 2026");
	}

	@Test
	void tellsEveryConcernThatIsHeldForTheServiceOfAMove() {
		String mover = concernAbout(URN);
		String held = concernAbout(URN);
		String alsoHeld = concernAbout(URN);
		String released = concernAbout(URN);
		List.of(held, alsoHeld, released).forEach(this.inspections::hold);
		this.inspections.release(released);
		this.inspections.reschedule(mover, TOMORROW);
		assertThat(moves()).containsExactly(new InspectionMoved(Set.of(held, alsoHeld)));
	}

	@Test
	void tellsNobodyWhenTheDateStays() {
		this.inspections.hold(concernAbout(URN));
		this.inspections.reschedule(concernAbout(URN), IN_SUMMER);
		assertThat(moves()).isEmpty();
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "2026-11-22", "soon", "" })
	void refusesANewDateThatIsPastOrNone(String date) {
		String concern = concernAbout(URN);
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.inspections.reschedule(concern, date))
			.withMessageNotContaining("soon");
		assertThat(this.inspections.next(concern)).isEqualTo(IN_SUMMER);
		assertThat(diaryOf(concern)).isEmpty();
	}

	@Test
	void doesNotUndoAMoveWhenTheSameListIsReadAgain() {
		String concern = concernAbout(URN);
		this.inspections.reschedule(concern, TOMORROW);
		assertThat(list(IN_SUMMER).unchanged()).isOne();
		assertThat(this.inspections.next(concern)).isEqualTo(TOMORROW);
	}

	@Test
	void tellsHeldConcernsWhenTheListGivesAnotherDate() {
		String held = concernAbout(URN);
		this.inspections.hold(held);
		assertThat(list("2027-07-01").changed()).isOne();
		assertThat(moves()).containsExactly(new InspectionMoved(Set.of(held)));
		assertThat(this.jdbc.sql("select * from concerns.inspection_move").query().singleRow())
			.containsEntry("reference", null);
	}

	@Test
	void tellsHeldConcernsWhenTheirServiceComesIntoTheDirectory() {
		String held = concernAbout(90000002L);
		assertThat(this.inspections.hold(held)).isNull();
		read("90000002,Yafflegarth House,Children's Home,2027-05-01\n");
		assertThat(moves()).containsExactly(new InspectionMoved(Set.of(held)));
		assertThat(this.inspections.hold(held)).isEqualTo("2027-05-01");
	}

	@Test
	void countsDaysInLondon() {
		// Half past midnight on the 24th in London's winter is the 24th in UTC too; in
		// summer it is not.
		this.clock.set(Instant.parse("2027-05-31T23:30:00Z"));
		String concern = concernAbout(URN);
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.inspections.reschedule(concern, LocalDate.of(2027, 5, 31).toString()));
		this.inspections.reschedule(concern, IN_SUMMER);
	}

	private List<InspectionMoved> moves() {
		return this.events.stream(InspectionMoved.class).toList();
	}

	private List<CaseFileEntry> diaryOf(String reference) {
		return this.caseFile.entries(reference)
			.stream()
			.filter((entry) -> entry.kind() == CaseFileEntry.Kind.INSPECTION)
			.toList();
	}

	private DirectoryImport.Report list(String nextInspection) {
		return read(URN + ",Quillmere House,Children's Home," + nextInspection + "\n");
	}

	private DirectoryImport.Report read(String rows) {
		return this.directoryImport.read(
				new ByteArrayInputStream(("URN,Name,Type,Next inspection\n" + rows).getBytes(StandardCharsets.UTF_8)));
	}

	private String concernAbout(Long urn) {
		return this.concerns.open(new NewConcern(Channel.WEB, Confidentiality.CONFIDENTIAL, Standing.EMPLOYEE,
				Setting.CHILDRENS_HOME, urn, new Account("Something", null, null), YesNoNotKnown.NO));
	}

}
