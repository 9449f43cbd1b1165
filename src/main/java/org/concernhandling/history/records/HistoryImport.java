package org.concernhandling.history.records;

import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.concernhandling.LondonTime;
import org.concernhandling.concern.Refused;
import org.concernhandling.history.Reliving;
import org.concernhandling.history.records.HistoryBook.Standing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Brings in the concerns of earlier years from a file. All of it is checked before
 * anything is written; then each concern is brought in by itself, in any order. Brought
 * in again, the same file goes on where it stopped.
 */
@Lazy
@Component
class HistoryImport {

	private static final Logger logger = LoggerFactory.getLogger(HistoryImport.class);

	private static final int CONCERNS_A_LINE = 250;

	private final HistoryRules rules;

	private final HistoryBook book;

	private final PastConcern concern;

	private final Reliving reliving;

	private final ApplicationEventPublisher events;

	private final int threads;

	private volatile boolean stopping;

	HistoryImport(HistoryRules rules, HistoryBook book, PastConcern concern, Reliving reliving,
			ApplicationEventPublisher events, @Value("${concerns.history.threads:4}") int threads) {
		this.rules = rules;
		this.book = book;
		this.concern = concern;
		this.reliving = reliving;
		this.events = events;
		this.threads = threads;
	}

	/** Brings in a file, or nothing of it when it has a fault. */
	Report bringIn(InputStream file) {
		HistoryFile read = HistoryFile.read(file, this.rules, LondonTime.day(this.reliving.present()));
		List<Fault> faults = new ArrayList<>(read.faults());
		List<HistoryRecord> ahead = faults.isEmpty() ? ahead(read.records(), faults) : List.of();
		if (!faults.isEmpty()) {
			return new Report(faults, 0, 0, List.of(), false);
		}
		int before = read.records().size() - ahead.size();
		this.events.publishEvent(HistoryAct.begun(ahead.size()));
		logger.info("History: {} concerns to bring in, {} are there from before", ahead.size(), before);
		Report report = bringIn(ahead, before);
		this.events.publishEvent(HistoryAct.ended(report));
		return report;
	}

	/** Ends with the concerns that are being brought in now. */
	void stop() {
		this.stopping = true;
	}

	private List<HistoryRecord> ahead(List<HistoryRecord> records, List<Fault> faults) {
		List<HistoryRecord> ahead = new ArrayList<>();
		List<Standing> standings = this.book.standings(records);
		for (int i = 0; i < records.size(); i++) {
			if (standings.get(i) == Standing.NEW) {
				ahead.add(records.get(i));
			}
			else if (standings.get(i) == Standing.CHANGED && faults.size() < HistoryFile.FAULTS_TOLD) {
				faults.add(new Fault(records.get(i).line(), Column.ID.title(),
						"a record of this name was brought in before and said something else: what has become of it "
								+ "since stands in its case file, so leave the line as it was, or give a new record a "
								+ "name of its own"));
			}
		}
		return ahead;
	}

	private Report bringIn(List<HistoryRecord> records, int before) {
		Queue<HistoryRecord> queue = new ConcurrentLinkedQueue<>(records);
		Progress progress = new Progress(records.size());
		ExecutorService workers = Executors.newFixedThreadPool(this.threads);
		try {
			List<Future<?>> work = new ArrayList<>();
			for (int i = 0; i < this.threads; i++) {
				work.add(workers.submit(() -> bringIn(queue, progress)));
			}
			for (Future<?> part : work) {
				part.get();
			}
		}
		catch (InterruptedException ex) {
			stop();
			Thread.currentThread().interrupt();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("Bringing in the history ended early", ex.getCause());
		}
		finally {
			workers.shutdown();
		}
		return new Report(List.of(), progress.broughtIn.get(), before + progress.thereBefore.get(),
				List.copyOf(progress.failed), !queue.isEmpty());
	}

	private void bringIn(Queue<HistoryRecord> queue, Progress progress) {
		for (HistoryRecord record = queue.poll(); record != null && !this.stopping; record = queue.poll()) {
			bringIn(record, progress);
		}
	}

	private void bringIn(HistoryRecord record, Progress progress) {
		try {
			this.concern.bringIn(record);
			progress.broughtIn();
		}
		catch (DuplicateKeyException ex) {
			// Somebody else brings in the same file at this moment.
			progress.thereBefore.incrementAndGet();
		}
		catch (Refused ex) {
			progress.failed.add(new Fault(record.line(), "", "the processes refuse it: " + ex.getMessage()));
		}
		catch (RuntimeException ex) {
			// Its message stays out: it could quote the record.
			logger.warn("History: line {} was not brought in", record.line(), ex);
			progress.failed
				.add(new Fault(record.line(), "", "it was not brought in (" + ex.getClass().getSimpleName() + ")"));
		}
	}

	/** How far an import has come. */
	private static final class Progress {

		private final int all;

		private final Instant start = Instant.now();

		private final AtomicInteger broughtIn = new AtomicInteger();

		private final AtomicInteger thereBefore = new AtomicInteger();

		private final List<Fault> failed = Collections.synchronizedList(new ArrayList<>());

		Progress(int all) {
			this.all = all;
		}

		void broughtIn() {
			int done = this.broughtIn.incrementAndGet();
			if (done % CONCERNS_A_LINE == 0) {
				double seconds = Math.max(1, Instant.now().getEpochSecond() - this.start.getEpochSecond());
				logger.info("History: {} of {} concerns brought in, {} per second", done, this.all,
						Math.round(done / seconds * 10) / 10.0);
			}
		}

	}

	/**
	 * What came of a file.
	 *
	 * @param faults what is wrong with it; nothing was written then
	 * @param broughtIn how many concerns were brought in
	 * @param thereBefore how many had been brought in before
	 * @param failed those that could not be brought in although the file is sound
	 * @param stopped whether it ended before all were tried
	 */
	record Report(List<Fault> faults, int broughtIn, int thereBefore, List<Fault> failed, boolean stopped) {
	}

}
