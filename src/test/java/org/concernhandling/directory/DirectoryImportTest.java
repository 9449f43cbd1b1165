package org.concernhandling.directory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.concernhandling.concern.vocabulary.Setting;
import org.concernhandling.directory.DirectoryImport.BadRow;
import org.concernhandling.directory.DirectoryImport.Report;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** The rules of reading a list of providers. */
@DirectoryDatabase
class DirectoryImportTest {

	private static final String HEADER = "URN,Provider name,Provider type,Local authority,Region,Registration status,"
			+ "Last inspection date,Next inspection date\n";

	private static final String HOME = "90000001,Quillmere House,Children's Home,Leeds,Yorkshire and the Humber,Active,"
			+ "01/02/2026,03/04/2027\n";

	private static final String AGENCY = "90000002,Yafflegarth Fostering,Independent Fostering Agency,Kent,South East,"
			+ "Active,,\n";

	@Autowired
	private DirectoryImport directoryImport;

	@Autowired
	private Directory directory;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void emptyDirectory() {
		this.jdbc.sql("delete from concerns.inspection_move").update();
		this.jdbc.sql("delete from concerns.service").update();
	}

	@Test
	void loadsGoodRows() {
		assertThat(read(HEADER + HOME + AGENCY)).hasToString("2 added, 0 changed, 0 unchanged, 0 bad");
		assertThat(this.directory.find(90000001L))
			.contains(new Service(90000001, "Quillmere House", Setting.CHILDRENS_HOME, "Leeds",
					"Yorkshire and the Humber", "Active", LocalDate.of(2026, 2, 1), LocalDate.of(2027, 4, 3)));
		assertThat(this.directory.find(90000002L).orElseThrow().nextInspection()).isNull();
	}

	@Test
	void findsNothingForAnUnknownOrMissingNumber() {
		assertThat(this.directory.find(1L)).isEmpty();
		assertThat(this.directory.find(null)).isEmpty();
	}

	@Test
	void changesNothingWhenTheSameListIsReadTwice() {
		read(HEADER + HOME + AGENCY);
		assertThat(read(HEADER + HOME + AGENCY)).hasToString("0 added, 0 changed, 2 unchanged, 0 bad");
	}

	@Test
	void updatesRowsThatChanged() {
		read(HEADER + HOME + AGENCY);
		assertThat(read(HEADER + HOME.replace("Active", "Suspended") + AGENCY))
			.hasToString("0 added, 1 changed, 1 unchanged, 0 bad");
		assertThat(this.directory.find(90000001L).orElseThrow().registrationStatus()).isEqualTo("Suspended");
	}

	@Test
	void keepsServicesThatTheListLeavesOut() {
		read(HEADER + HOME + AGENCY);
		read(HEADER + AGENCY);
		assertThat(this.directory.find(90000001L)).isPresent();
	}

	@Test
	void keepsWhatAColumnSaidThatAnotherListDoesNotHave() {
		read(HEADER + HOME);
		assertThat(read("URN,Name,Type\n90000001,Quillmere House,Children's Home\n").unchanged()).isOne();
		assertThat(this.directory.find(90000001L).orElseThrow().nextInspection()).isEqualTo("2027-04-03");
	}

	@Test
	void reportsBadRowsByLineAndLoadsTheRest() {
		Report report = read(HEADER + HOME + "x,Secretname,Children's Home,,,,,\n"
				+ "90000003,Secretname,Lighthouse,,,,,\n" + "90000004,,Children's Home,,,,,\n" + "\n"
				+ "90000005,Secretname,Children's Home,,,,31/02/2026,\n" + ",Secretname,Children's Home,,,,,\n"
				+ "90000006,Secretname,Children's Home,,,,,soon\n" + "90000007,Secretname,,,,,,\n"
				+ "90000008,Secret,name,Children's Home,,,,,\n" + "90000001,Secretname,Children's Home,,,,,\n"
				+ AGENCY);
		assertThat(report).hasToString("2 added, 0 changed, 0 unchanged, 9 bad");
		assertThat(report.bad()).containsExactly(new BadRow(3, "the URN is not a number of up to 8 digits"),
				new BadRow(4, "the provider type is not one that we know"), new BadRow(5, "the name is missing"),
				new BadRow(7, "the last inspection date is not a date such as 01/12/2026 or 2026-12-01"),
				new BadRow(8, "the URN is missing"),
				new BadRow(9, "the next inspection date is not a date such as 01/12/2026 or 2026-12-01"),
				new BadRow(10, "the provider type is missing"), new BadRow(11, "it has more columns than the header"),
				new BadRow(12, "the URN stands already on line 2"));
	}

