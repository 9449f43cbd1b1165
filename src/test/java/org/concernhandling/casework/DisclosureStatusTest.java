package org.concernhandling.casework;

import java.util.Map;

import org.concernhandling.concern.vocabulary.Failure;
import org.concernhandling.concern.vocabulary.Standing;
import org.concernhandling.concern.vocabulary.YesNo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concernhandling.casework.DecisionTables.codes;
import static org.concernhandling.casework.DecisionTables.combined;
import static org.concernhandling.casework.DecisionTables.every;
import static org.concernhandling.casework.DecisionTables.facts;
import static org.concernhandling.casework.DecisionTables.orNotKnown;

@BareEngine
@Covers("disclosure-status")
class DisclosureStatusTest {

	private static final String NOW = "2026-11-23";

	@Autowired
	DecisionTables decisions;

	@ParameterizedTest(name = "{0}, public interest {1}, {2}, received {3}: {4}, because {5}")
	@CsvSource(delimiter = '|',
			textBlock = """
					employee             | yes | health-or-safety  | 2026-11-23 | qualifying-disclosure | a worker reports danger to children
					agency-worker        | yes | legal-obligation  | 2026-11-23 | qualifying-disclosure | agency workers are workers (s.43K)
					former-worker        | yes | concealment       | 2026-11-23 | qualifying-disclosure | who has left still made it as a worker
					not-known            | yes | health-or-safety  | 2026-11-23 | qualifying-disclosure | it counts unless no worker is likely to have made it
					                     | yes | criminal-offence  | 2026-11-23 | qualifying-disclosure | it counts unless no worker is likely to have made it
					foster-carer         | yes | health-or-safety  | 2026-11-23 | concern-not-counted   | foster carers are not workers
					volunteer            | yes | health-or-safety  | 2026-11-23 | concern-not-counted   | volunteers are not workers
					self-employed        | yes | legal-obligation  | 2026-11-23 | concern-not-counted   | the self-employed are not workers
					member-of-the-public | yes | criminal-offence  | 2026-11-23 | concern-not-counted   | the public are not workers
					employee             | no  | legal-obligation  | 2026-11-23 | concern-not-counted   | the public interest is missing
					employee             |     | legal-obligation  | 2026-11-23 | concern-not-counted   | the public interest is not established yet
					employee             | yes |                   | 2026-11-23 | concern-not-counted   | no failure has been named
					employee             | yes | sexual-harassment | 2026-04-06 | qualifying-disclosure | the law changed on this day
					employee             | yes | sexual-harassment | 2026-04-05 | concern-not-counted   | the law changed the day after
					employee             | yes | health-or-safety  | 2026-04-05 | qualifying-disclosure | the other failures always counted""")
	void saysWhetherAConcernIsCounted(String standing, String publicInterest, String failure, String receivedOn,
			String status, String why) {
		assertThat(status(standing, publicInterest, failure, receivedOn)).as(why).isEqualTo(status);
	}

	@ParameterizedTest
	@EnumSource
	void everyFailureOfTheActQualifiesNow(Failure failure) {
		assertThat(status(Standing.EMPLOYEE.code(), YesNo.YES.code(), failure.code(), NOW))
			.isEqualTo("qualifying-disclosure");
	}

	@Test
	void givesOneAnswerWhateverIsKnown() {
		var known = combined(every("standing", codes(Standing.class)), "publicInterest", codes(YesNo.class));
		known = combined(known, "failure", codes(Failure.class));
		known = combined(known, "receivedOn", orNotKnown("2026-04-05", "2026-04-06"));
		assertThat(known).allSatisfy((facts) -> assertThat(one(facts)).hasSize(1));
	}

	private String status(String standing, String publicInterest, String failure, String receivedOn) {
		return (String) one(facts("standing", standing, "publicInterest", publicInterest, "failure", failure,
				"receivedOn", receivedOn))
			.get("disclosureStatus");
	}

	private Map<String, Object> one(Map<String, String> facts) {
		return this.decisions.askForOne("disclosure-status", facts);
	}

}
