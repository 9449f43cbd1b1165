package org.concernhandling.audit;

import java.util.Collection;
import java.util.TreeMap;

/** Follows the chain record by record until one is not as it was written. */
class ChainCheck {

	private final AuditHash hash;

	/** What was written down outside and has not been passed yet. */
	private final TreeMap<Long, String> anchors = new TreeMap<>();

	private AuditHead last = AuditHead.START;

	private Verdict broken;

	ChainCheck(AuditHash hash, Collection<AuditHead> anchors) {
		this.hash = hash;
		for (AuditHead anchor : anchors) {
			String other = this.anchors.put(anchor.position(), anchor.hash());
			if (other != null && !other.equals(anchor.hash())) {
				throw new IllegalArgumentException("Two anchors of the same position differ.");
			}
		}
		passAnchor();
	}

	/**
	 * Takes the next record.
	 * @return whether it is as it was written
	 */
	boolean take(long position, AuditEntry entry, String stored) {
		if (position > this.last.position() + 1) {
			return breakAt(this.last.position() + 1, Finding.REMOVED);
		}
		if (position <= this.last.position()) {
			return breakAt(position, Finding.ADDED);
		}
		if (!this.hash.next(this.last, entry).equals(stored)) {
			return breakAt(position, Finding.CHANGED);
		}
		this.last = new AuditHead(position, stored);
		return passAnchor();
	}

	/**
	 * The verdict, once all records were taken.
	 * @param head the end of the chain that is kept beside it; null when it is missing
	 */
	Verdict end(AuditHead head) {
		if (this.broken == null) {
			checkEnd(head);
		}
		return (this.broken != null) ? this.broken : new Verdict(this.last.position(), null, null, this.last);
	}

	private void checkEnd(AuditHead head) {
		if (head != null && head.position() > this.last.position() || !this.anchors.isEmpty()) {
			breakAt(this.last.position() + 1, Finding.REMOVED);
		}
		else if (head != null && head.position() < this.last.position()) {
			breakAt(head.position() + 1, Finding.ADDED);
		}
		else if (!this.last.equals(head)) {
			breakAt(this.last.position(), Finding.HEAD_CHANGED);
		}
	}

	private boolean passAnchor() {
		String anchored = this.anchors.remove(this.last.position());
		return anchored == null || anchored.equals(this.last.hash())
				|| breakAt(this.last.position(), Finding.ANCHOR_DIFFERS);
	}

	private boolean breakAt(long position, Finding finding) {
		this.broken = new Verdict(Math.min(this.last.position(), Math.max(position - 1, 0)), finding, position,
				this.last);
		return false;
	}

}
