package org.concernhandling.identity;

import java.util.Optional;

/** How a reporter can be written to. At least one of e-mail and post is known. */
public final class Address {

	private final Reporter reporter;

	Address(Reporter reporter) {
		this.reporter = reporter;
	}

	/** The reporter's name, or nothing when they did not give it. */
	public Optional<String> name() {
		return Optional.ofNullable(this.reporter.name());
	}

	/** The reporter's e-mail address, or nothing when they did not give one. */
	public Optional<String> email() {
		return Optional.ofNullable(this.reporter.email());
	}

	/** The reporter's postal address, or nothing when they did not give one. */
	public Optional<String> postal() {
		return Optional.ofNullable(this.reporter.address());
	}

	@Override
	public String toString() {
		return "Address[sealed]";
	}

}
