package org.concernhandling.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.concernhandling.directory.DirectoryImport;
import org.concernhandling.history.BackgroundWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Fills the demonstration at its first start, in the background: reads the invented
 * services, then makes the invented concerns. Stopped in the middle, it goes on at the
 * next start. While it runs the engine's own background work rests, since the concerns
 * live in the past and their letters and timers belong there too.
 */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "concerns.demo.data", matchIfMissing = true)
class Demo implements DisposableBean {

	private static final Logger logger = LoggerFactory.getLogger(Demo.class);

	private static final int CONCERNS_A_LINE = 10;

	private static final long LONGEST_CONCERN_MILLIS = 20_000;

	private final DirectoryImport directory;

	private final DemoConcern concern;

	private final DemoProgress progress;

	private final BackgroundWork background;

	private final ObjectMapper json;

	private Thread thread;

	private volatile boolean stopping;

	Demo(DirectoryImport directory, DemoConcern concern, DemoProgress progress, BackgroundWork background,
			ObjectMapper json) {
		this.directory = directory;
		this.concern = concern;
		this.progress = progress;
		this.background = background;
		this.json = json;
	}

	/** The engine has started its background work by the time that traffic comes in. */
	@EventListener
	void ready(AvailabilityChangeEvent<ReadinessState> change) {
		if (change.getState() == ReadinessState.ACCEPTING_TRAFFIC && this.thread == null) {
			this.thread = new Thread(this::fill, "demo");
			this.thread.start();
		}
	}

	@Override
	public void destroy() throws InterruptedException {
		this.stopping = true;
		if (this.thread != null) {
			this.thread.join(LONGEST_CONCERN_MILLIS);
		}
	}

	void fill() {
		try {
			readServices();
			List<Scenario> ahead = Scenarios.read(this.json)
				.stream()
				.filter((scenario) -> !this.progress.of(scenario).map(DemoProgress.Progress::finished).orElse(false))
				.toList();
			if (!ahead.isEmpty()) {
				makeConcerns(ahead);
			}
		}
		catch (RuntimeException ex) {
			logger.error("Demonstration: the invented services and concerns could not be read", ex);
		}
	}

	private void readServices() {
		try (InputStream services = Demo.class.getResourceAsStream("/demo/services.csv")) {
			logger.info("Demonstration: directory of invented services: {}", this.directory.read(services));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void makeConcerns(List<Scenario> scenarios) {
		logger.info("Demonstration: {} invented concerns to make", scenarios.size());
		this.background.pause();
		int made = 0;
		try {
			for (Scenario scenario : scenarios) {
				if (this.stopping) {
					return;
				}
				make(scenario);
				made++;
				if (made % CONCERNS_A_LINE == 0 || made == scenarios.size()) {
					logger.info("Demonstration: {} of {} concerns made", made, scenarios.size());
				}
			}
		}
		finally {
			if (!this.stopping) {
				this.background.resume();
			}
		}
	}

	private void make(Scenario scenario) {
		try {
			this.concern.make(scenario);
		}
		catch (RuntimeException ex) {
			logger.warn("Demonstration: the concern {} could not be made to its end and is left as it is: {}",
					scenario.name(), ex.getMessage());
		}
	}

}
