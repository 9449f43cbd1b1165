package org.concernhandling.concern;

import org.concernhandling.concern.vocabulary.Failure;
import org.concernhandling.concern.vocabulary.Setting;
import org.concernhandling.concern.vocabulary.Standing;

/**
 * It is now known which service a concern is about, or it has turned out to be another
 * one. Published in the transaction in which the register keeps it.
 *
 * @param reference the concern
 * @param setting the kind of service, or null when it is not known
 * @param secondSetting the kind of another service that it is about, too, or null
 * @param standing what the reporter is to the service
 * @param failure the failure that it tends to show (ERA 1996 s.43B), or null
 * @param urn the service's unique reference number, or null
 */
public record ConcernEstablished(String reference, Setting setting, Setting secondSetting, Standing standing,
		Failure failure, Long urn) {
}
