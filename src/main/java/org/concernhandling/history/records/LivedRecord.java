package org.concernhandling.history.records;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.concernhandling.LondonTime;
import org.concernhandling.history.Deed;
import org.concernhandling.history.Life;
import org.concernhandling.history.PastTasks.PastTask;

/**
 * What a record tells of the life of its concern. What nobody is known to have done stays
 * to be done.
 */
class LivedRecord implements Life {

	/** Who did all that a file tells; an account of that name is not needed. */
	static final String PERSON = "history";

	/** Who approved what nobody approves alone. */
	static final String SECOND_PERSON = "history-2";

	private static final Set<String> APPROVALS = Set.of("approve-no-further-action", "approve-identification-risk");

	private final PastAnswers answers;

	private final PastMoments moments;

	private final Instant present;

	LivedRecord(HistoryRecord record, PastMoments moments, Instant present) {
		this.answers = new PastAnswers(record);
		this.moments = moments;
		this.present = present;
	}

	@Override
	public Optional<Deed> next(List<PastTask> open, Instant now) {
		return open.stream()
			.flatMap(this::deed)
			.filter((deed) -> !deed.at().isAfter(this.present))
			.sorted(Comparator.comparing(Deed::at))
			.findFirst();
	}

	@Override
	public Optional<Instant> endOfWaits() {
		return Optional.ofNullable(this.moments.actionsEnded());
	}

	private Stream<Deed> deed(PastTask task) {
		Instant at = this.moments.completed(task);
		return this.answers.to(task.task(), LondonTime.day(at))
			.map((answers) -> new Deed(at, task.task(), APPROVALS.contains(task.task()) ? SECOND_PERSON : PERSON,
					answers))
			.stream();
	}

}
