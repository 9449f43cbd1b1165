package org.concernhandling.access;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

/** For how long a person counts as being in groups that they have left. */
class CurrentGroupsTest {

	private static final Set<String> BEFORE = Set.of("caseworkers", "custodians");

	private static final Set<String> NOW = Set.of("caseworkers");

	private final Accounts accounts = mock(Accounts.class);

	private final AtomicLong time = new AtomicLong();

	private final CurrentGroups groups = new CurrentGroups(this.accounts, this.time::get);

	@Test
	void whoeverLeavesAGroupIsNoticedWithinAMinuteAndAccountsAreAskedOnceInThat() {
		given(this.accounts.groupsOf("pat")).willReturn(Optional.of(BEFORE));
		assertThat(this.groups.areThoseOf(pat(BEFORE))).isTrue();
		given(this.accounts.groupsOf("pat")).willReturn(Optional.of(NOW));
		pass(Duration.ofSeconds(59));
		assertThat(this.groups.areThoseOf(pat(BEFORE))).isTrue();
		verify(this.accounts, times(1)).groupsOf("pat");
		pass(Duration.ofSeconds(1));
		assertThat(this.groups.areThoseOf(pat(BEFORE))).isFalse();
	}

	@Test
	void whoeverSignsInAnewWithOtherGroupsIsTheSameAtOnce() {
		given(this.accounts.groupsOf("pat")).willReturn(Optional.of(BEFORE));
		assertThat(this.groups.areThoseOf(pat(BEFORE))).isTrue();
		given(this.accounts.groupsOf("pat")).willReturn(Optional.of(NOW));
		assertThat(this.groups.areThoseOf(pat(NOW))).isTrue();
		assertThat(this.groups.areThoseOf(pat(BEFORE))).as("the session before").isFalse();
	}

	@Test
	void anAccountThatIsGoneIsInNoGroupsNotEvenInNone() {
		given(this.accounts.groupsOf("pat")).willReturn(Optional.empty());
		assertThat(this.groups.areThoseOf(pat(Set.of()))).isFalse();
	}

	private void pass(Duration duration) {
		this.time.addAndGet(duration.toNanos());
	}

	private static Account pat(Set<String> groups) {
		return new Account("pat", "Pat Person", groups);
	}

}
