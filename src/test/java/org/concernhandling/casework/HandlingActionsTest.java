package org.concernhandling.casework;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.concernhandling.concern.Concerns;
import org.concernhandling.concern.Refused;
import org.concernhandling.concern.Register;
import org.concernhandling.concern.vocabulary.Category;
import org.concernhandling.concern.vocabulary.Matter;
import org.concernhandling.concern.vocabulary.Remit;
import org.concernhandling.concern.vocabulary.Setting;
import org.concernhandling.concern.vocabulary.Severity;
import org.concernhandling.concern.vocabulary.YesNo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.concernhandling.casework.DecisionTables.codes;
import static org.concernhandling.casework.DecisionTables.combined;
import static org.concernhandling.casework.DecisionTables.every;
import static org.concernhandling.casework.DecisionTables.facts;
import static org.concernhandling.casework.DecisionTables.orNotKnown;

@BareEngine
@Covers("handling-actions")
class HandlingActionsTest {

	@Autowired
	DecisionTables decisions;

	@Autowired
	Concerns concerns;

	@Autowired
	Register register;

	@ParameterizedTest(name = "{0}: {1}, because {2}")
	@CsvSource(delimiter = '|',
			textBlock = """
					regulated      | provider-enquiry inspection-rescheduling hold-for-next-inspection compliance-visit onward-referral | we registered it and may visit it
					inspected-only | provider-enquiry inspection-rescheduling hold-for-next-inspection onward-referral                  | there is no registration to enforce
					not-ours       | onward-referral                                                                                    | we have no powers there
					               | onward-referral                                                                                    | whose it is has not been found out""")
	void permitsWhatTheRemitGives(String remit, String permitted, String why) {
		assertThat(
				actions("permitted",
						facts("remit", remit, "category", "quality-of-care", "severity", "moderate", "deterioration",
								"no", "setting", null)))
			.as(why)
			.containsExactlyInAnyOrder((Object[]) permitted.split(" "));
	}

	@ParameterizedTest(name = "{0}, {1}, {2}, deterioration {3}, {4}: {5}, because {6}")
	@CsvSource(delimiter = '|',
			textBlock = """
					regulated      | child-at-risk                 | serious  | no  | childrens-home                     | compliance-visit onward-referral                  | children are not safe: see for ourselves, and tell the authority
					regulated      | child-at-risk                 | moderate | no  | childrens-home                     | provider-enquiry onward-referral                  | the provider must say what keeps the child safe
					inspected-only | child-at-risk                 | serious  | no  | boarding-school                    | inspection-rescheduling onward-referral           | a visit is not possible, so the inspection comes sooner
					regulated      | systemic-safeguarding-failure | serious  | no  | residential-family-centre          | compliance-visit inspection-rescheduling          | a wider failure is seen and inspected
					inspected-only | systemic-safeguarding-failure | moderate | no  | local-authority-childrens-services | inspection-rescheduling                           | a wider failure is tested by inspection
					regulated      | systemic-safeguarding-failure | low      | no  | childrens-home                     | hold-for-next-inspection                          | it is a line of enquiry
					regulated      | quality-of-care               | low      | no  | childrens-home                     | hold-for-next-inspection                          | it can wait for the inspection
					regulated      | quality-of-care               | moderate | no  | childrens-home                     | provider-enquiry hold-for-next-inspection         | ask, and look at it when there
					regulated      | quality-of-care               | serious  | no  | childrens-home                     | provider-enquiry inspection-rescheduling          | it does not wait for the planned date
					regulated      | quality-of-care               | low      | yes | childrens-home                     | hold-for-next-inspection inspection-rescheduling  | a service in decline is looked at sooner
					regulated      | regulatory-breach             | low      | no  | childrens-home                     | provider-enquiry hold-for-next-inspection         | the registered person is to answer
					regulated      | regulatory-breach             | moderate | no  | supported-accommodation            | compliance-visit provider-enquiry                 | a failed requirement is what the visit is for
					regulated      | regulatory-breach             | serious  | no  | childrens-home                     | compliance-visit                                  | a failed requirement is what the visit is for
					inspected-only | regulatory-breach             | serious  | no  | further-education-college          | inspection-rescheduling onward-referral           | no visit is possible; the Secretary of State is told
					inspected-only | quality-of-care               | moderate | no  | residential-special-school         | provider-enquiry hold-for-next-inspection onward-referral | the Secretary of State is told
					inspected-only | quality-of-care               | low      | no  | cafcass                            | hold-for-next-inspection onward-referral          | an ombudsman takes complaints
					not-ours       | child-at-risk                 | serious  | yes | school                             | onward-referral                                   | heard, then passed to the right body""")
	void recommendsWhatTheConcernCallsFor(String remit, String category, String severity, String deterioration,
			String setting, String recommended, String why) {
		assertThat(
				actions("recommended",
						facts("remit", remit, "category", category, "severity", severity, "deterioration",
								deterioration, "setting", setting)))
			.as(why)
			.containsExactlyInAnyOrder((Object[]) recommended.split(" "));
	}