	@Test
	void reasonsNeverQuoteTheRow() {
		Report report = read(HEADER + "SECRET,Secretname,Children's Home,,,,,\n"
				+ "90000003,Secretname,Secrettype,Secretplace,,,Secretdate,\n");
		assertThat(report.bad()).hasSize(2)
			.allSatisfy((bad) -> assertThat(bad.toString()).doesNotContainIgnoringCase("secret"));
	}

	@Test
	void losesOnlyTheLineWithABrokenQuotationMark() {
		Report report = read(HEADER + HOME + "90000003,\"Quillholt,Children's Home,,,,,\n" + AGENCY);
		assertThat(report.added()).isEqualTo(2);
		assertThat(report.bad()).containsExactly(new BadRow(3, "its quotation marks do not match"));
	}

	@Test
	void readsQuotedCommasAndLineBreaks() {
		Report report = read(HEADER + "90000003,\"Quill, \"\"the\"\"\nHolt\",Children's Home,,,,,\n"
				+ "90000004,,Children's Home,,,,,\n");
		assertThat(this.directory.find(90000003L).orElseThrow().name()).isEqualTo("Quill, \"the\"\nHolt");
		assertThat(report.bad()).extracting(BadRow::line).containsExactly(4);
	}

	@Test
	void readsWithAndWithoutByteOrderMark() {
		assertThat(read("\uFEFF" + HEADER + HOME).added()).isOne();
		assertThat(read(HEADER + HOME).unchanged()).isOne();
	}

	@Test
	void readsLineEndingsOfWindows() {
		assertThat(read((HEADER + HOME + AGENCY).replace("\n", "\r\n")).added()).isEqualTo(2);
	}

	@Test
	void reportsRowsThatAreNotInUtf8() {
		Report report = read(HEADER + HOME + "90000003,Quillé House,Children's Home,,,,,\n",
				StandardCharsets.ISO_8859_1);
		assertThat(report.added()).isOne();
		assertThat(report.bad()).containsExactly(new BadRow(3, "it is not in UTF-8"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "URN,Name,Type,Next inspection",
			"Provider URN,Setting Name,PROVISION_TYPE,Date of next inspection",
			"\"urn\",\"Provider Name\",\" Provider type \",\"next-inspection-date\"" })
	void understandsOtherSpellingsOfTheHeader(String header) {
		assertThat(read(header + "\n90000001,Quillmere House,Children's Home,01/12/2027\n").added()).isOne();
		assertThat(this.directory.find(90000001L).orElseThrow().nextInspection()).isEqualTo("2027-12-01");
	}

	@Test
	void findsTheHeaderBelowATitle() {
		assertThat(read("Providers at 31 March 2026\n\nSource: published list,\n" + HEADER + HOME).added()).isOne();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "\n\n", "URN,Name\n1,A\n", "not a list at all" })
	void refusesAListWithoutHeader(String list) {
		assertThatIllegalArgumentException().isThrownBy(() -> read(list)).withMessageContaining("header");
	}

