package org.concernhandling.access;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The first administrator in production. Made once; afterwards the password is changed in
 * Admin, and both can go.
 *
 * @param id the name to sign in with
 * @param password the password to begin with
 */
@ConfigurationProperties("concerns.admin")
record AdminProperties(String id, String password) {

	@Override
	public String toString() {
		return "AdminProperties";
	}

}
