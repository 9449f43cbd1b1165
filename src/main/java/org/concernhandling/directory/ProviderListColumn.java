package org.concernhandling.directory;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The columns of the published list of providers, and how their headers are spelt. */
enum ProviderListColumn {

	URN("urn", "providerurn", "settingurn", "ofstedurn", "uniquereferencenumber"),

	NAME("name", "providername", "nameofprovider", "settingname", "servicename", "organisationname"),

	TYPE("providertype", "typeofprovider", "type", "settingtype", "servicetype", "provisiontype", "organisationtype"),

	LOCAL_AUTHORITY("localauthority", "localauthorityname", "laname", "la"),

	REGION("region", "ofstedregion", "regionname", "governmentofficeregion"),

	REGISTRATION_STATUS("registrationstatus", "statusofregistration", "status", "providerstatus"),

	LAST_INSPECTION("lastinspectiondate", "lastinspection", "dateoflastinspection", "latestinspectiondate",
			"latestinspection", "dateoflatestinspection", "latestfullinspectiondate", "mostrecentinspectiondate"),

	NEXT_INSPECTION("nextinspectiondate", "nextinspection", "dateofnextinspection", "plannedinspectiondate",
			"nextplannedinspection", "nextinspectiondue");

	private final Set<String> spellings;

	ProviderListColumn(String... spellings) {
		this.spellings = Set.of(spellings);
	}

	/**
	 * The column that a header names, or nothing when it is a column that we do not need.
	 */
	static Optional<ProviderListColumn> of(String header) {
		String letters = ProviderType.letters(header);
		return Arrays.stream(values()).filter((column) -> column.spellings.contains(letters)).findFirst();
	}

}
