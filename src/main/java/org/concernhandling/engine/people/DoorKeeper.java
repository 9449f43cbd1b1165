package org.concernhandling.engine.people;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.concernhandling.access.RefusedRequests;
import org.concernhandling.engine.people.Doors.Declared;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets through to the engine's interfaces only what is declared open, and tells everybody
 * else what to do instead. What is not declared is closed. No answer is stored by a
 * browser.
 */
class DoorKeeper extends OncePerRequestFilter {

	private static final String NOT_STORED = "no-store";

	private static final Set<String> ASKING = Set.of("GET", "HEAD", "OPTIONS");

	/** An engine's name in the address changes nothing about what is asked. */
	private static final Pattern ENGINE = Pattern
		.compile("^(?:/engine-rest|/camunda/api/engine)(?:/engine/[^/]+)?(?=/)");

	private static final Pattern ANOTHER_ENGINE = Pattern
		.compile("^(?:/engine-rest|/camunda/api/engine)/engine/(?!default(?:/|$))[^/].*");

	private final ObjectMapper json;

	DoorKeeper(ObjectMapper json) {
		this.json = json;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		response.setHeader(HttpHeaders.CACHE_CONTROL, NOT_STORED);
		if (ANOTHER_ENGINE.matcher(path(request)).matches()) {
			refuse(response, HttpStatus.NOT_FOUND, "There is no such engine.");
			return;
		}
		Door door = door(request);
		if (door.isOpen()) {
			chain.doFilter(request, new NotStored(response));
			return;
		}
		refuse(response, HttpStatus.FORBIDDEN, door.refusal());
	}

	private void refuse(HttpServletResponse response, HttpStatus status, String refusal) throws IOException {
		response.setStatus(status.value());
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.setCharacterEncoding(StandardCharsets.UTF_8.name());
		this.json.writeValue(response.getWriter(), Map.of("type", "ClosedDoor", "message", refusal));
	}

	private static String path(HttpServletRequest request) {
		return request.getRequestURI().substring(request.getContextPath().length());
	}

	/**
	 * The engine would have browsers keep its answers and ask whether they still hold.
	 */
	private static class NotStored extends HttpServletResponseWrapper {

		NotStored(HttpServletResponse response) {
			super(response);
		}

		@Override
		public void setHeader(String name, String value) {
			if (!name.equalsIgnoreCase(HttpHeaders.CACHE_CONTROL)) {
				super.setHeader(name, value);
			}
		}

		@Override
		public void addHeader(String name, String value) {
			if (!name.equalsIgnoreCase(HttpHeaders.CACHE_CONTROL)) {
				super.addHeader(name, value);
			}
		}

	}

	private static Door door(HttpServletRequest request) {
		if (ASKING.contains(request.getMethod())) {
			return Door.READS;
		}
		Optional<Declared> declared = Doors.find(request.getMethod(),
				ENGINE.matcher(path(request)).replaceFirst(Doors.ENGINE));
		declared.ifPresent((known) -> RefusedRequests.knownAs(request, known.code()));
		return declared.map(Declared::door).orElse(Door.CLOSED_ENGINE);
	}

}
