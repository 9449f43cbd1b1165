package org.concernhandling.identity;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The custodians to begin with.
 *
 * @param firstCustodians their sign-in names
 */
@ConfigurationProperties("concerns.identity")
record CustodianProperties(List<String> firstCustodians) {

	CustodianProperties {
		firstCustodians = (firstCustodians != null)
				? firstCustodians.stream().map(String::strip).filter((person) -> !person.isEmpty()).toList()
				: List.of();
	}

	@Override
	public String toString() {
		return "CustodianProperties";
	}

}
