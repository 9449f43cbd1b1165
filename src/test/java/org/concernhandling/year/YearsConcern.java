package org.concernhandling.year;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.concernhandling.concern.vocabulary.Matter;
import org.concernhandling.concern.vocabulary.Setting;

/** A concern of the year: what people know of it, and what it must look like. */
class YearsConcern {

	private final int number;

	private final Setting setting;

	private final Matter matter;

	private final int patience;

	private final ExpectedConcern expected;

	private final List<String> steps = new ArrayList<>();

	private int completed;

	/**
	 * A new one.
	 * @param matter what it turns out to be about
	 * @param number its number in the year, from 1
	 * @param patience after how many tasks people look for the end
	 */
	YearsConcern(int number, Setting setting, Matter matter, int patience, ExpectedConcern expected) {
		this.number = number;
		this.setting = setting;
		this.matter = matter;
		this.patience = patience;
		this.expected = expected;
	}

	int number() {
		return this.number;
	}

	Setting setting() {
		return this.setting;
	}

	/** The service that it is about, if it turns out so; of no other concern. */
	long urn() {
		return 90_000_000L + this.number;
	}

	String reference() {
		return this.expected.reference();
	}

	ExpectedConcern expected() {
		return this.expected;
	}

	/** What has happened to it, without a word of what was said. */
	List<String> steps() {
		return this.steps;
	}

	/** What people find out about it. */
	Map<String, String> known() {
		return Map.of("setting", this.setting.code(), "matter", this.matter.code());
	}

	void completed() {
		this.completed++;
	}

	/** Whether people look for the end. */
	boolean isTiring() {
		return this.completed >= this.patience;
	}

}
