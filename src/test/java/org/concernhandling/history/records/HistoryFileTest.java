package org.concernhandling.history.records;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.concernhandling.concern.vocabulary.ActionOutcome;
import org.concernhandling.concern.vocabulary.HandlingAction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A file is read as a whole or not at all, and each fault says where and how to mend it.
 */
@HistoryEngine
class HistoryFileTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	@Autowired
	HistoryRules rules;

	/** Each line is one record; the columns that it names come after a worker's own. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			channel=carrier-pigeon                                                       | channel
			channel=                                                                     | channel
			received=                                                                    | received
			received=31.03.2018                                                          | received
			received=2018-02-30                                                          | received
			received=2026-11-23;decided=;closed=;provider-enquiry=                       | received
			received=1987-05-04                                                          | received
			decided=2018-03-01                                                           | decided
			closed=2018-04-02                                                            | closed
			closed=2027-01-01                                                            | closed
			id=                                                                          | id
			id==1+1                                                                      | id
			id=@name                                                                     | id
			setting=                                                                     | setting
			setting=castle                                                               | setting
			setting=outside-england;category=;provider-enquiry=                          | nation
			nation=wales                                                                 | nation
			other-setting=childrens-home                                                 | other-setting
			setting=nursery;provider-enquiry=                                            | category
			setting=nursery;category=                                                    | provider-enquiry
			matter=personal-grievance;category=                                          | provider-enquiry
			category=                                                                    | category
			provider-enquiry=                                                            | closed
			provider-enquiry=;closed=                                                    | decided
			decided=                                                                     | decided
			setting=nursery;category=;provider-enquiry=;decided=;closed=;public-interest=no | decided
			provider-enquiry=somehow                                                     | provider-enquiry
			provider-enquiry=open                                                        | provider-enquiry
			no-further-action=yes                                                        | no-further-action
			setting=boarding-school;compliance-visit=yes                                 | compliance-visit
			setting=independent-fostering-agency;compliance-visit=restriction-of-accommodation | compliance-visit
			hold-for-next-inspection=substantiated                                       | hold-for-next-inspection
			immediate-risk=no;immediate-risk-referral=yes                                | immediate-risk
			destination=nspcc                                                            | destination
			closed=;substantiated=substantiated                                          | substantiated
			closed=;detriment-reported=yes                                               | detriment-reported
			closed=;provider-enquiry=open;risk-reduced=yes                               | risk-reduced
			local-authority==HYPERLINK(1)                                                | local-authority
			local-authority=+44 20                                                       | local-authority
			local-authority=@SUM(A1)                                                     | local-authority
			local-authority=<b>Anyshire</b>                                              | local-authority""")
	void whatCannotHaveBeenIsAFaultOfItsColumn(String changes, String column) {
		HistoryFile file = read(record(changes));
		assertThat(file.faults()).extracting(Fault::column).containsExactly(column);
		assertThat(file.faults()).allSatisfy((fault) -> {
			assertThat(fault.line()).isEqualTo(2);
			assertThat(fault.remedy()).hasSizeGreaterThan(20);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "closed=", "closed=;provider-enquiry=open", "provider-enquiry=yes",
			"setting=outside-england;category=;provider-enquiry=;nation=wales", "local-authority=King’s Lynn (West)",
			"setting=boarding-school", "immediate-risk=yes;immediate-risk-referral=no-action-needed",
			"provider-enquiry=;no-further-action=yes", "received=2009-04-01" })
	void whatCanHaveBeenIsNoFault(String changes) {
		assertThat(read(record(changes)).faults()).isEmpty();
	}

	@Test
	void anEmptyCellIsNotKnown() {
		HistoryRecord record = read("id,received,channel,standing,category\na,2018-03-31,post,,\n").records().get(0);
		assertThat(record.standing()).isNull();
		assertThat(record.category()).isNull();
		assertThat(record.actions()).isEmpty();
		assertThat(record.isScreened()).isFalse();
	}

	@Test
	void anActionThatEndedAndNobodyKnowsHowEndsInTheUsualWay() {
		HistoryRecord record = read(record("provider-enquiry=yes")).records().get(0);
		assertThat(record.actions().get(ActionColumn.PROVIDER_ENQUIRY).outcome()).isEqualTo(ActionOutcome.SATISFIED);
	}

	@Test
	void columnsComeInAnyOrderAndLineEndingsOfAnyKind() {
		assertThat(read("\uFEFFChannel,\"id\",RECEIVED\r\npost,\"a\",2018-03-31\r\n").faults()).isEmpty();
	}

	@Test
	void twoRecordsOfOneNameAreAFaultOfTheSecond() {
		assertThat(read("id,received,channel\na,2018-03-31,post\n\na,2018-04-30,post\n").faults()).singleElement()
			.satisfies((fault) -> {
				assertThat(fault.line()).isEqualTo(4);
				assertThat(fault.remedy()).contains("line 2");
			});
	}

	@Test
	void faultsAreOfTheLineOnWhichTheirRecordBegins() {
		assertThat(read("id,received,channel,local-authority\na,2018-03-31,post,\"two\nlines\"\nb,2018-03-31,smoke,")
			.faults()).extracting(Fault::line).containsExactly(2L, 4L);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "id,received\na,2018-03-31\n", "id,received,channel,wish\na,2018-03-31,post,x\n",
			"id,id,received,channel\na,b,2018-03-31,post\n", "id,received,channel\na,2018-03-31\n",
			"id,received,channel\na,2018-03-31,post,more\n", "id,received,channel\na,\"2018-03-31,post\n",
			"id;received;channel\na;2018-03-31;post\n" })
	void whatIsNoSuchTableIsAFault(String text) {
		assertThat(read(text).faults()).isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-16", "ISO-8859-1" })
	void whatIsNotInUtf8IsAFaultThatSaysSo(String encoding) {
		byte[] bytes = "id,received,channel,local-authority\na,2018-03-31,post,Mühlshire\n"
			.getBytes(Charset.forName(encoding));
		assertThat(HistoryFile.read(new ByteArrayInputStream(bytes), this.rules, TODAY).faults())
			.anySatisfy((fault) -> assertThat(fault.remedy()).contains("UTF-8"));
	}

	@Test
	void faultsAreToldUpToAHundred() {
		String text = "id,received,channel\n" + IntStream.range(0, 5000)
			.mapToObj((i) -> "a%d,2018-03-31,smoke".formatted(i))
			.collect(Collectors.joining("\n"));
		assertThat(read(text).faults()).hasSize(HistoryFile.FAULTS_TOLD);
	}

	@Test
	void moreRecordsThanOneFileMayHaveAreAFault() {
		StringBuilder text = new StringBuilder("id,received,channel\n");
		for (int i = 0; i <= HistoryFile.MOST_RECORDS; i++) {
			text.append('a').append(i).append(",2018-03-29,post\n");
		}
		assertThat(read(text.toString()).faults()).singleElement()
			.satisfies((fault) -> assertThat(fault.line()).isEqualTo(HistoryFile.MOST_RECORDS + 2L));
	}

	/** Each line has what it says, and what nobody can know from it. */
	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					compliance-visit=                              | immediate-risk-referral inspection-rescheduling hold-for-next-inspection onward-referral
					compliance-visit=;immediate-risk=no            | inspection-rescheduling hold-for-next-inspection onward-referral
					setting=boarding-school                        | immediate-risk-referral inspection-rescheduling hold-for-next-inspection onward-referral
					provider-enquiry=;no-further-action=yes        | immediate-risk-referral
					setting=nursery;category=;provider-enquiry=    | immediate-risk-referral
					provider-enquiry=;closed=;decided=             | immediate-risk-referral
					provider-enquiry=;closed=;decided=;category=;failure=;immediate-risk=yes | ''
					""")
	void whatAFileHasNoColumnForIsNotKnownWhereItCouldHaveBeen(String changes, String notTold) {
		HistoryFile file = read(record(changes));
		assertThat(file.faults()).isEmpty();
		assertThat(file.records()).singleElement()
			.satisfies((record) -> assertThat(record.actionsNotTold().stream().map(HandlingAction::code))
				.containsExactly(notTold.isEmpty() ? new String[0] : notTold.split(" ")));
	}

	@Test
	void anEmptyColumnSaysMoreThanNoneWhereActionsAreToldAndTheSameElsewhere() {
		String text = text(record(""));
		assertThat(text(record("compliance-visit="))).isNotEqualTo(text);
		assertThat(text(record("severity="))).isEqualTo(text);
	}

	private String text(String file) {
		return read(file).records().get(0).text();
	}

	@Test
	void neitherFaultsNorRecordsTellWhatTheFileSays() {
		HistoryFile file = read("id,received,channel\nsecret,secret,secret\n");
		assertThat(file.faults().toString() + file.records()).doesNotContain("secret");
	}

	/** A closed concern of a worker, with other cells where they are given. */
	private static String record(String changes) {
		Map<String, String> cells = new LinkedHashMap<>();
		String usual = "id=a;received=2018-03-30;channel=post;standing=employee;setting=childrens-home;"
				+ "failure=health-or-safety;category=quality-of-care;decided=2018-04-03;provider-enquiry=satisfied;"
				+ "closed=2018-06-29";
		for (String cell : (usual + ";" + changes).split(";")) {
			cells.put(cell.substring(0, cell.indexOf('=')), cell.substring(cell.indexOf('=') + 1));
		}
		return String.join(",", cells.keySet()) + "\n" + String.join(",", cells.values()) + "\n";
	}

	private HistoryFile read(String text) {
		return HistoryFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), this.rules, TODAY);
	}

}
