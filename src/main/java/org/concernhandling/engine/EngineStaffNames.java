package org.concernhandling.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.camunda.bpm.engine.IdentityService;
import org.concernhandling.StaffNames;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Names as the accounts have them, whatever the engine lets the person see. */
@Component
class EngineStaffNames implements StaffNames {

	/** Looked up when they are used: the engine's models call what asks here. */
	private final ObjectProvider<IdentityService> identities;

	EngineStaffNames(ObjectProvider<IdentityService> identities) {
		this.identities = identities;
	}

	@Override
	public Map<String, String> of(Collection<String> ids) {
		Map<String, String> names = new HashMap<>();
		ids.stream().filter(Objects::nonNull).forEach((id) -> names.put(id, id));
		if (!names.isEmpty()) {
			String[] asked = names.keySet().toArray(String[]::new);
			Unchecked.byAuthorization(() -> this.identities.getObject().createUserQuery().userIdIn(asked).list())
				.stream()
				.filter((user) -> !InEngine.fullName(user).isEmpty())
				.forEach((user) -> names.put(user.getId(), InEngine.fullName(user) + " (" + user.getId() + ")"));
		}
		return names;
	}

}
