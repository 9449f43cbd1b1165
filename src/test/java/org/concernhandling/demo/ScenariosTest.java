package org.concernhandling.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.concernhandling.concern.vocabulary.Channel;
import org.concernhandling.concern.vocabulary.Code;
import org.concernhandling.concern.vocabulary.Confidentiality;
import org.concernhandling.concern.vocabulary.Standing;
import org.concernhandling.concern.vocabulary.YesNoNotKnown;
import org.concernhandling.demo.Scenario.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The rules of the invented concerns. */
class ScenariosTest {

	private static final Instant MONDAY_MORNING = Instant.parse("2026-11-23T07:00:00Z");

	private final List<Scenario> scenarios = Scenarios.read(new ObjectMapper());

	@Test
	void thereAreFortyOfThem() {
		assertThat(this.scenarios).hasSize(40).extracting(Scenario::name).doesNotHaveDuplicates();
	}

	@Test
	void theyAreAboutServicesOfTheDemonstration() throws IOException {
		Set<Long> urns = urns();
		assertThat(this.scenarios).allSatisfy((scenario) -> assertThat(urns).contains(scenario.urn()));
	}

	@Test
	void atLeastTwoAreAboutOneService() {
		assertThat(
				this.scenarios.stream().collect(Collectors.groupingBy(Scenario::urn, Collectors.counting())).values())
			.anyMatch((concerns) -> concerns > 1);
	}

	@Test
	void theyUseTheWordsOfTheVocabulary() {
		assertThat(this.scenarios).allSatisfy((scenario) -> {
			assertThat(Code.find(Channel.class, scenario.channel())).isPresent();
			assertThat(Code.find(Confidentiality.class, scenario.confidentiality())).isPresent();
			assertThat(Code.find(Standing.class, scenario.standing())).isPresent();
			assertThat(Code.find(YesNoNotKnown.class, scenario.risk())).isPresent();
			assertThat(scenario.narrative()).isNotBlank();
		});
	}

	@Test
	void theirReportersCannotBeReached() {
		assertThat(this.scenarios).extracting((scenario) -> scenario.reporter().get("email"))
			.filteredOn(Objects::nonNull)
			.allMatch((email) -> email.endsWith(".example"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-11-23T07:00:00Z", "2026-11-22T23:30:00Z", "2026-11-21T12:00:00Z",
			"2027-04-05T16:00:00Z" })
	void theirStepsFollowEachOtherAndLieInThePastOnEveryDay(Instant now) {
		assertThat(this.scenarios).allSatisfy((scenario) -> {
			Instant received = scenario.receivedAt(now);
			assertThat(received).isBefore(now);
			Instant before = received;
			for (Step step : scenario.steps()) {
				assertThat(step.day()).isLessThanOrEqualTo(scenario.received());
				Instant taken = scenario.takenAt(step, received, now);
				assertThat(taken).isBetween(before, now);
				before = taken;
			}
		});
	}

	@Test
	void oneOfTodayCameInAShortWhileAgoAtAnyTime() {
		Scenario today = this.scenarios.get(0);
		assertThat(today.received()).isZero();
		assertThat(Duration.between(today.receivedAt(MONDAY_MORNING), MONDAY_MORNING)).isLessThan(Duration.ofHours(1));
	}

	@Test
	void daysInAnswersCountFromTheDayOfTheStep() {
		Step step = new Step(0, "10:00", "task", "caseworker", Map.of("on", "in 14 days", "from", "2 days ago", "day",
				"today", "words", "in 14 days or so", "tick", true));
		assertThat(step.answersOn(MONDAY_MORNING)).containsEntry("on", "2026-12-07")
			.containsEntry("from", "2026-11-21")
			.containsEntry("day", "2026-11-23")
			.containsEntry("words", "in 14 days or so")
			.containsEntry("tick", true);
	}

	private static Set<Long> urns() throws IOException {
		try (BufferedReader services = new BufferedReader(new InputStreamReader(
				ScenariosTest.class.getResourceAsStream("/demo/services.csv"), StandardCharsets.UTF_8))) {
			return services.lines().skip(1).map((line) -> Long.valueOf(line.split(",")[0])).collect(Collectors.toSet());
		}
	}

}
