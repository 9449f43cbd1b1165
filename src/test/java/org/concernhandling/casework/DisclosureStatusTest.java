package org.concernhandling.casework;

import java.util.Map;

import org.concernhandling.concern.vocabulary.Failure;
import org.concernhandling.concern.vocabulary.Standing;
import org.concernhandling.concern.vocabulary.YesNo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concernhandling.casework.DecisionTables.facts;

@BareEngine
class DisclosureStatusTest {

	private static final String NOW = "2026-11-23";

	@Autowired
	DecisionTables decisions;

	@ParameterizedTest
	@EnumSource
	void everyFailureOfTheActQualifiesNow(Failure failure) {
		assertThat(status(Standing.EMPLOYEE.code(), YesNo.YES.code(), failure.code(), NOW))
			.isEqualTo("qualifying-disclosure");
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
