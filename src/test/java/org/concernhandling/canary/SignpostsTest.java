package org.concernhandling.canary;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SignpostsTest {

	private final Signposts signposts = new Signposts();

	@Test
	void pointToTheAnswerAndToTheProcessThatAsksForIt() {
		assertThat(this.signposts.towards(List.of("compliance-visit/complied-yes")))
			.satisfies((answers) -> assertThat(answers.get("complied")).containsExactly("yes"))
			.satisfies((answers) -> assertThat(answers.get("enforcement")).containsExactly("compliance-notice"))
			.satisfies((answers) -> assertThat(answers.get("complianceVisit")).containsExactly("true"));
	}

	@Test
	void pointNowhereWhenEverythingWasTaken() {
		assertThat(this.signposts.towards(List.of())).isEmpty();
	}

	@Test
	void pointToAnyOtherAnswerWhereThatIsTheDefault() {
		Set<String> answers = this.signposts.towards(List.of("compliance-visit/complied-no")).get("complied");
		assertThat(Signposts.among(List.of("yes", "no", "partly"), answers)).containsExactly("no", "partly");
	}

}
