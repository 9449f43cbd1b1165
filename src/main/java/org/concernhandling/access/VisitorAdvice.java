package org.concernhandling.access;

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

}
