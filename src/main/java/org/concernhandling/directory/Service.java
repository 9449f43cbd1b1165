package org.concernhandling.directory;

import java.time.LocalDate;

import org.concernhandling.concern.vocabulary.Setting;

/**
 * A service in the directory. What the list of providers does not give is null.
 *
 * @param urn its unique reference number
 * @param nextInspection the day of its next inspection as we know it now
 */
public record Service(long urn, String name, Setting setting, String localAuthority, String region,
		String registrationStatus, LocalDate lastInspection, LocalDate nextInspection) {
}
