package org.concernhandling.casework;

import java.util.List;
import java.util.Map;

import org.concernhandling.concern.vocabulary.Matter;
import org.concernhandling.concern.vocabulary.Nation;
import org.concernhandling.concern.vocabulary.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concernhandling.casework.DecisionTables.codes;
import static org.concernhandling.casework.DecisionTables.combined;
import static org.concernhandling.casework.DecisionTables.every;
import static org.concernhandling.casework.DecisionTables.facts;

@BareEngine
@Covers("onward-destination")
class OnwardDestinationTest {

	@Autowired
	DecisionTables decisions;

	@ParameterizedTest(name = "{0}, {1}, {2}: {3} by {4}, because {5}")
	@CsvSource(delimiter = '|',
			textBlock = """
					childrens-home                     | personal-grievance    |                  | employer-or-acas                             | employment-grievance | a contract is between worker and employer
					outside-england                    | personal-grievance    | wales            | employer-or-acas                             | employment-grievance | so it is in every nation
					outside-england                    | children-and-services | wales            | care-inspectorate-wales                      | whistleblowing       | prescribed in Wales
					outside-england                    | children-and-services | scotland         | care-inspectorate-scotland                   | whistleblowing       | prescribed in Scotland
					outside-england                    | children-and-services | northern-ireland | regulation-and-quality-improvement-authority | whistleblowing       | prescribed in Northern Ireland
					outside-england                    | children-and-services |                  | nspcc                                        | whistleblowing       | it is prescribed for the welfare of children and knows whom to tell
					youth-offending-team               | children-and-services |                  | ministry-of-justice                          | whistleblowing       | the Youth Custody Service answers for it
					secure-training-centre             | children-and-services |                  | ministry-of-justice                          | whistleblowing       | the Youth Custody Service answers for it
					school                             | children-and-services |                  | department-for-education                     | whistleblowing       | the Secretary of State is prescribed for schools
					boarding-school                    | children-and-services |                  | department-for-education                     | whistleblowing       | the Secretary of State is prescribed for schools
					further-education-college          | children-and-services |                  | department-for-education                     | whistleblowing       | the Secretary of State is prescribed for further education
					nursery                            | children-and-services |                  | early-years-regulation                       | whistleblowing       | early years are another team's
					childminder                        | children-and-services | england          | early-years-regulation                       | whistleblowing       | early years are another team's
					health-service                     | children-and-services |                  | care-quality-commission                      | whistleblowing       | it is prescribed for health
					adult-social-care                  | children-and-services |                  | care-quality-commission                      | whistleblowing       | it is prescribed for adult social care
					local-authority-childrens-services | children-and-services |                  | local-government-and-social-care-ombudsman   | complaint            | a complaint about a council
					cafcass                            | children-and-services |                  | parliamentary-and-health-service-ombudsman   | complaint            | a complaint about a body of the state
					childrens-home                     | children-and-services |                  | local-authority                              | safeguarding         | the designated officer hears of a child harmed
					other                              | children-and-services |                  | local-authority                              | safeguarding         | no child is lost between bodies
					                                   |                       |                  | local-authority                              | safeguarding         | no child is lost between bodies""")
	void namesTheBodyThatCanAct(String setting, String matter, String nation, String destination, String route,
			String why) {
		assertThat(this.decisions.askForOne("onward-destination",
				facts("setting", setting, "matter", matter, "nation", nation)))
			.as(why)
			.isEqualTo(Map.of("destination", destination, "route", route));
	}

	@Test
	void givesOneBodyWhateverIsKnown() {
		List<Map<String, String>> known = every("setting", codes(Setting.class));
		known = combined(known, "matter", codes(Matter.class));
		known = combined(known, "nation", codes(Nation.class));
		assertThat(known).allSatisfy((facts) -> assertThat(this.decisions.askForOne("onward-destination", facts))
			.containsOnlyKeys("destination", "route")
			.doesNotContainValue(null));
	}

}
