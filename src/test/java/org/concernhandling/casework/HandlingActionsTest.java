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
class HandlingActionsTest {

	@Autowired
	DecisionTables decisions;

	@Autowired
	Concerns concerns;

	@Autowired
	Register register;

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
