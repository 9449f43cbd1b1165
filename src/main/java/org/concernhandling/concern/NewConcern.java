package org.concernhandling.concern;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.concernhandling.concern.vocabulary.Channel;
import org.concernhandling.concern.vocabulary.Confidentiality;
import org.concernhandling.concern.vocabulary.Setting;
import org.concernhandling.concern.vocabulary.Standing;
import org.concernhandling.concern.vocabulary.YesNoNotKnown;

/**
 * A concern as it came in, without a word about who told us.
 *
 * @param setting the kind of service that it is mainly about, or null when it was not
 * said
 * @param secondSetting the kind of another service that it is about, too, or null
 * @param urn the service's unique reference number, or null when it was not said
 * @param account what was said, and about which service
 * @param childAtImmediateRisk what the reporter said about immediate risk
 */
public record NewConcern(Channel channel, Confidentiality confidentiality, Standing standing, Setting setting,
		@JsonInclude(JsonInclude.Include.NON_NULL) Setting secondSetting, Long urn, Account account,
		YesNoNotKnown childAtImmediateRisk) {

	/** A concern about one kind of service. */
	public NewConcern(Channel channel, Confidentiality confidentiality, Standing standing, Setting setting, Long urn,
			Account account, YesNoNotKnown childAtImmediateRisk) {
		this(channel, confidentiality, standing, setting, null, urn, account, childAtImmediateRisk);
	}

	/**
	 * The words of a concern.
	 *
	 * @param narrative what was said
	 * @param serviceName the service's name as it was given, or null
	 * @param localAuthority the local authority as it was given, or null
	 */
	public record Account(String narrative, String serviceName, String localAuthority) {

		@Override
		public String toString() {
			return "Account[sealed]";
		}

	}

}
