package org.concernhandling.history.records;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Brings in the concerns of the file that {@code concerns.history.import} names, beside
 * the daily work, once the application serves people. Stopped in the middle, it goes on
 * at the next start.
 */
@Component
@ConditionalOnProperty("concerns.history.import")
class HistoryImportAtStart implements DisposableBean {

	private static final Logger logger = LoggerFactory.getLogger(HistoryImportAtStart.class);

	private static final long LARGEST = 200L << 20;

	private static final long LONGEST_CONCERN_MILLIS = 20_000;

	private final HistoryImport history;

	private final Path file;

	private Thread thread;

	HistoryImportAtStart(HistoryImport history, @Value("${concerns.history.import}") Path file) {
		this.history = history;
		this.file = file;
	}

	@EventListener(ApplicationReadyEvent.class)
	void ready() {
		this.thread = new Thread(this::bringIn, "history");
		this.thread.start();
	}

	@Override
	public void destroy() throws InterruptedException {
		this.history.stop();
		if (this.thread != null) {
			this.thread.join(LONGEST_CONCERN_MILLIS);
		}
	}

	void bringIn() {
		try {
			if (Files.size(this.file) > LARGEST) {
				logger.error("History: the file that concerns.history.import names is larger than {} MB; split it. "
						+ "Nothing was brought in", LARGEST >> 20);
				return;
			}
			try (InputStream records = Files.newInputStream(this.file)) {
				tell(this.history.bringIn(records));
			}
		}
		catch (IOException ex) {
			logger.error("History: the file that concerns.history.import names cannot be read. Nothing was brought in");
		}
		catch (RuntimeException ex) {
			logger.error("History: it ended early; what was brought in before stands, and the next start goes on", ex);
		}
	}

	private static void tell(HistoryImport.Report report) {
		if (!report.faults().isEmpty()) {
			report.faults().forEach((fault) -> logger.error("History: {}", fault));
			logger.error("History: the file has {}{} faults. Nothing was brought in; mend them and start again",
					report.faults().size(), (report.faults().size() == HistoryFile.FAULTS_TOLD) ? " or more" : "");
			return;
		}
		report.failed().forEach((fault) -> logger.warn("History: {}", fault));
		logger.info("History: {} concerns brought in, {} there from before, {} not brought in{}", report.broughtIn(),
				report.thereBefore(), report.failed().size(),
				report.stopped() ? "; stopped early, the next start goes on" : "");
	}

}
