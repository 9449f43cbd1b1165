package org.concernhandling.identity;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Confirms the first custodians as the application starts, once accounts are there. Only
 * whoever runs the server can name them.
 */
@Component
@EnableConfigurationProperties(CustodianProperties.class)
class FirstCustodians implements ApplicationRunner {

	private static final Logger LOG = LoggerFactory.getLogger(FirstCustodians.class);

	private final Custodians custodians;

	private final CustodianProperties properties;

	FirstCustodians(Custodians custodians, CustodianProperties properties) {
		this.custodians = custodians;
		this.properties = properties;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		int left = this.custodians.confirmFirst(this.properties.firstCustodians());
		if (left > 0) {
			LOG.warn(
					"{} of those named in concerns.identity.first-custodians are not confirmed: there is no such account "
							+ "in the group of custodians, somebody else has set its password, or a confirmation was taken away. "
							+ "Take these names out: whoever makes such an account would be confirmed at a later start.",
					left);
		}
		if (!this.custodians.areConfirmed()) {
			LOG.warn("Nobody decides about identities: no custodian is confirmed, so nobody can confirm another. Name "
					+ "two of the group of custodians or more in concerns.identity.first-custodians and start again.");
		}
	}

}
