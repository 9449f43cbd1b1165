package org.concernhandling.access;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session of whoever has left a group or come into one since they signed in, and
 * of whose account is gone: what they may open was settled then. They sign in anew.
 */
class SessionsOfChangedPeople extends OncePerRequestFilter {

	private final CurrentGroups groups;

	private final SignInBook book;

	SessionsOfChangedPeople(CurrentGroups groups, SignInBook book) {
		this.groups = groups;
		this.book = book;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		HttpSession session = request.getSession(false);
		Authentication person = SecurityContextHolder.getContext().getAuthentication();
		if (session != null && person != null && person.getPrincipal() instanceof Account account
				&& !this.groups.areThoseOf(account)) {
			this.book.groupsChanged(account);
			session.invalidate();
			SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
		}
		chain.doFilter(request, response);
	}

}
