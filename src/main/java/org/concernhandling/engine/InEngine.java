package org.concernhandling.engine;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.Authentication;

/** People as the engine knows them. */
public final class InEngine {

	private InEngine() {
	}

	/** The ids of the groups that somebody is in, whoever asks. */
	public static List<String> groups(IdentityService identities, String person) {
		return Unchecked.byAuthorization(() -> identities.createGroupQuery().groupMember(person).list())
			.stream()
			.map(Group::getId)
			.toList();
	}

	/** First and last name, as far as an account says them; an empty text otherwise. */
	public static String fullName(User user) {
		return Stream.of(user.getFirstName(), user.getLastName())
			.filter((name) -> name != null && !name.isBlank())
			.map(String::strip)
			.collect(Collectors.joining(" "));
	}

	/**
	 * Does something with what the engine lets a person do and see. Whoever was signed in
	 * to the engine before is so again afterwards.
	 */
	public static <T> T as(IdentityService identities, String person, Supplier<T> work) {
		Authentication before = identities.getCurrentAuthentication();
		try {
			// Whoever is signed in may not see the groups of others.
			identities.clearAuthentication();
			identities.setAuthentication(person, groups(identities, person));
			return work.get();
		}
		finally {
			identities.clearAuthentication();
			if (before != null) {
				identities.setAuthentication(before);
			}
		}
	}

}
