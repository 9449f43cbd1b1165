package org.concernhandling.concern.vocabulary;

/** The body that can act on a concern that is not ours. */
public enum Destination implements Code {

	MINISTRY_OF_JUSTICE("Ministry of Justice (Youth Custody Service)"),

	CARE_QUALITY_COMMISSION("Care Quality Commission"),

	DEPARTMENT_FOR_EDUCATION("Department for Education"),

	EARLY_YEARS_REGULATION("Ofsted early years regulation"),

	LOCAL_AUTHORITY("Local authority (designated officer or children's social care)"),

	LOCAL_GOVERNMENT_AND_SOCIAL_CARE_OMBUDSMAN("Local Government and Social Care Ombudsman"),

	PARLIAMENTARY_AND_HEALTH_SERVICE_OMBUDSMAN("Parliamentary and Health Service Ombudsman"),

	CARE_INSPECTORATE_WALES("Care Inspectorate Wales"),

	CARE_INSPECTORATE_SCOTLAND("Care Inspectorate (Scotland)"),

	REGULATION_AND_QUALITY_IMPROVEMENT_AUTHORITY("Regulation and Quality Improvement Authority (Northern Ireland)"),

	SOCIAL_WORK_ENGLAND("Social Work England"),

	NSPCC("NSPCC"),

	CHILDRENS_COMMISSIONER("Children's Commissioner"),

	POLICE("Police"),

	EMPLOYER_OR_ACAS("Employer's grievance procedure or Acas");

	private final String label;

	Destination(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
