package org.concernhandling.engine.guard;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.concernhandling.deployments.LiveFaults;
import org.concernhandling.engine.models.LiveModels;
import org.concernhandling.engine.models.ModelLibrary;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Judges the models that are live by the rules of today, once for each deployment. */
@Component
class FaultsOfLive implements LiveFaults {

	private static final Logger logger = LoggerFactory.getLogger(FaultsOfLive.class);

	private final ModelRules rules = ModelRules.all();

	private final LiveModels live;

	private Judged last = new Judged(Map.of(), List.of());

	FaultsOfLive(LiveModels live) {
		this.live = live;
	}

	@Override
	public synchronized List<LiveFault> all() {
		Map<String, String> deployments = this.live.deployments();
		if (!deployments.equals(this.last.deployments)) {
			this.last = new Judged(Map.copyOf(deployments), judge());
		}
		return this.last.faults;
	}

	private List<LiveFault> judge() {
		return this.rules.faults(new ModelLibrary(this.live.all(), Stream.empty()))
			.stream()
			.map((fault) -> new LiveFault(fault.file(), fault.element(), fault.rule(), fault.mend()))
			.toList();
	}

	/** Nobody waits for it. */
	@EventListener(ApplicationReadyEvent.class)
	void tellWhenReady() {
		Thread thread = new Thread(this::tell, "faults-of-live-models");
		thread.setDaemon(true);
		thread.start();
	}

	/**
	 * Says in the log how many faults there are in which file, and nothing else of them.
	 */
	void tell() {
		try {
			Map<String, Long> counts = all().stream()
				.collect(Collectors.groupingBy(LiveFault::file, TreeMap::new, Collectors.counting()));
			if (!counts.isEmpty()) {
				logger.warn("Models that are live break rules; the page Deployments says how to mend them. Faults: {}",
						counts.entrySet()
							.stream()
							.map((file) -> file.getKey() + " " + file.getValue())
							.collect(Collectors.joining(", ")));
			}
		}
		catch (RuntimeException ex) {
			logger.warn("The models that are live could not be judged: {}", ex.getClass().getName());
		}
	}

	private record Judged(Map<String, String> deployments, List<LiveFault> faults) {
	}

}
