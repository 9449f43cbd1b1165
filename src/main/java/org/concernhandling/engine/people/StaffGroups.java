package org.concernhandling.engine.people;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.concernhandling.access.StaffGroup;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the stored groups, and what they may do, to what is declared here, at every
 * start.
 */
@Component("staffGroups")
class StaffGroups implements InitializingBean {

	private final IdentityService identity;

	private final AuthorizationService authorizations;

	private final TransactionTemplate transaction;

	StaffGroups(IdentityService identity, AuthorizationService authorizations,
			PlatformTransactionManager transactions) {
		this.identity = identity;
		this.authorizations = authorizations;
		this.transaction = new TransactionTemplate(transactions);
	}

	@Override
	public void afterPropertiesSet() {
		this.transaction.executeWithoutResult((status) -> {
			for (StaffGroup group : StaffGroup.values()) {
				bringUpToDate(group);
				bringGrantsUpToDate(group);
			}
		});
	}

	private void bringUpToDate(StaffGroup group) {
		Group stored = this.identity.createGroupQuery().groupId(group.id()).singleResult();
		if (stored == null) {
			stored = this.identity.newGroup(group.id());
			stored.setType((group == StaffGroup.ADMINISTRATORS) ? "SYSTEM" : "WORKFLOW");
		}
		else if (group.label().equals(stored.getName())) {
			return;
		}
		stored.setName(group.label());
		this.identity.saveGroup(stored);
	}

	/**
	 * What an administrator has granted to a group for one object by hand stays; what
	 * spans every object is ours.
	 */
	private void bringGrantsUpToDate(StaffGroup group) {
		List<Grant> missing = new ArrayList<>(StaffGrants.of(group));
		for (Authorization stored : stored(group)) {
			if (!missing.removeIf((grant) -> grant.isStoredAs(stored))) {
				this.authorizations.deleteAuthorization(stored.getId());
			}
		}
		for (Grant grant : missing) {
			Authorization authorization = this.authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
			authorization.setGroupId(group.id());
			this.authorizations.saveAuthorization(grant.on(authorization));
		}
	}

	private List<Authorization> stored(StaffGroup group) {
		List<Authorization> stored = new ArrayList<>();
		for (Resource resource : Resources.values()) {
			var query = this.authorizations.createAuthorizationQuery()
				.groupIdIn(group.id())
				.authorizationType(Authorization.AUTH_TYPE_GRANT)
				.resourceType(resource);
			stored.addAll(
					(resource == Resources.APPLICATION) ? query.list() : query.resourceId(Authorization.ANY).list());
		}
		return stored;
	}

}
