package org.concernhandling.engine.people;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Comment;
import org.concernhandling.access.Account;
import org.concernhandling.engine.InEngine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes comments on tasks in place of the engine's interface, which asks for the history
 * of a task before it does: caseworkers do not see that.
 */
class CommentsBecomeNotes extends OncePerRequestFilter {

	private static final Pattern ADDRESS = Pattern.compile(".*/task/([^/]+)/comment/create");

	private final ObjectProvider<ProcessEngine> engine;

	private final ObjectMapper json;

	CommentsBecomeNotes(ObjectProvider<ProcessEngine> engine, ObjectMapper json) {
		this.engine = engine;
		this.json = json;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Matcher address = ADDRESS.matcher(request.getRequestURI());
		if (!request.getMethod().equals("POST") || !address.matches()) {
			chain.doFilter(request, response);
			return;
		}
		try {
			String message = message(request);
			Comment note = asSignedIn((tasks) -> tasks.createComment(address.group(1), null, message));
			answer(response, HttpStatus.OK,
					Map.of("id", note.getId(), "taskId", note.getTaskId(), "message", note.getFullMessage()));
		}
		catch (AuthorizationException ex) {
			answer(response, HttpStatus.FORBIDDEN, refusal("This task is not open to you."));
		}
		catch (BadUserRequestException ex) {
			answer(response, HttpStatus.BAD_REQUEST, refusal(ex.getMessage()));
		}
	}

	/** The engine's own filters say who it is too late for us, or not at all. */
	private Comment asSignedIn(Function<TaskService, Comment> work) {
		var person = SecurityContextHolder.getContext().getAuthentication();
		if (person == null || !(person.getPrincipal() instanceof Account account)) {
			throw new AuthorizationException("Nobody is signed in.");
		}
		return InEngine.as(this.engine.getObject().getIdentityService(), account.id(),
				() -> work.apply(this.engine.getObject().getTaskService()));
	}

	private String message(HttpServletRequest request) throws IOException {
		// What another site can make a browser send without being asked first is never
		// declared as JSON.
		if (request.getContentType() == null
				|| !MediaType.APPLICATION_JSON.isCompatibleWith(MediaType.parseMediaType(request.getContentType()))) {
			throw new BadUserRequestException("A comment is sent as application/json.");
		}
		try {
			return this.json.readTree(request.getInputStream()).path("message").asText("");
		}
		catch (JsonProcessingException ex) {
			// The cause stays out: it could quote the comment.
			throw new BadUserRequestException("The comment is not readable.");
		}
	}

	private static Map<String, String> refusal(String message) {
		return Map.of("type", "NoteRefused", "message", message);
	}

	private void answer(HttpServletResponse response, HttpStatus status, Map<String, String> content)
			throws IOException {
		response.setStatus(status.value());
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.setCharacterEncoding(StandardCharsets.UTF_8.name());
		this.json.writeValue(response.getWriter(), content);
	}

}
