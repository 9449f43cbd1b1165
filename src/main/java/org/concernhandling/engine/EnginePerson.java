package org.concernhandling.engine;

import java.util.Optional;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.concernhandling.concern.CurrentPerson;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Whoever is signed in to the engine; on our own pages, whoever is signed in to the
 * application.
 */
@Component
class EnginePerson implements CurrentPerson {

	private final ObjectProvider<IdentityService> identities;

	EnginePerson(ObjectProvider<IdentityService> identities) {
		this.identities = identities;
	}

	@Override
	public Optional<String> id() {
		Authentication inEngine = this.identities.getObject().getCurrentAuthentication();
		if (inEngine != null && inEngine.getUserId() != null) {
			return Optional.of(inEngine.getUserId());
		}
		return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
			.filter((authentication) -> !(authentication instanceof AnonymousAuthenticationToken))
			.map(org.springframework.security.core.Authentication::getName);
	}

}
