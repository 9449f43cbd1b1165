package org.concernhandling.year;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.concernhandling.year.Observations.Job;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The notices as they must be: one for each person and each five minutes of the clock in
 * which there was something to tell.
 */
class ExpectedNotices {

	private static final long SECONDS = 300;

	/** What waits to be sent: when, to whom. */
	private final Map<String, Instant> waiting = new TreeMap<>();

	private final Map<String, Integer> sent = new TreeMap<>();

	void tell(Collection<String> people, Instant at) {
		Instant end = Instant.ofEpochSecond((at.getEpochSecond() / SECONDS + 1) * SECONDS);
		people.forEach((person) -> this.waiting.put(key(person, end), end));
	}

	void sent(Job job, Instant at) {
		assertThat(this.waiting.remove(key(job.about(), job.due()))).as("a notice that is sent was to be sent")
			.isNotNull()
			.isBeforeOrEqualTo(at);
		this.sent.merge(job.about(), 1, Integer::sum);
	}

	int sentTo(String person) {
		return this.sent.getOrDefault(person, 0);
	}

	/** What waits is what has to wait. */
	void areAsExpected(Collection<Job> jobs) {
		Map<String, Instant> notices = jobs.stream()
			.filter(Job::isNotice)
			.collect(Collectors.toMap((job) -> key(job.about(), job.due()), Job::due));
		assertThat(notices).as("notices that wait").isEqualTo(this.waiting);
	}

	private static String key(String person, Instant at) {
		return person + " at " + at;
	}

}
