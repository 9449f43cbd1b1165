package org.concernhandling.engine;

import org.camunda.bpm.engine.IdentityService;
import org.concernhandling.access.StaffGroup;
import org.concernhandling.identity.Custodians;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The members of the group of custodians, as the engine knows them. */
@Component
class EngineCustodians implements Custodians {

	private final ObjectProvider<IdentityService> identities;

	EngineCustodians(ObjectProvider<IdentityService> identities) {
		this.identities = identities;
	}

	@Override
	public boolean include(String person) {
		return Unchecked.byAuthorization(() -> this.identities.getObject()
			.createUserQuery()
			.userId(person)
			.memberOfGroup(StaffGroup.CUSTODIANS.id())
			.count()) > 0;
	}

}
