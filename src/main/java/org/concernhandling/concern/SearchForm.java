package org.concernhandling.concern;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.concernhandling.TypedDay;
import org.concernhandling.Urn;
import org.concernhandling.concern.ConcernSearch.Wanted;
import org.concernhandling.concern.vocabulary.Category;
import org.concernhandling.concern.vocabulary.Code;
import org.concernhandling.concern.vocabulary.Setting;

/** What somebody typed to find a concern, and what is wrong with it. */
class SearchForm {

	private static final int LONGEST = 300;

	private final Map<String, String> faults = new LinkedHashMap<>();

	private String reference = "";

	private String urn = "";

	private String service = "";

	private String setting = "";

	private String category = "";

	private String state = "";

	private String from = "";

	private String to = "";

	/** What is looked for, or nothing when something is wrong with it. */
	Optional<Wanted> wanted() {
		Optional<String> wantedReference = filled(this.reference).map((text) -> text.toUpperCase(Locale.ROOT));
		unless(wantedReference.filter((text) -> !Reference.isOne(text)).isEmpty(), "reference",
				"Write the reference as it was given, such as CN-7F3K-Q2XM");
		Optional<Long> wantedUrn = filled(this.urn).flatMap(Urn::read);
		unless(wantedUrn.isPresent() == filled(this.urn).isPresent(), "urn",
				"Write the unique reference number in figures, such as 1234567 or SC035409");
		unless(this.service.length() <= LONGEST, "service", "Write a shorter name");
		Optional<LocalDate> first = day(this.from, "from");
		Optional<LocalDate> last = day(this.to, "to");
		unless(first.isEmpty() || last.isEmpty() || !last.get().isBefore(first.get()), "to",
				"The last day must not be before the first");
		return this.faults.isEmpty() ? Optional
			.of(new Wanted(wantedReference, wantedUrn, this.service, Code.find(Setting.class, this.setting),
					Code.find(Category.class, this.category), filled(this.state).map("open"::equals), first, last))
				: Optional.empty();
	}

	private Optional<LocalDate> day(String text, String field) {
		Optional<LocalDate> day = filled(text).flatMap(TypedDay::read);
		unless(day.isPresent() == filled(text).isPresent(), field,
				"Write the day as year, month and day, such as 2026-04-06");
		return day;
	}

	private void unless(boolean right, String field, String fault) {
		if (!right) {
			this.faults.putIfAbsent(field, fault);
		}
	}

	private static Optional<String> filled(String text) {
		return Optional.of(text.strip()).filter((stripped) -> !stripped.isEmpty());
	}

	public Map<String, String> getFaults() {
		return this.faults;
	}

	public String getReference() {
		return this.reference;
	}

	public void setReference(String reference) {
		this.reference = reference;
	}

	public String getUrn() {
		return this.urn;
	}

	public void setUrn(String urn) {
		this.urn = urn;
	}

	public String getService() {
		return this.service;
	}

	public void setService(String service) {
		this.service = service;
	}

	public String getSetting() {
		return this.setting;
	}

	public void setSetting(String setting) {
		this.setting = setting;
	}

	public String getCategory() {
		return this.category;
	}

	public void setCategory(String category) {
		this.category = category;
	}

	public String getState() {
		return this.state;
	}

	public void setState(String state) {
		this.state = state;
	}

	public String getFrom() {
		return this.from;
	}

	public void setFrom(String from) {
		this.from = from;
	}

	public String getTo() {
		return this.to;
	}

	public void setTo(String to) {
		this.to = to;
	}

}
