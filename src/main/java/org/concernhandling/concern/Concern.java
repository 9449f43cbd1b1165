package org.concernhandling.concern;

import java.time.Instant;

import org.concernhandling.concern.vocabulary.Category;
import org.concernhandling.concern.vocabulary.Channel;
import org.concernhandling.concern.vocabulary.ClosureOutcome;
import org.concernhandling.concern.vocabulary.Confidentiality;
import org.concernhandling.concern.vocabulary.DisclosureStatus;
import org.concernhandling.concern.vocabulary.Failure;
import org.concernhandling.concern.vocabulary.Remit;
import org.concernhandling.concern.vocabulary.Setting;
import org.concernhandling.concern.vocabulary.Severity;
import org.concernhandling.concern.vocabulary.Standing;
import org.concernhandling.concern.vocabulary.Substantiated;
import org.concernhandling.concern.vocabulary.YesNo;
import org.concernhandling.concern.vocabulary.YesNoNotKnown;

/**
 * A concern without its words. What is not yet known is null.
 *
 * @param setting the kind of service that it is mainly about
 * @param secondSetting the kind of another service that it is about, too
 */
public record Concern(String reference, Instant openedAt, Channel channel, Confidentiality confidentiality,
		Standing standing, Setting setting, Setting secondSetting, Long urn, YesNoNotKnown reportedRisk, Remit remit,
		DisclosureStatus disclosureStatus, Failure failure, Category category, Severity severity,
		YesNo safeguardingAssured, YesNoNotKnown riskReduced, ClosureOutcome outcome, Substantiated substantiated,
		YesNoNotKnown detrimentReported, Instant closedAt) {

	/**
	 * Whether services of this kind are regulated, so that there are powers to visit and
	 * enforce.
	 */
	boolean isAboutRegulatedService() {
		return this.setting != null && this.setting.remit() == Remit.REGULATED;
	}

}
