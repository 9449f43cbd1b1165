package org.concernhandling.casework;

import org.concernhandling.concern.NewConcern;
import org.concernhandling.concern.NewConcern.Account;
import org.concernhandling.concern.vocabulary.Channel;
import org.concernhandling.concern.vocabulary.Code;
import org.concernhandling.concern.vocabulary.Confidentiality;
import org.concernhandling.concern.vocabulary.Setting;
import org.concernhandling.concern.vocabulary.Standing;
import org.concernhandling.concern.vocabulary.YesNoNotKnown;

/** Concerns as they come in. */
public final class NewConcerns {

	private NewConcerns() {
	}

	/** A worker's concern by the hotline about a service of this kind. */
	public static NewConcern about(String setting) {
		return about(setting, null);
	}

	/** A worker's concern by the hotline about a certain service. */
	public static NewConcern about(String setting, Long urn) {
		return new NewConcern(Channel.HOTLINE, Confidentiality.CONFIDENTIAL, Standing.EMPLOYEE,
				Code.of(Setting.class, setting), urn,
				new Account("Staff leave the younger children alone at night.", "The invented home", "Nowhereshire"),
				YesNoNotKnown.NOT_KNOWN);
	}

	/** A worker's concern by the hotline that does not say which service it is about. */
	public static NewConcern aboutUnknownService() {
		return new NewConcern(Channel.HOTLINE, Confidentiality.CONFIDENTIAL, Standing.EMPLOYEE, null, null,
				new Account("Staff leave the younger children alone at night.", null, null), YesNoNotKnown.NOT_KNOWN);
	}

}
