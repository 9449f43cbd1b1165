package org.concernhandling.access;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpSession;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.session.HttpSessionDestroyedEvent;
import org.springframework.stereotype.Component;

/**
 * Tells the audit who signs in and out, whose session ends by time, and who is refused,
 * before anything else happens: whoever cannot be recorded does not come in. A program
 * sends its password with every call; it is told once an hour on each node.
 */
@Component
class SignInBook {

	private static final int MOST_PROGRAMS = 1000;

	private final Cache<String, Boolean> programs = Caffeine.newBuilder()
		.expireAfterWrite(Duration.ofHours(1))
		.maximumSize(MOST_PROGRAMS)
		.build();

	private final Accounts accounts;

	private final ApplicationEventPublisher events;

	SignInBook(Accounts accounts, ApplicationEventPublisher events) {
		this.accounts = accounts;
		this.events = events;
	}

	void signedIn(Account account, Authentication attempt) {
		// The sign-in page has begun a session; a call without one comes from a program.
		if (attempt.getDetails() instanceof WebAuthenticationDetails details && details.getSessionId() == null) {
			this.programs.get(account.id(), (id) -> {
				this.events.publishEvent(SignInRecord.signedIn(id, true));
				return true;
			});
		}
		else {
			this.events.publishEvent(SignInRecord.signedIn(account.id(), false));
		}
	}

	void refused(String id) {
		this.events.publishEvent(SignInRecord.refused((!id.isEmpty() && this.accounts.exists(id)) ? id : null));
	}

	/** A session ends because its person is in other groups now, or has no account. */
	void groupsChanged(Account account) {
		this.events.publishEvent(SignInRecord.groupsChanged(account.id()));
	}

	@EventListener
	void on(LogoutSuccessEvent event) {
		this.events.publishEvent(SignInRecord.signedOut(event.getAuthentication().getName()));
	}

	/** A session that ends otherwise has been signed out of, or the application stops. */
	@EventListener
	void on(HttpSessionDestroyedEvent event) {
		HttpSession session = event.getSession();
		Duration idle = Duration.ofMillis(System.currentTimeMillis() - session.getLastAccessedTime());
		Duration longest = Duration.ofSeconds(session.getMaxInactiveInterval());
		if (!longest.isNegative() && !longest.isZero() && idle.compareTo(longest) >= 0) {
			event.getSecurityContexts()
				.forEach((context) -> this.events
					.publishEvent(SignInRecord.ended(context.getAuthentication().getName())));
		}
	}

}
