package org.concernhandling.engine.people;

import java.util.Set;

import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;

/**
 * What a group may do with a resource.
 *
 * @param id the resource's id, or {@code *} for every one
 */
record Grant(Resource resource, String id, Set<Permission> permissions) {

	static Grant to(Resource resource, String id, Permission... permissions) {
		return new Grant(resource, id, Set.of(permissions));
	}

	static Grant toEvery(Resource resource, Permission... permissions) {
		return to(resource, Authorization.ANY, permissions);
	}

	/** Whether the stored authorisation is this grant, no more and no less. */
	boolean isStoredAs(Authorization stored) {
		int bits = this.permissions.stream().mapToInt(Permission::getValue).reduce(0, (all, bit) -> all | bit);
		return stored.getResourceType() == this.resource.resourceType() && this.id.equals(stored.getResourceId())
				&& ((AuthorizationEntity) stored).getPermissions() == bits;
	}

	/** Writes the grant into a new authorisation. */
	Authorization on(Authorization authorization) {
		authorization.setResource(this.resource);
		authorization.setResourceId(this.id);
		authorization.setPermissions(this.permissions.toArray(Permission[]::new));
		return authorization;
	}

}
