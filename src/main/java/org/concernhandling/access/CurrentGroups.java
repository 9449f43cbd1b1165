package org.concernhandling.access;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Knows whether people are still in the groups with which they signed in. It asks the
 * accounts, and what they said for up to a minute on each node.
 */
@Component
class CurrentGroups {

	static final Duration KEPT = Duration.ofMinutes(1);

	private static final int MOST_PEOPLE = 10_000;

	private final LoadingCache<String, Optional<Set<String>>> groups;

	@Autowired
	CurrentGroups(Accounts accounts) {
		this(accounts, Ticker.systemTicker());
	}

	CurrentGroups(Accounts accounts, Ticker time) {
		this.groups = Caffeine.newBuilder()
			.expireAfterWrite(KEPT)
			.maximumSize(MOST_PEOPLE)
			.ticker(time)
			.build(accounts::groupsOf);
	}

	/** Whether an account is still there, and in the same groups. */
	boolean areThoseOf(Account account) {
		if (isIn(account)) {
			return true;
		}
		// Whoever has signed in since knows better than what is kept.
		this.groups.invalidate(account.id());
		return isIn(account);
	}

	private boolean isIn(Account account) {
		return this.groups.get(account.id()).filter(account.groups()::equals).isPresent();
	}

}
