package org.concernhandling.engine.people;

import java.util.regex.Pattern;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.impl.AuthorizationServiceImpl;

/** Rights are given by ids to ids; the engine would take any text for one. */
class IdsOnlyAuthorizationService extends AuthorizationServiceImpl {

	private static final Pattern ID = Pattern.compile("\\*|[A-Za-z0-9][A-Za-z0-9:.@_-]*");

	@Override
	public Authorization saveAuthorization(Authorization authorization) {
		requireId(authorization.getUserId());
		requireId(authorization.getGroupId());
		requireId(authorization.getResourceId());
		return super.saveAuthorization(authorization);
	}

	private static void requireId(String id) {
		if (id != null && !id.isEmpty() && !ID.matcher(id).matches()) {
			throw new BadUserRequestException("Rights are given by ids: letters, figures and . : @ _ - only.");
		}
	}

}
