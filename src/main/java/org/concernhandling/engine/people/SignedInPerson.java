package org.concernhandling.engine.people;

import jakarta.servlet.http.HttpServletRequest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;
import org.concernhandling.access.Account;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Tells the engine's web applications and its REST interface who has signed in. The
 * engine makes it by its class name and reads the person's groups itself.
 */
public class SignedInPerson extends ContainerBasedAuthenticationProvider {

	/** Takes the person from the one sign-in. */
	@Override
	public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication != null && authentication.getPrincipal() instanceof Account account) {
			return AuthenticationResult.successful(account.id());
		}
		return AuthenticationResult.unsuccessful();
	}

}
