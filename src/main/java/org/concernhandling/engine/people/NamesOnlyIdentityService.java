package org.concernhandling.engine.people;

import java.util.regex.Pattern;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.concernhandling.EmailAddress;

/**
 * Accounts and groups have names, and nothing that could be a sentence: names of up to
 * four words, addresses, types in capitals.
 */
class NamesOnlyIdentityService extends IdentityServiceImpl {

	private static final Pattern NAME = Pattern
		.compile("[\\p{L}\\p{N}\\p{M}.'’&/()-]{1,30}( [\\p{L}\\p{N}\\p{M}.'’&/()-]{1,30}){0,3}");

	private static final Pattern TYPE = Pattern.compile("[A-Z]{1,20}");

	@Override
	public void saveUser(User user, boolean skipPasswordPolicy) {
		requireName(user.getFirstName());
		requireName(user.getLastName());
		String email = user.getEmail();
		if (email != null && !email.isEmpty() && !EmailAddress.isOne(email)) {
			throw new BadUserRequestException("This is not an e-mail address.");
		}
		super.saveUser(user, skipPasswordPolicy);
	}

	@Override
	public void saveGroup(Group group) {
		requireName(group.getName());
		if (group.getType() != null && !TYPE.matcher(group.getType()).matches()) {
			throw new BadUserRequestException("The type of a group is a word in capitals, such as WORKFLOW.");
		}
		super.saveGroup(group);
	}

	private static void requireName(String name) {
		if (name != null && !name.isEmpty() && !NAME.matcher(name).matches()) {
			throw new BadUserRequestException("A name has at most four words, and nothing else belongs here.");
		}
	}

}