	@Test
	void onlyWhatIsPermittedIsRecommendedAndAVisitNeedsARegulatedService() {
		assertThat(everything()).allSatisfy((known) -> {
			List<Map<String, Object>> answers = this.decisions.ask("handling-actions", known);
			assertThat(actions("permitted", answers)).contains("onward-referral")
				.containsAll(actions("recommended", answers));
			assertThat(actions("permitted", answers).contains("compliance-visit"))
				.isEqualTo(Remit.REGULATED.code().equals(known.get("remit")));
			if (!known.containsValue(null)) {
				assertThat(actions("recommended", answers)).as("every assessed concern has a way").isNotEmpty();
			}
		});
	}

	@ParameterizedTest
	@EnumSource
	void aVisitIsPermittedJustWhereTheRegisterLetsItBeDecided(Setting setting) {
		String reference = this.concerns.open(NewConcerns.about(setting.code()));
		assertThat(actions("permitted",
				facts("remit", remit(setting.code(), Matter.CHILDREN_AND_SERVICES), "category", null, "severity", null,
						"deterioration", null, "setting", setting.code()))
			.contains("compliance-visit")).isEqualTo(isVisitAccepted(reference));
	}

	@Test
	void noVisitIsPermittedWhileTheServiceIsNotKnown() {
		assertThat(actions("permitted", facts("remit", remit(null, Matter.CHILDREN_AND_SERVICES), "category", null,
				"severity", null, "deterioration", null, "setting", null)))
			.doesNotContain("compliance-visit");
	}

	private boolean isVisitAccepted(String reference) {
		return catchThrowableOfType(Refused.class,
				() -> this.register.decide(reference, false, false, false, true, false, false)) == null;
	}

	private String remit(String setting, Matter matter) {
		return (String) this.decisions.askForOne("remit", facts("setting", setting, "matter", matter.code()))
			.get("remit");
	}

	private Set<Object> actions(String column, Map<String, String> known) {
		return actions(column, this.decisions.ask("handling-actions", known));
	}

	private static Set<Object> actions(String column, List<Map<String, Object>> answers) {
		return answers.stream()
			.map((rule) -> rule.get(column))
			.filter((action) -> !"".equals(action))
			.collect(Collectors.toSet());
	}

	/** All that can be known, with a setting of each kind that rules tell apart. */
	private static List<Map<String, String>> everything() {
		List<Map<String, String>> known = every("remit", codes(Remit.class));
		known = combined(known, "category", codes(Category.class));
		known = combined(known, "severity", codes(Severity.class));
		known = combined(known, "deterioration", codes(YesNo.class));
		return combined(known, "setting", orNotKnown("childrens-home", "boarding-school", "cafcass"));
	}

}
