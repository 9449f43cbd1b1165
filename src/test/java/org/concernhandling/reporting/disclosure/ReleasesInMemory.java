package org.concernhandling.reporting.disclosure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.concernhandling.LondonTime;
import org.concernhandling.reporting.disclosure.DisclosureControl.Protection;

/** Releases whose ledger is kept in memory only. */
public final class ReleasesInMemory {

	private ReleasesInMemory() {
	}

	/** Releases with an empty ledger. */
	public static Releases of(Clock clock, int threshold) {
		return new Releases(new MemoryLedger(), clock, (event) -> {
		}, threshold);
	}

	private static final class MemoryLedger extends Ledger {

		private final List<String> publications = new ArrayList<>();

		private final List<EarlierRelease> releases = new ArrayList<>();

		MemoryLedger() {
			super(null, null);
		}

		@Override
		int nextEdition(String publication) {
			return 1 + (int) this.publications.stream().filter(publication::equals).count();
		}

		@Override
		void add(ReleaseSummary release, long position, Draft draft, Protection protection) {
			this.publications.add(release.publication());
			this.releases.add(EarlierRelease.of(release.id(), draft, release.edition(), LondonTime.day(release.at()),
					protection));
		}

		@Override
		long lastPosition() {
			return this.releases.size();
		}

		@Override
		List<EarlierRelease> about(LocalDate first, LocalDate last) {
			return List.copyOf(this.releases);
		}

	}

}
