package org.concernhandling.canary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import org.concernhandling.StrippedThrowables;
import org.slf4j.LoggerFactory;

/**
 * Listens to everything that is logged, at whatever level, in place of the usual logs.
 */
class Listening extends AppenderBase<ILoggingEvent> implements AutoCloseable {

	private static final int ENOUGH = 200;

	private static final String MAIL_SERVER_OF_THE_TEST = "com.icegreen";

	private final LoggerContext logs = (LoggerContext) LoggerFactory.getILoggerFactory();

	private final Logger root = this.logs.getLogger(Logger.ROOT_LOGGER_NAME);

	private final Level usual = this.root.getLevel();

	private final List<Appender<ILoggingEvent>> usualAppenders = new ArrayList<>();

	private final List<String> telling = Collections.synchronizedList(new ArrayList<>());

	/** Writes failures as the application's own logs do. */
	private final StrippedThrowables failures = new StrippedThrowables();

	private final AtomicLong lines = new AtomicLong();

	private final Map<Logger, Level> silenced = new HashMap<>();

	private Listening() {
		this.root.iteratorForAppenders().forEachRemaining(this.usualAppenders::add);
	}

	/** Hears everything that can be logged at all. */
	static Listening begin() {
		return begin(Level.TRACE);
	}

	/** Hears what is logged at a level and above. */
	static Listening begin(Level level) {
		Listening listening = new Listening();
		listening.usualAppenders.forEach(listening.root::detachAppender);
		listening.setContext(listening.logs);
		listening.failures.setContext(listening.logs);
		listening.failures.start();
		listening.start();
		listening.root.addAppender(listening);
		listening.root.setLevel(level);
		listening.hearWhatOthersSilenced();
		return listening;
	}

	/** Another test of the same run may have no use for some logs. */
	private void hearWhatOthersSilenced() {
		this.logs.getLoggerList()
			.stream()
			.filter((logger) -> logger != this.root && logger.getLevel() == Level.OFF)
			.forEach((logger) -> {
				this.silenced.put(logger, logger.getLevel());
				logger.setLevel(null);
			});
	}

	/** The lines that give something away. */
	List<String> telling() {
		return this.telling;
	}

	/** How many lines were heard. */
	long lines() {
		return this.lines.get();
	}

	@Override
	protected void append(ILoggingEvent event) {
		if (event.getLoggerName().startsWith(MAIL_SERVER_OF_THE_TEST)) {
			return;
		}
		this.lines.incrementAndGet();
		StringBuilder line = new StringBuilder(event.getLevel().toString()).append(' ')
			.append(event.getLoggerName())
			.append(": ")
			.append(event.getFormattedMessage())
			.append(event.getMDCPropertyMap());
		if (event.getKeyValuePairs() != null) {
			line.append(event.getKeyValuePairs());
		}
		if (event.getThrowableProxy() != null) {
			line.append('\n').append(this.failures.convert(event));
		}
		if (this.telling.size() < ENOUGH && Mark.isIn(line.toString())) {
			this.telling.add(line.toString());
		}
	}

	@Override
	public void close() {
		this.root.setLevel(this.usual);
		this.silenced.forEach(Logger::setLevel);
		this.root.detachAppender(this);
		this.usualAppenders.forEach(this.root::addAppender);
		stop();
	}

}
