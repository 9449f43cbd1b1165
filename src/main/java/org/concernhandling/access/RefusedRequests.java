package org.concernhandling.access;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sees who is answered with 403, whichever part of the application says so, and has it
 * recorded. Who has not signed in is nobody, and is not recorded.
 */
public final class RefusedRequests extends OncePerRequestFilter {

	private static final String PATTERN = RefusedRequests.class.getName() + ".pattern";

	private static final String RECORDED = RefusedRequests.class.getName() + ".recorded";

	private final RefusalBook book;

	RefusedRequests(RefusalBook book) {
		this.book = book;
	}

	/**
	 * Tells by which pattern an address was known, where that is not one of our own
	 * pages.
	 * @param pattern a path with stars for its places
	 */
	public static void knownAs(HttpServletRequest request, String pattern) {
		request.setAttribute(PATTERN, pattern);
	}

	/** Tells that whatever refuses this request has recorded it with more about it. */
	public static void recorded(HttpServletRequest request) {
		request.setAttribute(RECORDED, true);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		chain.doFilter(request, response);
		Authentication person = SecurityContextHolder.getContext().getAuthentication();
		if (response.getStatus() == HttpStatus.FORBIDDEN.value() && person != null
				&& !(person instanceof AnonymousAuthenticationToken) && request.getAttribute(RECORDED) == null) {
			this.book.refused(person.getName(), request, (String) request.getAttribute(PATTERN));
		}
	}

}
