package org.concernhandling.casework;

import org.concernhandling.concern.vocabulary.Matter;
import org.concernhandling.concern.vocabulary.Remit;
import org.concernhandling.concern.vocabulary.Setting;
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

@BareEngine
@Covers("remit")
class RemitTest {

	@Autowired
	DecisionTables decisions;

	@ParameterizedTest(name = "{0}, {1}: {2}, because {3}")
	@CsvSource(delimiter = '|',
			textBlock = """
					childrens-home                     | children-and-services | regulated      | we register and inspect it
					supported-accommodation            | children-and-services | regulated      | registered since 28 April 2023
					boarding-school                    | children-and-services | inspected-only | we inspect its welfare but do not register it
					local-authority-childrens-services | children-and-services | inspected-only | a council is inspected, never registered
					secure-training-centre             | children-and-services | not-ours       | the Ministry of Justice is told
					youth-offending-team               | children-and-services | not-ours       | the Ministry of Justice is told
					school                             | children-and-services | not-ours       | day schools are for the Department for Education
					nursery                            | children-and-services | not-ours       | early years are another team's
					outside-england                    | children-and-services | not-ours       | the other nations have their own bodies
					other                              | children-and-services | not-ours       | we neither register nor inspect it
					childrens-home                     | personal-grievance    | not-ours       | a contract is between worker and employer
					childrens-home                     |                       | regulated      | what it is about may come out later
					                                   | children-and-services | inspected-only | a concern is kept while the service is not known
					                                   |                       | inspected-only | a concern is kept while nothing is known""")
	void saysWhetherAConcernIsOurs(String setting, String matter, String remit, String why) {
		assertThat(remit(setting, matter)).as(why).isEqualTo(remit);
	}

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

	@Test
	void givesOneAnswerWhateverIsKnown() {
		assertThat(combined(every("setting", codes(Setting.class)), "matter", codes(Matter.class)))
			.allSatisfy((known) -> assertThat(this.decisions.askForOne("remit", known)).hasSize(1));
	}

	private String remit(String setting, String matter) {
		return (String) this.decisions.askForOne("remit", facts("setting", setting, "matter", matter)).get("remit");
	}

}
