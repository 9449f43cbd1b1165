package org.concernhandling.access;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/**
 * A form that was sent after the session had ended leads back to the sign-in page; other
 * refusals get their page.
 */
class FriendlyRefusal implements AccessDeniedHandler {

	private final AccessDeniedHandler refusal = new AccessDeniedHandlerImpl();

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException ex)
			throws IOException, ServletException {
		// The request itself does not know its user yet when a forged or late form is
		// refused.
		if (ex instanceof CsrfException && SecurityContextHolder.getContext().getAuthentication() == null) {
			response.sendRedirect(request.getContextPath() + "/login?expired");
			return;
		}
		this.refusal.handle(request, response, ex);
	}

}
