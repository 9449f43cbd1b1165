package org.concernhandling.access;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells the frame of every page who looks at it. */
@ControllerAdvice
class VisitorAdvice {

	@ModelAttribute("visitor")
	Visitor visitor(Authentication authentication, HttpServletRequest request) {
		if (authentication != null && authentication.getPrincipal() instanceof Account account) {
			return Visitor.of(account, request.getServletPath());
		}
		return null;
	}

	/**
	 * Whether an address was not found that a member of staff opened below those of the
	 * case files.
	 */
	@ModelAttribute("caseFileNotFound")
	boolean caseFileNotFound(Authentication authentication, HttpServletRequest request) {
		return authentication != null && authentication.getPrincipal() instanceof Account
				&& request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String address
				&& address.startsWith(request.getContextPath() + "/concerns/");
	}

}
