package org.concernhandling.access;

import java.util.List;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** Checks an id and a password, for the sign-in page and for HTTP Basic alike. */
@Component
class SignIn implements AuthenticationProvider {

	private final Accounts accounts;

	private final SignInBook book;

	SignIn(Accounts accounts, SignInBook book) {
		this.accounts = accounts;
		this.book = book;
	}

	@Override
	public Authentication authenticate(Authentication attempt) {
		String password = (attempt.getCredentials() != null) ? attempt.getCredentials().toString() : "";
		String id = attempt.getName().strip();
		Account account = this.accounts.signIn(id, password).orElseThrow(() -> {
			this.book.refused(id);
			// One message whatever was wrong, and without the id: it is not for the log.
			return new BadCredentialsException("Sign-in refused");
		});
		this.book.signedIn(account, attempt);
		return UsernamePasswordAuthenticationToken.authenticated(account, null, authorities(account));
	}

	@Override
	public boolean supports(Class<?> type) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
	}

	private static List<GrantedAuthority> authorities(Account account) {
		return account.groups()
			.stream()
			.sorted()
			.<GrantedAuthority>map((group) -> new SimpleGrantedAuthority("ROLE_" + group))
			.toList();
	}

}
