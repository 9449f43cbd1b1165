package org.concernhandling.identity;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a reporter can be written to. At least one of e-mail and post is known. */
public final class Address {

	private final Reporter reporter;

	Address(Reporter reporter) {
		this.reporter = reporter;
	}

	/** The reporter's e-mail address, or nothing when they did not give one. */
	public Optional<String> email() {
		return Optional.ofNullable(this.reporter.email());
	}

	/**
	 * The lines on an envelope: the name, where the reporter gave it, and the postal
	 * address. Nothing when they gave no postal address.
	 */
	public Optional<String> envelope() {
		return Optional.ofNullable(this.reporter.address())
			.map((postal) -> Stream.concat(Stream.ofNullable(this.reporter.name()), postal.lines())
				.map(String::strip)
				.filter((line) -> !line.isEmpty())
				.collect(Collectors.joining("\n")));
	}

	@Override
	public String toString() {
		return "Address[sealed]";
	}

}
