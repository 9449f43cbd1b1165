package org.concernhandling.identity;

import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a reporter said about themselves. What they did not say is null.
 *
 * @param address a postal address, on several lines
 */
public record Reporter(String name, String email, String phone, String address) {

	/** A reporter who said nothing about themselves. */
	public static final Reporter UNKNOWN = new Reporter(null, null, null, null);

	boolean hasSaidSomething() {
		return Stream.of(this.name, this.email, this.phone, this.address).anyMatch(Objects::nonNull);
	}

	@Override
	public String toString() {
		return "Reporter[sealed]";
	}

}
