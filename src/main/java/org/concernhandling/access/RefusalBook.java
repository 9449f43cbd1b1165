package org.concernhandling.access;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Tells the audit who was refused what: the first time at once, and what the same person
 * was refused again within the minute as one line with how often. An address is told by
 * the pattern that it fits, never as it was typed.
 */
@Component
class RefusalBook {

	/** Addresses of the engine that are known by no pattern of their own. */
	private static final String[] BELOW = { "/engine-rest", "/camunda/api", "/camunda/app", "/camunda" };

	private final ObjectProvider<RequestMappingInfoHandlerMapping> pages;

	private final ApplicationEventPublisher events;

	private final Map<Refusal, Integer> again = new ConcurrentHashMap<>();

	RefusalBook(ObjectProvider<RequestMappingInfoHandlerMapping> pages, ApplicationEventPublisher events) {
		this.pages = pages;
		this.events = events;
	}

	/**
	 * Takes a refusal.
	 * @param pattern by which the address is known, or null to look it up
	 */
	void refused(String person, HttpServletRequest request, String pattern) {
		String path = request.getRequestURI().substring(request.getContextPath().length());
		refused(new Refusal(person, method(request), (pattern != null) ? pattern : pattern(path)));
	}

	private void refused(Refusal refusal) {
		// In one step: what came again must not be counted where nobody tells it any
		// more.
		int times = this.again.merge(refusal, 0, (earlier, none) -> earlier + 1);
		if (times == 0) {
			this.events.publishEvent(refusal.told(0));
		}
	}

	/** Tells what came again, every minute and before the application stops. */
	@Scheduled(fixedRate = 1, timeUnit = TimeUnit.MINUTES)
	@EventListener(ContextClosedEvent.class)
	void tellWhatCameAgain() {
		for (Refusal refusal : this.again.keySet()) {
			// Stopping and the minute that is over may come at once.
			Integer times = this.again.remove(refusal);
			if (times != null && times > 0) {
				this.events.publishEvent(refusal.told(times));
			}
		}
	}

	/** What somebody made up is told by a star. */
	private static String method(HttpServletRequest request) {
		return Stream.of(HttpMethod.values())
			.map(HttpMethod::name)
			.filter(request.getMethod()::equals)
			.findFirst()
			.orElse("*");
	}

	private String pattern(String path) {
		PathContainer address = PathContainer.parsePath(path);
		Optional<String> ours = this.pages.stream()
			.flatMap((mapping) -> mapping.getHandlerMethods().keySet().stream())
			.map(RequestMappingInfo::getPathPatternsCondition)
			.flatMap((condition) -> (condition != null) ? condition.getPatterns().stream() : Stream.empty())
			.filter((pattern) -> pattern.matches(address))
			.min(Comparator.naturalOrder())
			.map(PathPattern::getPatternString);
		return ours.orElseGet(
				() -> Stream.of(BELOW).filter(path::startsWith).findFirst().map((known) -> known + "/**").orElse("*"));
	}

	/** Who was refused what. */
	private record Refusal(String person, String method, String pattern) {

		AccessRefused told(int times) {
			String code = this.method + "," + this.pattern.replaceAll("\\{[^}]*}", "*");
			return new AccessRefused(this.person, (times > 0) ? code + ",again=" + times : code);
		}

	}

}
