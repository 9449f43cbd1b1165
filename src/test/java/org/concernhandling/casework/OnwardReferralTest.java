package org.concernhandling.casework;

import java.util.Map;

import org.concernhandling.casework.Casework.Case;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@BareEngine
@Covers("onward-referral")
class OnwardReferralTest {

	@Autowired
	Casework casework;

	@Test
	void endsWhenTheReporterIsAdvisedWhereToGo() {
		Case referral = this.casework.only("onward-referral", NewConcerns.about("youth-offending-team"), facts());
		referral.complete("refer-onward", "onwardDecision", "advise-reporter");
		assertThat(referral.isEnded()).isTrue();
	}

	private static Map<String, String> facts() {
		Map<String, String> facts = new java.util.HashMap<>();
		facts.put("setting", "youth-offending-team");
		facts.put("matter", "children-and-services");
		facts.put("nation", null);
		return facts;
	}

}
