package org.concernhandling.directory;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.concernhandling.concern.vocabulary.Setting;

/**
 * The provider types of the published lists, and the settings that they are. Case and
 * punctuation do not matter.
 */
final class ProviderType {

	private static final Map<Setting, List<String>> SPELLINGS = new EnumMap<>(Map.ofEntries(
			Map.entry(Setting.CHILDRENS_HOME, List.of("Children's home", "Children's homes", "Secure children's home",
					"Short break children's home", "Residential special school (registered as a children's home)",
					"Residential special school registered as a children's home")),
			Map.entry(Setting.RESIDENTIAL_FAMILY_CENTRE,
					List.of("Residential family centre", "Residential family centres")),
			Map.entry(Setting.INDEPENDENT_FOSTERING_AGENCY,
					List.of("Independent fostering agency", "Independent fostering agencies", "Fostering agency",
							"IFA")),
			Map.entry(Setting.VOLUNTARY_ADOPTION_AGENCY,
					List.of("Voluntary adoption agency", "Voluntary adoption agencies", "VAA")),
			Map.entry(Setting.ADOPTION_SUPPORT_AGENCY,
					List.of("Adoption support agency", "Adoption support agencies", "ASA")),
			Map.entry(Setting.RESIDENTIAL_HOLIDAY_SCHEME,
					List.of("Residential holiday scheme for disabled children",
							"Residential holiday schemes for disabled children", "Residential holiday scheme",
							"Holiday scheme for disabled children")),
			Map.entry(Setting.SUPPORTED_ACCOMMODATION,
					List.of("Supported accommodation", "Supported accommodation provider",
							"Supported accommodation for 16 and 17 year olds")),
			Map.entry(Setting.LOCAL_AUTHORITY_CHILDRENS_SERVICES,
					List.of("Local authority children's services", "Local authority", "Children's services",
							"Local authority fostering agency", "Local authority adoption agency",
							"Local authority fostering service")),
			Map.entry(Setting.BOARDING_SCHOOL, List.of("Boarding school", "Boarding schools")),
			Map.entry(Setting.RESIDENTIAL_SPECIAL_SCHOOL,
					List.of("Residential special school", "Residential special schools")),
			Map.entry(Setting.FURTHER_EDUCATION_COLLEGE,
					List.of("Further education college with residential accommodation",
							"Further education colleges with residential accommodation", "Further education college",
							"FE college with residential accommodation", "College")),
			Map.entry(Setting.CAFCASS, List.of("Cafcass", "Children and Family Court Advisory and Support Service")),
			Map.entry(Setting.SECURE_TRAINING_CENTRE,
					List.of("Secure training centre", "Secure training centres", "STC")),
			Map.entry(Setting.YOUTH_OFFENDING_TEAM, List.of("Youth offending team", "Youth offending service")),
			Map.entry(Setting.SCHOOL,
					List.of("School", "Day school", "School (day)", "Maintained school", "Academy",
							"Independent school", "Special school")),
			Map.entry(Setting.CHILDMINDER, List.of("Childminder", "Childminders")),
			Map.entry(Setting.NURSERY,
					List.of("Nursery", "Childcare on non-domestic premises", "Childcare on domestic premises",
							"Nursery or other early years provider", "Early years provider")),
			Map.entry(Setting.HEALTH_SERVICE, List.of("Health service", "NHS trust", "Hospital")),
			Map.entry(Setting.ADULT_SOCIAL_CARE, List.of("Adult social care", "Adult care home")),
			Map.entry(Setting.OUTSIDE_ENGLAND, List.of("Service outside England")),
			Map.entry(Setting.OTHER, List.of("Another service", "Other"))));

	private static final Map<String, Setting> SETTINGS = new HashMap<>();

	static {
		SPELLINGS
			.forEach((setting, spellings) -> spellings.forEach((spelling) -> SETTINGS.put(letters(spelling), setting)));
	}

	private ProviderType() {
	}

	/** The setting of a provider type, or nothing when no list is known to use it. */
	static Optional<Setting> setting(String type) {
		return Optional.ofNullable(SETTINGS.get(letters(type)));
	}

	/**
	 * A text without case, spaces and punctuation, so that spellings of one thing are
	 * equal.
	 */
	static String letters(String text) {
		return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
	}

}
