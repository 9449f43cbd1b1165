package org.concernhandling.identity;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** Custodians of tests, confirmed as the first ones are when the application starts. */
public final class ConfirmedCustodians {

	private ConfirmedCustodians() {
	}

	/** Confirms people who are in the group of custodians, and were never unconfirmed. */
	public static void are(Custodians custodians, String... people) {
		assertThat(custodians.confirmFirst(List.of(people))).as("not confirmed").isZero();
	}

	/** Whether somebody decides about identities. */
	public static boolean decides(Custodians custodians, String person) {
		return custodians.decides(person);
	}

}
