package org.concernhandling.casework;

import org.concernhandling.concern.vocabulary.Matter;
import org.concernhandling.concern.vocabulary.Remit;
import org.concernhandling.concern.vocabulary.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concernhandling.casework.DecisionTables.codes;
import static org.concernhandling.casework.DecisionTables.facts;

@BareEngine
class RemitTest {

	@Autowired
	DecisionTables decisions;

	@ParameterizedTest
	@EnumSource
	void agreesWithWhatTheRegisterKnowsOfASetting(Setting setting) {
		assertThat(remit(setting.code(), Matter.CHILDREN_AND_SERVICES.code())).isEqualTo(setting.remit().code());
	}

	@Test
	void aPersonalGrievanceIsNeverOurs() {
		assertThat(codes(Setting.class))
			.allMatch((setting) -> remit(setting, Matter.PERSONAL_GRIEVANCE.code()).equals(Remit.NOT_OURS.code()));
	}

	private String remit(String setting, String matter) {
		return (String) this.decisions.askForOne("remit", facts("setting", setting, "matter", matter)).get("remit");
	}

}