	@ParameterizedTest
	@CsvSource({ "01/12/2026", "1/12/2026", "2026-12-01", "01-12-2026", "01.12.2026", "1 Dec 2026", "01-dec-2026",
			"1 December 2026", "2026-12-01T00:00:00", "01/12/2026 00:00", "2026-12-01 00:00:00.000" })
	void readsDatesAsListsWriteThem(String date) {
		read(HEADER + "90000001,Quillmere House,Children's Home,,,," + date + ",\n");
		assertThat(this.directory.find(90000001L).orElseThrow().lastInspection()).isEqualTo("2026-12-01");
	}

	@ParameterizedTest
	@ValueSource(strings = { "NULL", "n/a", "-", " " })
	void takesPlaceholdersForNothing(String nothing) {
		assertThat(
				read(HEADER + "90000001,Quillmere House,Children's Home," + nothing + ",,," + nothing + ",\n").added())
			.isOne();
		assertThat(this.directory.find(90000001L).orElseThrow().localAuthority()).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "SC012345, 12345", "sc481234, 481234", "2712345, 2712345" })
	void readsNumbersWithALeadingSc(String urn, long number) {
		read(HEADER + urn + ",Quillmere House,Children's Home,,,,,\n");
		assertThat(this.directory.find(number)).isPresent();
	}

	@ParameterizedTest
	@CsvSource({ "Children's Home, CHILDRENS_HOME", "Children’s home, CHILDRENS_HOME",
			"Secure Children's Home, CHILDRENS_HOME", "Secure Training Centre, SECURE_TRAINING_CENTRE",
			"Independent Fostering Agency, INDEPENDENT_FOSTERING_AGENCY",
			"RESIDENTIAL FAMILY CENTRE, RESIDENTIAL_FAMILY_CENTRE",
			"Local Authority Fostering Agency, LOCAL_AUTHORITY_CHILDRENS_SERVICES" })
	void knowsTheProviderTypesOfTheRealLists(String type, Setting setting) {
		read(HEADER + "90000001,Quillmere House,\"" + type + "\",,,,,\n");
		assertThat(this.directory.find(90000001L).orElseThrow().setting()).isEqualTo(setting);
	}

	@Test
	void knowsAProviderTypeForEverySettingByItsLabel() {
		assertThat(EnumSet.allOf(Setting.class))
			.allSatisfy((setting) -> assertThat(ProviderType.setting(setting.label())).contains(setting));
	}

	@Test
	void loadsAllServicesOfTheDemonstration() throws IOException {
		try (InputStream services = getClass().getResourceAsStream("/demo/services.csv")) {
			assertThat(this.directoryImport.read(services)).hasToString("200 added, 0 changed, 0 unchanged, 0 bad");
		}
		Set<String> settings = this.jdbc.sql("select distinct setting from concerns.service").query(String.class).set();
		assertThat(settings).containsAll(EnumSet.complementOf(EnumSet.of(Setting.OTHER))
			.stream()
			.map(Setting::code)
			.collect(Collectors.toSet()));
	}

	@Test
	void readsAListOfAnyLengthWithoutHoldingIt() {
		int rows = 60_000;
		InputStream list = new RowsOnDemand(rows);
		assertThat(this.directoryImport.read(list).added()).isEqualTo(rows);
	}

	private Report read(String list) {
		return read(list, StandardCharsets.UTF_8);
	}

	private Report read(String list, Charset charset) {
		return this.directoryImport.read(new ByteArrayInputStream(list.getBytes(charset)));
	}

	/** A list that comes into being while it is read. */
	private static class RowsOnDemand extends InputStream {

		private final int rows;

		private int row;

		private byte[] line = HEADER.getBytes(StandardCharsets.UTF_8);

		private int position;

		RowsOnDemand(int rows) {
			this.rows = rows;
		}

		@Override
		public int read() {
			if (this.position == this.line.length) {
				if (this.row == this.rows) {
					return -1;
				}
				this.row++;
				this.position = 0;
				this.line = (this.row + ",Quillmere House,Children's Home,Leeds,,Active,01/02/2026,03/04/2027\n")
					.getBytes(StandardCharsets.UTF_8);
			}
			return this.line[this.position++];
		}

	}

}
