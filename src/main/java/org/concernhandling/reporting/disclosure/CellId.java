package org.concernhandling.reporting.disclosure;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a count counts. The same population, codes and days are the same cell, in whatever
 * table, publication or edition it stands.
 *
 * @param population who is counted, as a code, such as {@code qualifying}; named after
 * the days where something was done in them that could be done in others, too
 * @param codes what those who are counted have in common, as kind and code, such as
 * {@code setting} and {@code childrens-home}; empty for everybody
 * @param from the first day, in London
 * @param to the last day, which is counted too
 */
public record CellId(String population, SortedMap<String, String> codes, LocalDate from,
		LocalDate to) implements Comparable<CellId> {

	private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,127}");

	private static final Comparator<CellId> ORDER = Comparator.comparing(CellId::from)
		.thenComparing(CellId::to)
		.thenComparing(CellId::population)
		.thenComparing(CellId::codesAsText);

	/**
	 * Takes what a count counts.
	 * @throws IllegalArgumentException when something is no code, or the last day lies
	 * before the first
	 */
	public CellId {
		codes = Collections.unmodifiableSortedMap(new TreeMap<>(codes));
		requireCode(population);
		codes.forEach((kind, code) -> {
			requireCode(kind);
			requireCode(code);
		});
		if (to.isBefore(from)) {
			throw new IllegalArgumentException("A period ends on the day it begins or later");
		}
	}

	/** What a count counts, with its codes in any order. */
	public static CellId of(String population, Map<String, String> codes, LocalDate from, LocalDate to) {
		return new CellId(population, new TreeMap<>(codes), from, to);
	}

	/** The same count for other days. */
	CellId during(LocalDate first, LocalDate last) {
		return new CellId(this.population, this.codes, first, last);
	}

	/** Who is counted, whatever the days. */
	Series series() {
		return new Series(this.population, this.codes);
	}

	/**
	 * Who is counted, where the population is named after the days, as in
	 * {@code qualifying.decided-in-2017-04-01-to-2018-03-31}: of somebody something was
	 * done in these days, perhaps also in others. Such counts of days that follow each
	 * other do not add up, but shorter days are part of longer ones.
	 */
	Optional<Series> inAnyDays() {
		String days = "-in-%s-to-%s".formatted(this.from, this.to);
		return this.population.endsWith(days)
				? Optional
					.of(new Series(this.population.substring(0, this.population.length() - days.length()), this.codes))
				: Optional.empty();
	}

	/** Whether its days are some of the other one's. */
	boolean isWithin(CellId other) {
		return !this.from.isBefore(other.from) && !this.to.isAfter(other.to)
				&& !(this.from.equals(other.from) && this.to.equals(other.to));
	}

	/** The codes as one text, such as {@code category=b,setting=a}. */
	String codesAsText() {
		return this.codes.entrySet()
			.stream()
			.map((code) -> code.getKey() + "=" + code.getValue())
			.collect(Collectors.joining(","));
	}

	/** The codes again from {@link #codesAsText()}. */
	static SortedMap<String, String> codesOf(String text) {
		SortedMap<String, String> codes = new TreeMap<>();
		for (String code : text.split(",")) {
			int equals = code.indexOf('=');
			if (equals > 0) {
				codes.put(code.substring(0, equals), code.substring(equals + 1));
			}
		}
		return codes;
	}

	@Override
	public int compareTo(CellId other) {
		return ORDER.compare(this, other);
	}

	private static void requireCode(String code) {
		if (!CODE.matcher(code).matches()) {
			throw new IllegalArgumentException("A cell is named by codes only");
		}
	}

	/** Who is counted, whatever the days. */
	record Series(String population, SortedMap<String, String> codes) {

	}

}
