package org.concernhandling.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

import org.concernhandling.LondonTime;
import org.concernhandling.access.StaffGroup;
import org.concernhandling.concern.Duties;
import org.concernhandling.concern.Refused;
import org.concernhandling.identity.CustodyBook.Entry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The custodians of identity. To be in their group does not make one, for whoever
 * administers accounts puts people into groups: another custodian confirms them, and a
 * confirmation is gone as soon as another account could act in their name.
 */
@Service
public class Custodians {

	/** Stands for whoever runs the server, who names the first custodians. */
	static final String AT_START = "whoever runs the server";

	private static final String PASSWORD_SET = "Somebody else may know their password. They choose a new one first: in "
			+ "Tasklist, under their name, My profile.";

	private static final String ADMINISTRATOR = "They administer accounts, so they cannot be a custodian.";

	private final CustodyBook book;

	private final CustodianAccounts accounts;

	private final Duties duties;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Custodians(CustodyBook book, CustodianAccounts accounts, Duties duties, ApplicationEventPublisher events,
			Clock clock) {
		this.book = book;
		this.accounts = accounts;
		this.duties = duties;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Lets only somebody pass who decides about identities.
	 * @param person the name that they signed in with
	 * @throws Refused when they are not in the group of custodians, or not confirmed
	 */
	void require(String person) {
		if (!isMember(person)) {
			throw new Refused("Only a custodian of identity decides about this.");
		}
		if (isAdministrator(person)) {
			throw new Refused("Whoever administers accounts decides about no identity.");
		}
		if (!found(person).isConfirmed()) {
			throw new Refused("You are not confirmed as a custodian yet. Another custodian confirms you on the page "
					+ "Custodians.");
		}
	}

	/**
	 * A custodian confirms another.
	 * @param person the sign-in name of whom they confirm
	 * @param by who confirms
	 * @throws Refused when whoever confirms is not confirmed, or when the other one is
	 * themselves, no member of the group, confirmed already, or has a password that
	 * another account has set or of which nothing is known
	 */
	@Transactional
	public void confirm(String person, String by) {
		// In one order, so that two who confirm each other do not wait for each other.
		Stream.of(person, by).map(People::key).sorted().forEach(this::held);
		try {
			require(by);
			requireConfirmable(person, by);
		}
		catch (Refused ex) {
			this.events.publishEvent(CustodianAudit.refused(by, isMember(person) ? person : null));
			throw ex;
		}
		this.events.publishEvent(CustodianAudit.confirmed(by, person));
		String secret = this.accounts.secret(person);
		this.book.keep(this.book.hold(person, secret).custody().confirmed(by, now()), secret);
		tellOthers(by);
	}

	private void requireConfirmable(String person, String by) {
		if (People.same(person, by)) {
			throw new Refused("Nobody confirms themselves. Another custodian confirms you.");
		}
		if (!isMember(person)) {
			throw new Refused("Only somebody in the group of custodians can be confirmed.");
		}
		if (isAdministrator(person)) {
			throw new Refused(ADMINISTRATOR);
		}
		Entry entry = found(person);
		if (entry.isConfirmed()) {
			throw new Refused("They are confirmed already.");
		}
		if (!entry.isOwn()) {
			throw new Refused(PASSWORD_SET);
		}
	}

	/**
	 * Confirms those whom whoever runs the server has named, unless they were ever
	 * confirmed before, or another account has set their password.
	 * @return how many of them are not confirmed now
	 */
	@Transactional
	int confirmFirst(List<String> people) {
		people.forEach(this::confirmFirst);
		return (int) people.stream().filter((person) -> !decides(person)).count();
	}

	private void confirmFirst(String person) {
		String secret = this.accounts.secret(person);
		Entry entry = this.book.hold(person, secret);
		Custody custody = entry.custody();
		if (isMember(person) && !isAdministrator(person) && entry.genuine() && !custody.wasEverConfirmed()
				&& (custody.ownSince() != null || custody.takenAt() == null)) {
			this.events.publishEvent(CustodianAudit.confirmedAtStart(person));
			Custody own = (custody.ownSince() != null) ? custody : custody.owned(now());
			this.book.keep(own.confirmed(AT_START, now()), secret);
		}
	}

	/** Whether anybody decides about identities now. */
	boolean areConfirmed() {
		return this.accounts.members().stream().anyMatch(this::decides);
	}

	/** Everybody in the group of custodians, as one of them sees it. */
	List<Standing> seenBy(String person) {
		boolean mayConfirm = decides(person);
		return this.accounts.members().stream().map((member) -> standing(member, person, mayConfirm)).toList();
	}

	private Standing standing(String member, String viewer, boolean mayConfirm) {
		Entry entry = found(member);
		Custody custody = entry.custody();
		boolean administrator = isAdministrator(member);
		if (entry.isConfirmed() && !administrator) {
			return new Standing(member, custody.confirmedBy(), LondonTime.readable(custody.confirmedAt()), null, false);
		}
		String obstacle = administrator ? ADMINISTRATOR : entry.isOwn() ? null : PASSWORD_SET;
		return new Standing(member, null, null, obstacle,
				mayConfirm && obstacle == null && !People.same(member, viewer));
	}

	/**
	 * Whether another account has made somebody's account, set its password or deleted it
	 * since a moment, so that it may not be the same person any more.
	 */
	boolean isTakenSince(String person, Instant moment) {
		Entry entry = found(person);
		Instant takenAt = entry.custody().takenAt();
		return !entry.genuine() || takenAt != null && !takenAt.isBefore(moment);
	}

	/**
	 * Somebody has chosen a password of their own; a confirmation stays. Called in the
	 * transaction that changes it.
	 * @param before what the password was kept as
	 * @param after what it is kept as from now on
	 */
	@Transactional
	public void passwordChosen(String person, String before, String after) {
		Entry entry = this.book.hold(person, before);
		Custody own = entry.custody().owned(now());
		if (entry.genuine()) {
			this.book.keep(own, after);
		}
		else {
			unconfirm(own, person, person, "not-genuine", after);
		}
	}

	/**
	 * Somebody else has made an account, set its password or deleted it. Called in the
	 * transaction that does so.
	 * @param by who did it, or null when the system did
	 * @param why what was done, as a code
	 * @param after what the password is kept as from now on
	 */
	@Transactional
	public void passwordSet(String person, String by, String why, String after) {
		Custody custody = this.book.hold(person, after).custody();
		unconfirm((by != null) ? custody.taken(now()) : custody.owned(now()), person, by, why, after);
	}

	/**
	 * Something was done to an account after which others look again whether it is still
	 * the right person's. Called in the transaction that does so.
	 * @param by who did it, or null when the system did
	 * @param why what was done, as a code
	 */
	@Transactional
	public void changed(String person, String by, String why) {
		String secret = this.accounts.secret(person);
		Entry entry = this.book.hold(person, secret);
		if (entry.custody().isConfirmed()) {
			unconfirm(entry.genuine() ? entry.custody() : entry.custody().owned(null), person, by, why, secret);
		}
	}

	private void unconfirm(Custody custody, String person, String by, String why, String secret) {
		this.book.keep(custody.isConfirmed() ? custody.lost(now()) : custody, secret);
		if (custody.isConfirmed()) {
			this.events.publishEvent(CustodianAudit.lost(by, person, why));
			tellOthers(person);
		}
	}

	private void tellOthers(String person) {
		this.accounts.tell(this.accounts.members().stream().filter((member) -> !People.same(member, person)).toList());
	}

	private boolean isMember(String person) {
		return this.duties.groups(person).contains(StaffGroup.CUSTODIANS);
	}

	/** Whoever could make the other custodians themselves. */
	private boolean isAdministrator(String person) {
		return this.duties.groups(person).contains(StaffGroup.ADMINISTRATORS);
	}

	/** Whether somebody decides about identities. */
	boolean decides(String person) {
		return isMember(person) && !isAdministrator(person) && found(person).isConfirmed();
	}

	private Entry found(String person) {
		return this.book.find(person, this.accounts.secret(person));
	}

	private Entry held(String person) {
		return this.book.hold(person, "");
	}

	/** What the database keeps of a moment, on every make of it. */
	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

	/**
	 * Somebody in the group of custodians.
	 *
	 * @param confirmedBy who confirmed them, or null while nobody has
	 * @param since since when they are confirmed, as people read it, or null
	 * @param obstacle why nobody can confirm them yet, or null
	 * @param confirmable whether whoever looks can confirm them
	 */
	record Standing(String person, String confirmedBy, String since, String obstacle, boolean confirmable) {
	}

}
