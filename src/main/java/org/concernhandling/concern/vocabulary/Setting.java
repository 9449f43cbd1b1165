package org.concernhandling.concern.vocabulary;

/**
 * The kind of service a concern is about, and with it what the inspectorate may do there.
 */
public enum Setting implements Code {

	CHILDRENS_HOME("Children's home", Remit.REGULATED),

	RESIDENTIAL_FAMILY_CENTRE("Residential family centre", Remit.REGULATED),

	INDEPENDENT_FOSTERING_AGENCY("Independent fostering agency", Remit.REGULATED),

	VOLUNTARY_ADOPTION_AGENCY("Voluntary adoption agency", Remit.REGULATED),

	ADOPTION_SUPPORT_AGENCY("Adoption support agency", Remit.REGULATED),

	RESIDENTIAL_HOLIDAY_SCHEME("Residential holiday scheme for disabled children", Remit.REGULATED),

	SUPPORTED_ACCOMMODATION("Supported accommodation for 16 and 17 year olds", Remit.REGULATED),

	LOCAL_AUTHORITY_CHILDRENS_SERVICES("Local authority children's services", Remit.INSPECTED_ONLY),

	BOARDING_SCHOOL("Boarding school", Remit.INSPECTED_ONLY),

	RESIDENTIAL_SPECIAL_SCHOOL("Residential special school", Remit.INSPECTED_ONLY),

	FURTHER_EDUCATION_COLLEGE("Further education college with residential accommodation", Remit.INSPECTED_ONLY),

	CAFCASS("Cafcass", Remit.INSPECTED_ONLY),

	/** Inspected with others, but nobody can blow the whistle to us about one. */
	SECURE_TRAINING_CENTRE("Secure training centre", Remit.NOT_OURS),

	YOUTH_OFFENDING_TEAM("Youth offending team", Remit.NOT_OURS),

	SCHOOL("School (day)", Remit.NOT_OURS),

	CHILDMINDER("Childminder", Remit.NOT_OURS),

	NURSERY("Nursery or other early years provider", Remit.NOT_OURS),

	HEALTH_SERVICE("Health service", Remit.NOT_OURS),

	ADULT_SOCIAL_CARE("Adult social care", Remit.NOT_OURS),

	OUTSIDE_ENGLAND("Service outside England", Remit.NOT_OURS),

	OTHER("Another service", Remit.NOT_OURS);

	private final String label;

	private final Remit remit;

	Setting(String label, Remit remit) {
		this.label = label;
		this.remit = remit;
	}

	@Override
	public String label() {
		return this.label;
	}

	/** Whether services of this kind are regulated, inspected only, or neither. */
	public Remit remit() {
		return this.remit;
	}

}
