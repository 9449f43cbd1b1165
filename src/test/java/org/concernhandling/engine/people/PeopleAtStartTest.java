package org.concernhandling.engine.people;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.concernhandling.access.Accounts;
import org.concernhandling.access.NewAccount;
import org.concernhandling.access.RunningApplication;
import org.concernhandling.access.Staff;
import org.concernhandling.access.StaffGroup;
import org.joda.time.DateTimeUtils;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@RunningApplication
class PeopleAtStartTest {

	@Autowired
	private StaffGroups groups;

	@Autowired
	private TasklistFilters filters;

	@Autowired
	private AuthorizationService authorizations;

	@Autowired
	private FilterService filterService;

	@Autowired
	private Accounts accounts;

	@Autowired
	private Clock clock;

	@Test
	void wrongPasswordsMakeTheNextAttemptWaitAMinuteAtMostAndNeverLockAnAccount() {
		String id = "guessed-at";
		this.accounts.create(new NewAccount(id, "Pat", "Person", Staff.PASSWORD, Set.of()));
		Instant now = Instant.now();
		try {
			for (int guess = 0; guess < 50; guess++) {
				now = now.plusSeconds(61);
				ClockUtil.setCurrentTime(Date.from(now));
				assertThat(this.accounts.signIn(id, "a guess")).isEmpty();
			}
			assertThat(this.accounts.signIn(id, Staff.PASSWORD)).as("at once").isEmpty();
			ClockUtil.setCurrentTime(Date.from(now.plusSeconds(61)));
			assertThat(this.accounts.signIn(id, Staff.PASSWORD)).as("a minute later").isPresent();
			assertThat(this.accounts.signIn(id, "a guess")).isEmpty();
			ClockUtil.setCurrentTime(Date.from(now.plusSeconds(61 + 4)));
			assertThat(this.accounts.signIn(id, Staff.PASSWORD)).as("the count begins anew").isPresent();
		}
		finally {
			DateTimeUtils.setCurrentMillisProvider(this.clock::millis);
		}
	}

	@Test
	void startingAgainChangesNothing() {
		Set<String> before = grants();
		startAgain();
		assertThat(grants()).isEqualTo(before);
	}

	@Test
	void eachFilterIsThereOnceInItsOrder() {
		startAgain();
		assertThat(this.filterService.createFilterQuery().list()).extracting(Filter::getName)
			.containsExactlyInAnyOrder("My tasks", "My groups' tasks", "Immediate risk", "Overdue", "Due today",
					"Awaiting a reply");
		Map<String, Object> priorities = this.filterService.createFilterQuery()
			.list()
			.stream()
			.collect(Collectors.toMap(Filter::getName, (filter) -> filter.getProperties().get("priority")));
		assertThat(priorities).containsEntry("My tasks", 0).containsEntry("Awaiting a reply", 5);
	}

	@Test
	void everyFilterIsOpenToWhoeverHandlesConcernsAndToNobodyElse() {
		List<Authorization> open = this.authorizations.createAuthorizationQuery().resourceType(Resources.FILTER).list();
		assertThat(open).extracting(Authorization::getGroupId)
			.containsOnly(StaffGroup.handlingConcerns().map(StaffGroup::id).toArray(String[]::new));
		assertThat(open).hasSize((int) (TasklistFilter.values().length * StaffGroup.handlingConcerns().count()));
	}

	@Test
	void aGrantThatIsNotDeclaredIsTakenBackAndAMissingOneIsGiven() {
		Set<String> declared = grants();
		Authorization tooMuch = this.authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
		tooMuch.setGroupId(StaffGroup.MANAGERS.id());
		this.authorizations
			.saveAuthorization(Grant.toEvery(Resources.PROCESS_INSTANCE, Permissions.DELETE).on(tooMuch));
		Authorization cockpit = this.authorizations.createAuthorizationQuery()
			.groupIdIn(StaffGroup.MANAGERS.id())
			.resourceType(Resources.APPLICATION)
			.resourceId("cockpit")
			.singleResult();
		this.authorizations.deleteAuthorization(cockpit.getId());

		startAgain();

		assertThat(grants()).isEqualTo(declared);
	}

	@Test
	void aPasswordIsLong() {
		NewAccount weak = new NewAccount("newcomer", "New", "Comer", "short", Set.of(StaffGroup.CASEWORKERS));
		assertThatIllegalArgumentException().isThrownBy(() -> this.accounts.create(weak))
			.withMessageContaining("12 characters");
		assertThat(this.accounts.exists("newcomer")).isFalse();
	}

	@Test
	void askingForAPasswordIsNoAttemptToSignIn() {
		String id = StaffGroup.SCHEDULING.id();
		for (int i = 0; i < 12; i++) {
			assertThat(this.accounts.hasPassword(id, "demo")).isFalse();
		}
		assertThat(this.accounts.hasPassword(id, Staff.PASSWORD)).isTrue();
		assertThat(this.accounts.signIn(id, Staff.PASSWORD)).isPresent();
	}

	private void startAgain() {
		this.groups.afterPropertiesSet();
		this.filters.afterPropertiesSet();
	}

	private Set<String> grants() {
		return this.authorizations.createAuthorizationQuery()
			.list()
			.stream()
			.filter((stored) -> stored.getResourceType() != Resources.TASK.resourceType()
					|| stored.getResourceId().equals(Authorization.ANY))
			.map((stored) -> "%s %d %s %s".formatted(stored.getGroupId(), stored.getResourceType(),
					stored.getResourceId(), List.of(stored.getPermissions(Permissions.values()))))
			.collect(Collectors.toSet());
	}

}
